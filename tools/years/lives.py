"""Different whole years, lived by the simulator, that end in the week before today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle

from footbridge import record
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.day_by_day import DayByDay
from footbridge.engine.facts import Entry, Fact, Research
from footbridge.engine.facts.research import Shares
from footbridge.engine.person import Person
from footbridge.simulator.life import live
from footbridge.simulator.scenarios import SCENARIOS
from footbridge.storage import models, rows
from tools.bench.lives import Life, moved_to

WEEK = timedelta(weeks=1)
FEWEST_FACTS = 900
SEED = 14


@dataclass(frozen=True, slots=True)
class Year:
    """Somebody's year as rows that belong to nobody yet; one look at each week's last day."""

    person: Person
    facts: tuple[Entry[Fact], ...]
    weeks: int

    @property
    def begun(self) -> datetime:
        return datetime.combine(self.person.started_on, time(7), UTC)


def years(count: int, weeks: int, before: date) -> Iterator[Year]:
    """So many of them, from all scenarios in turn; who leaves early is no year."""
    setups = cycle([(name, setup) for name, each in SCENARIOS.items() for setup in each.setups])
    catalogue, made = read_catalogue(), 0
    for number, (name, setup) in enumerate(setups):
        lived = live(name, setup, number, seed=SEED, weeks=weeks, catalogue=catalogue)
        if len(lived.facts) * 52 < FEWEST_FACTS * weeks:
            continue
        moved = moved_to(Life(lived.person, lived.facts), before)
        yield Year(moved.person, _as_recorded(moved), weeks)
        made += 1
        if made == count:
            return


def _as_recorded(life: Life) -> tuple[Entry[Fact], ...]:
    """Each once, a yes to research before them."""
    first = datetime.combine(life.person.started_on, time(7), UTC)
    yes = Entry(id="yes", at=first, recorded=first, what=Research(shares=Shares.WEEKS))
    once = {fact.id: fact for fact in reversed(life.facts)}.values()
    return (yes, *sorted(once, key=lambda fact: fact.recorded))


def rows_of(year: Year, person: models.Person) -> tuple[list[models.Fact], list[models.Shown]]:
    """What is kept of a year under one key."""
    facts = [rows.fact_row(person.key, place, each) for place, each in enumerate(year.facts, 1)]
    digests = [each.digest for each in facts]
    days, heard, shown = DayByDay((), year.person, read_catalogue()), 0, []
    for week in range(1, year.weeks + 1):
        on, before = year.person.started_on + week * WEEK - timedelta(days=1), heard
        while heard < len(facts) and year.facts[heard].recorded.date() <= on:
            heard += 1
        days.tell(year.facts[before:heard])
        shown.append(
            rows.shown_row(
                person.key,
                days.decide(on),
                made_at=datetime.combine(on, time(20), UTC),
                fingerprint=record.fingerprint_of_digests(year.person, digests[:heard]),
                watermark=heard,
                base=None,
            )
        )
    return facts, shown
