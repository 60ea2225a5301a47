"""Walks out of a file: what would be new, what is here already, and what it means for today.

Nothing is written before somebody has seen that and said yes; then all of it is, or nothing.
"""

import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import NamedTuple

from django.db import transaction

from footbridge.care.appending import GRACE, append
from footbridge.care.beyond import beyond
from footbridge.care.deciding import decision_on
from footbridge.care.known import catalogue
from footbridge.care.people import person_row
from footbridge.care.sending import undo
from footbridge.care.walks_here import WalksHere
from footbridge.care.writing import on_the_wall
from footbridge.engine.decide import decide
from footbridge.engine.facts import CameFrom, Entry, Fact, Journal, Walk
from footbridge.engine.facts.amounts import LONGEST_WALK, MOST_STEPS
from footbridge.engine.known.history import standing
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.interop.incoming import Found, WalkFound
from footbridge.storage import rows

WALKS = uuid.UUID("4f0c6a52-6c0e-4d0b-8a58-0d3d8a1f7c11")


class Left(StrEnum):
    """Why a walk of a file is left out. Of the last three it is asked."""

    KNOWN = "known"
    BY_HAND = "by_hand"
    BEFORE_START = "before_start"
    YET_TO_COME = "yet_to_come"
    SHORT = "short"
    ENDLESS = "endless"
    BEYOND = "beyond"
    NOTICED = "noticed"
    TAKEN_BACK = "taken_back"


ASKED = (Left.NOTICED, Left.BEYOND, Left.TAKEN_BACK)
Also = frozenset[Left]
"""What of ASKED is to be brought in all the same."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a yes would do. `today` is the decision of today as it stands, `then` as it would be.

    `also` is what it was made with; `asked` counts what may be brought in all the same, wanted or
    not. `others` are rides, runs and the like.
    """

    new: tuple[Entry[Walk], ...]
    left: Mapping[Left, tuple[WalkFound, ...]]
    others: int
    also: Also
    asked: Mapping[Left, int]
    today: Decision
    then: Decision

    @property
    def first(self) -> date | None:
        """The day of the first new walk."""
        return self.new[0].day if self.new else None

    @property
    def last(self) -> date | None:
        return self.new[-1].day if self.new else None


@dataclass(frozen=True, slots=True)
class Brought:
    """Walks that came in together. `at` is when, and tells them from others."""

    at: datetime
    came_from: CameFrom
    walks: int
    first: date
    last: date


def usual(found: Found) -> Also:
    """Where nobody ever started a watch, the walks that were noticed are all there is."""
    is_only_noticed = bool(found.walks) and all(walk.was_noticed for walk in found.walks)
    return frozenset({Left.NOTICED}) if is_only_noticed else frozenset()


def preview(key: str, found: Found, *, now: datetime, also: Also = frozenset()) -> Preview:
    """What bringing in the walks of a file would do. Nothing is written. Raises UnknownPerson."""
    row = person_row(key)
    facts = tuple(stored.fact for stored in rows.facts_of(row.key))
    person = rows.person_of(row)
    made = _sorted_out(found, facts, person, now, also)
    today = decision_on(key, facts, person, now.date())
    then = decide(Journal(facts=(*facts, *made.new)), person, catalogue(), now.date())
    return Preview(made.new, made.left, found.others, also, made.asked, today, then)


@transaction.atomic
def bring_in(
    key: str, found: Found, *, now: datetime, also: Also = frozenset()
) -> tuple[Entry[Walk], ...]:
    """Write down what is new of a file, all or nothing; the same file again writes nothing.

    Raises what `append` raises.
    """
    row = person_row(key, lock=True)
    facts = tuple(stored.fact for stored in rows.facts_of(row.key))
    made = _sorted_out(found, facts, rows.person_of(row), now, also)
    append(key, made.new, now=now)
    return made.new


def brought(key: str) -> tuple[Brought, ...]:
    """What was brought in and stands, the latest first."""
    together: dict[tuple[datetime, CameFrom], list[Entry[Fact]]] = {}
    for entry, came_from in _out_of_files(key):
        together.setdefault((entry.recorded, came_from), []).append(entry)
    return tuple(
        Brought(at, came_from, len(walks), min(w.day for w in walks), max(w.day for w in walks))
        for (at, came_from), walks in sorted(together.items(), reverse=True)
    )


