"""Invented people with some weeks behind them, and a browser for each."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from tools.bench.lives import Life, moved_to
from tools.bench.pages import cookies_of

WEEKS = 4
DIFFERENT = 6


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody with a record, and the cookies of a browser that shows it."""

    key: str
    cookies: Mapping[str, str]


def move_in(people: int) -> Iterator[Guest]:
    """So many people in the record that Django knows. Their programmes go on today."""
    from footbridge.storage import models, rows

    now = datetime.now().astimezone()
    lives = list(_lives(now))
    for number in range(people):
        life, key = lives[number % len(lives)], uuid.uuid4()
        began = life.facts[0].recorded
        models.Person.objects.bulk_create(
            [rows.person_row(key, f"Test {number + 1}", life.person, began)]
        )
        told = enumerate(life.facts, start=1)
        models.Fact.objects.bulk_create([rows.fact_row(key, place, fact) for place, fact in told])
        yield Guest(str(key), cookies_of(str(key)))


def _lives(now: datetime) -> Iterator[Life]:
    """A few that differ; the people share them, each in a record of their own."""
    from footbridge import care
    from footbridge.simulator.life import live
    from footbridge.simulator.scenarios import SCENARIOS

    scenario, catalogue = SCENARIOS["stable"], care.catalogue()
    for number in range(DIFFERENT):
        told = live("stable", scenario.setups[0], number, seed=1, weeks=WEEKS, catalogue=catalogue)
        # Some tell a thing twice: it is recorded once.
        once = {entry.id: entry for entry in reversed(told.facts)}.values()
        facts = sorted(once, key=lambda entry: entry.recorded)
        yield moved_to(Life(told.person, facts), now.date())
