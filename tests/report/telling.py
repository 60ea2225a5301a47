"""The story of a life, put together as `care` does it, without a database."""

from collections.abc import Sequence
from datetime import date, timedelta

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Fact, Journal
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import history_until
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.looking_back.known import known
from footbridge.report.story import Story
from footbridge.simulator.life import live
from footbridge.simulator.scenarios import SCENARIOS
from footbridge.telling.telephone import Numbers

SHOWN_DAYS = 20
ORDINARY = SCENARIOS["adherence"].setups[0]


def story_of(
    person: Person,
    facts: Sequence[Entry[Fact]],
    today: date,
    catalogue: Catalogue,
    *,
    name: str = "Ruth",
    numbers: Numbers | None = None,
    looks_back: int | None = None,
) -> Story:
    """The plan was looked at on each of the last days. `looks_back` is in days."""
    journal = Journal(facts=tuple(facts))
    history = history_until(journal, today, catalogue.numbers, person.started_on)
    days = [today - timedelta(days=n) for n in range(SHOWN_DAYS)]
    shown = {on: decide(journal, person, catalogue, on) for on in days if on >= person.started_on}
    planned = {on: _walk(each) for on, each in shown.items()}
    start = min(person.started_on, today)
    first = start if looks_back is None else today - timedelta(days=looks_back - 1)
    return Story(
        name=name,
        known=known(person_on(person, history), history, catalogue, planned),
        decision=shown[today],
        shown=dict(sorted(shown.items())),
        first=max(start, first),
        numbers=numbers or Numbers(country="GB", emergency="999", advice="111"),
        version="0.0",
    )


def life(number: int, weeks: int, catalogue: Catalogue, *, seed: int = 7) -> Story:
    """An ordinary invented life: flares, lost days, missing answers, signs."""
    lived = live("papers", ORDINARY, number, seed=seed, weeks=weeks, catalogue=catalogue)
    today = lived.person.started_on + timedelta(days=weeks * 7 - 1)
    return story_of(lived.person, lived.facts, today, catalogue)


def _walk(decision: Decision) -> int:
    items = (item for block in decision.blocks if block.id == "walk" for item in block.items)
    return sum(item.dose.work_seconds or 0 for item in items)
