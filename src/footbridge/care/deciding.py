"""Decisions of persons whose days are over but for today: those days are kept, not gone through.

What is kept lives in the memory of this process alone and is worked out from the facts, so nothing
is lost with it. Whatever was told late, changed or forgotten since makes it worked out anew.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from threading import Lock
from typing import TypeVar

from footbridge.care.known import catalogue
from footbridge.catalogue.model import Catalogue
from footbridge.engine.ahead import Ahead, days_ahead
from footbridge.engine.alone import alone_in
from footbridge.engine.decide import decide, decided, where_it_stands
from footbridge.engine.facts import Entry, Fact, Journal
from footbridge.engine.kept import (
    Kept,
    ToldLate,
    decide_from,
    keep,
    keep_on,
    stands_from,
    told_since,
)
from footbridge.engine.person import Person
from footbridge.engine.progress.progress import Progress, review_on
from footbridge.engine.shown.decision import DayBlock, Decision, Reason
from footbridge.engine.signs.case import Case

T = TypeVar("T")
MOST_KEPT = 200
"""A household or a ward; whoever was looked at longest ago is let go."""

MOST_STOOD = 50
"""For one page after another about the same person: nobody is asked about for long."""


@dataclass(frozen=True, slots=True)
class _Stood:
    """Where everything stood, and from which facts."""

    facts: tuple[Entry[Fact], ...]
    case: Case
    progress: Progress

    def is_of(self, facts: Sequence[Entry[Fact]], person: Person, on: date) -> bool:
        is_same = self.facts is facts and self.case.today == on
        return is_same and self.case.catalogue is catalogue() and self.case.told == person


@dataclass(frozen=True, slots=True)
class _Over:
    """Days that are over, and of all the facts those that are `later`."""

    kept: Kept
    facts: Sequence[Entry[Fact]]
    later: list[Entry[Fact]]

    def with_facts(self, facts: Sequence[Entry[Fact]]) -> "_Over":
        """The same beside these facts: of those that begin as the last ones did, what is new is
        looked at alone.
        """
        count = len(self.facts)
        if isinstance(facts, tuple) and facts[:count] == self.facts:
            more = told_since(self.kept, facts[count:]) if len(facts) > count else []
            return _Over(self.kept, facts, self.later + more)
        return _over(self.kept, facts)


def _over(kept: Kept, facts: Sequence[Entry[Fact]]) -> _Over:
    return _Over(kept, facts, told_since(kept, facts))


_kept: OrderedDict[str, _Over] = OrderedDict()
_stood: OrderedDict[str, _Stood] = OrderedDict()
_lock = Lock()


def decision_on(key: str, facts: Sequence[Entry[Fact]], person: Person, on: date) -> Decision:
    """`decide` of all the facts of the person with this key."""
    return decided(*_stands(key, facts, person, on))


def decisions_on(
    key: str, facts: Sequence[Entry[Fact]], person: Person, days: Sequence[date]
) -> tuple[Decision, ...]:
    """Those of several days in a row as if nothing more were told, from one look at the past.

    Only the days before the first of them are kept: the others are not over.
    """
    return _asked(
        key,
        facts,
        person,
        days[0],
        lambda kept, later, _on: tuple(decide_from(kept, later, on) for on in days),
        lambda journal, told, known, _on: tuple(decide(journal, told, known, on) for on in days),
    )


def decision_ahead(key: str, facts: Sequence[Entry[Fact]], person: Person, on: date) -> Decision:
    """The same for a day to come. The days before it are not kept: today is not over."""
    yesterday = on - timedelta(days=1)
    with _lock:
        known = _kept.get(key)
    if known is not None and (over := _still(known, facts, person, yesterday)) is not None:
        with suppress(ToldLate):
            over = _over_until(over, yesterday)
            return decide_from(over.kept, over.later, on)
    return decide(Journal(facts=tuple(facts)), person, catalogue(), on)


def ahead_on(
    key: str,
    facts: Sequence[Entry[Fact]],
    person: Person,
    on: date,
    count: int,
    first: Decision | None = None,
) -> Ahead:
    """`days_ahead` of all the facts, from the days that are kept. `first` is the decision of `on`,
    where that is known.
    """
    return _asked(
        key,
        facts,
        person,
        on,
        lambda kept, _later, on: days_ahead(facts, person, catalogue(), on, count, kept, first),
        lambda journal, told, known, on: days_ahead(
            journal.facts, told, known, on, count, first=first
        ),
    )


def next_review_on(key: str, facts: Sequence[Entry[Fact]], person: Person, on: date) -> date:
    """The day of the next review, or the one since which it has been due."""
    return review_on(*_stands(key, facts, person, on))


def alone_on(
    key: str, facts: Sequence[Entry[Fact]], person: Person, on: date, exercise: str
) -> DayBlock | Reason:
    """One exercise by itself on a day, or why it may not be done."""
    return alone_in(*_stands(key, facts, person, on), exercise)


def forget(key: str) -> None:
    """Whoever is deleted, or of whom another story is told now, is not remembered."""
    with _lock:
        _kept.pop(key, None)
        _stood.pop(key, None)


def _stands(
    key: str, facts: Sequence[Entry[Fact]], person: Person, on: date
) -> tuple[Case, Progress]:
    """Where everything stands on a day: gone through once for all that a page asks about it.

    What was gone through is known again by the facts being the very same ones, none of which can
    have changed.
    """
    with _lock:
        known = _stood.get(key)
    if known is not None and known.is_of(facts, person, on):
        return known.case, known.progress
    case, progress = _asked(key, facts, person, on, stands_from, where_it_stands)
    if isinstance(facts, tuple):
        with _lock:
            _stood[key] = _Stood(facts, case, progress)
            _stood.move_to_end(key)
            while len(_stood) > MOST_STOOD:
                _stood.popitem(last=False)
    return case, progress


def _asked(
    key: str,
    facts: Sequence[Entry[Fact]],
    person: Person,
    on: date,
    of_kept: Callable[[Kept, list[Entry[Fact]], date], T],
    of_all: Callable[[Journal, Person, Catalogue, date], T],
) -> T:
    """The answer from the days that are kept; from all facts, where those do not fit."""
    yesterday = on - timedelta(days=1)
    if yesterday >= person.started_on:
        for over in _ways(key, facts, person, yesterday):
            try:
                return of_kept(over.kept, over.later, on)
            except ToldLate:
                continue
    return of_all(Journal(facts=tuple(facts)), person, catalogue(), on)


def _ways(key: str, facts: Sequence[Entry[Fact]], person: Person, until: date) -> Iterator[_Over]:
    """The days up to `until`: as they are kept, as far as that still holds, then gone through."""
    with _lock:
        known = _kept.get(key)
    if known is not None and (over := _still(known, facts, person, until)) is not None:
        with suppress(ToldLate):
            yield _remember(key, _over_until(over, until))
    yield _remember(key, _over(keep(facts, person, catalogue(), until), facts))


def _still(
    known: _Over, facts: Sequence[Entry[Fact]], person: Person, until: date
) -> _Over | None:
    """The same days beside these facts; None unless they hold the same answers and content,
    nothing of them is forgotten, and no later day is in them.
    """
    kept = known.kept
    if kept.until > until or kept.case.catalogue is not catalogue():
        return None
    over = known.with_facts(facts)
    is_all_there = len(facts) - len(over.later) == len(kept.ids)
    return over if is_all_there and kept.case.told == person else None


def _over_until(over: _Over, until: date) -> _Over:
    """The days up to `until`. Raises ToldLate."""
    if over.kept.until == until:
        return over
    return _over(keep_on(over.kept, over.later, until), over.facts)


def _remember(key: str, over: _Over) -> _Over:
    with _lock:
        _kept[key] = over
        _kept.move_to_end(key)
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return over
