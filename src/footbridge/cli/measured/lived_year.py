"""An invented person who lives through a record of their own: tells, looks, tells again."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from footbridge.engine.facts import Entry, Fact, ReviewAccepted
from footbridge.engine.person import Person

if TYPE_CHECKING:
    from footbridge.simulator.life import Lived

SCENARIO = "stable"
SEED = 1
LOOKS_A_DAY = 5
DAYS_A_WEEK = 7


def lived(weeks: int) -> "Lived":
    """A steady life: about four facts a day. Always the same one."""
    from footbridge import care
    from footbridge.simulator.life import live
    from footbridge.simulator.scenarios import SCENARIOS

    setup = SCENARIOS[SCENARIO].setups[0]
    return live(SCENARIO, setup, 0, seed=SEED, weeks=weeks, catalogue=care.catalogue())


def enter(person: Person, facts: Sequence[Entry[Fact]], *, looks: int = LOOKS_A_DAY) -> str:
    """Puts a life into the record, as pages do it: so many looks a day, or none. Gives the key."""
    from footbridge import care

    first = facts[0].recorded
    key = care.begin(name="Invented", person=person, now=first)
    for day, told in groupby(_once(facts), key=lambda entry: entry.recorded.date()):
        _live_a_day(key, day, list(told), looks)
    return key


def _live_a_day(key: str, day: date, told: list[Entry[Fact]], looks: int) -> None:
    """A look first, then one after each part of what the day tells."""
    from footbridge import care

    now = told[0].recorded
    for some in ([], *_parts(told, max(1, looks - 1))):
        if some:
            now = max(entry.recorded for entry in some)
            care.append(key, some, now=now)
        if looks:
            care.today(key, on=day, now=now)


def _parts(told: list[Entry[Fact]], count: int) -> Iterator[list[Entry[Fact]]]:
    """In so many parts, none of them empty while there are enough."""
    marks = [round(len(told) * mark / count) for mark in range(count + 1)]
    for begin, end in pairwise(marks):
        yield told[begin:end]


def _once(facts: Sequence[Entry[Fact]]) -> list[Entry[Fact]]:
    """Each once, in order of arrival, with ids as pages make them.

    Without what was taken from reviews: pages offer less at once than an invented person takes.
    """
    kept = [entry for entry in facts if not isinstance(entry.what, ReviewAccepted)]
    mine = {entry.id: entry for entry in reversed(kept)}.values()
    return [
        replace(
            entry,
            id=_as_pages_do(entry.id),
            corrects=_as_pages_do(entry.corrects) if entry.corrects else None,
        )
        for entry in sorted(mine, key=lambda entry: entry.recorded)
    ]


def _as_pages_do(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, name))


def day_after(facts: Sequence[Entry[Fact]]) -> datetime:
    """A morning on which nothing was told yet."""
    last = max(entry.recorded for entry in facts)
    return (last + timedelta(days=1)).replace(hour=8)