def take_back(key: str, at: datetime, *, now: datetime) -> tuple[Entry[Fact], ...]:
    """All walks that came in together never happened. Raises what `append` raises."""
    ids = [entry.id for entry, _ in _out_of_files(key) if entry.recorded == at]
    return undo(key, ids, now=now)


def _out_of_files(key: str) -> list[tuple[Entry[Fact], CameFrom]]:
    facts = [stored.fact for stored in rows.facts_of(person_row(key).key)]
    return [
        (entry, entry.what.came_from)
        for entry in standing(facts)
        if isinstance(entry.what, Walk) and entry.what.came_from is not None
    ]


class _Sorted(NamedTuple):
    """Every walk of a file: as an entry, or under the reason why it is left out."""

    new: tuple[Entry[Walk], ...]
    left: dict[Left, tuple[WalkFound, ...]]
    asked: dict[Left, int]


def _sorted_out(
    found: Found, facts: Sequence[Entry[Fact]], person: Person, now: datetime, also: Also
) -> _Sorted:
    here = WalksHere(facts, catalogue().numbers)
    ids = {entry.id for entry in facts}
    new: list[Entry[Walk]] = []
    left: dict[Left, list[WalkFound]] = {}
    asked: Counter[Left] = Counter()
    for walk in _started_first(found.walks):
        why = _why_not(walk, here, person, now, ids)
        if why in ASKED:
            asked[why] += 1
        if why is not None and why not in also:
            left.setdefault(why, []).append(walk)
            continue
        entry = _entry(walk, ids, now)
        ids.add(entry.id)
        here.add(walk.start, walk.total_seconds)
        new.append(entry)
    in_order = tuple(sorted(new, key=lambda entry: entry.at))
    return _Sorted(in_order, {why: tuple(walks) for why, walks in left.items()}, dict(asked))


def _started_first(walks: Iterable[WalkFound]) -> list[WalkFound]:
    """Of two that are the same, the one that somebody started knows more."""
    return sorted(walks, key=lambda walk: (walk.was_noticed, walk.start))


def _why_not(
    walk: WalkFound, here: WalksHere, person: Person, now: datetime, ids: set[str]
) -> Left | None:
    if walk.start.date() < person.started_on:
        return Left.BEFORE_START
    if walk.start > now + GRACE:
        return Left.YET_TO_COME
    if here.has_from_file(walk.start, walk.total_seconds):
        return Left.KNOWN
    if here.has_by_hand(walk.start, walk.longest_seconds, walk.total_seconds):
        return Left.BY_HAND
    if _id(walk) in ids:
        # Somebody may have put it right since: then it is here, only not as the file tells it.
        return Left.KNOWN if here.stands(_id(walk)) else Left.TAKEN_BACK
    return _out_of_measure(walk)


def _out_of_measure(walk: WalkFound) -> Left | None:
    known = catalogue()
    if walk.total_seconds > LONGEST_WALK:
        return Left.ENDLESS
    if walk.longest_seconds < known.numbers.walk_logged_seconds:
        return Left.SHORT
    if any(beyond(_fact(walk), known)):
        return Left.BEYOND
    return Left.NOTICED if walk.was_noticed else None


def _entry(walk: WalkFound, ids: set[str], now: datetime) -> Entry[Walk]:
    """The entry of a walk. The same walk has the same id, until that was taken back."""
    times = next(number for number in range(len(ids) + 1) if _id(walk, number) not in ids)
    return Entry(
        id=_id(walk, times),
        # It has the offset of its own wall already, be that UTC.
        at=walk.start,
        recorded=on_the_wall(now),
        what=_fact(walk),
    )


def _id(walk: WalkFound, times: int = 0) -> str:
    moment = walk.start.astimezone(UTC).isoformat()
    return str(uuid.uuid5(WALKS, f"{moment} {walk.came_from} {times or ''}".strip()))


def _fact(walk: WalkFound) -> Walk:
    """How it felt stays open: it counts as walked, and nothing grows by it."""
    has_rests = walk.total_seconds > walk.longest_seconds
    steps = walk.steps if walk.steps is not None and walk.steps <= MOST_STEPS else None
    told = Walk(seconds=walk.longest_seconds, steps=steps, came_from=walk.came_from)
    return replace(told, total_seconds=walk.total_seconds) if has_rests else told
