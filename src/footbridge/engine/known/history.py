"""The facts that stand on a given day: corrected, without doubles, sorted, and put by kind."""

from bisect import insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import takewhile
from typing import Any, TypeVar

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import (
    Away,
    CheckIn,
    DayMarkers,
    EasierToday,
    Entry,
    Fact,
    FeetCheck,
    FlagRaised,
    Journal,
    NotToday,
    ReviewAccepted,
    Session,
    Swapped,
    Test,
    Walk,
    Withdrawn,
)
from footbridge.engine.facts.told import Told
from footbridge.engine.known.time_of_day import day_of_entry

F = TypeVar("F", bound=Told)
DAY = timedelta(days=1)
DAILY = (CheckIn, FeetCheck, Session, Walk, DayMarkers)
"""What is told day by day; of all else there is little."""

Timed = tuple[float, Entry[Any]]
"""An entry with its moment as a number."""
WISHES = (EasierToday, NotToday, Swapped)
DECIDING = (CheckIn, FeetCheck, Session, Walk, Test, DayMarkers, ReviewAccepted, Away, *WISHES)


@dataclass(frozen=True, slots=True)
class History:
    """Facts of one person up to and with one day, asked for by their kind.

    Days are local days: the date of a moment in the offset it was recorded with. `seconds` holds
    the moment of each fact as a number: comparing those is many times quicker than moments.
    """

    today: date
    seconds: dict[str, float] = field(default_factory=dict)
    _of: dict[type[Told], list[Entry[Any]]] = field(default_factory=dict)
    _days: dict[type[Told], dict[date, list[Entry[Any]]]] = field(default_factory=dict)

    def of(self, kind: type[F]) -> Sequence[Entry[F]]:
        """All of a kind, in order of happening."""
        return self._of.get(kind, ())

    def days(self, kind: type[F]) -> Mapping[date, Sequence[Entry[F]]]:
        """The same by local day, the earliest day first."""
        found = self._days.get(kind)
        if found is None:
            # Somebody else may be asking the same one: what stands there is whole.
            found = self._days[kind] = _by_day({}, self._of.get(kind, ()))
        return found

    def on(self, day: date, kind: type[F]) -> Sequence[Entry[F]]:
        """Those of one local day."""
        return self.days(kind).get(day, ())

    def between(self, kind: type[F], first: date, last: date) -> list[Entry[F]]:
        """Those of the days from `first` to `last`, both included."""
        days = self.days(kind)
        count = (last - first).days + 1
        return [one for n in range(count) for one in days.get(first + n * DAY, ())]

    def with_later(self, entries: Sequence[Timed], today: date) -> "History":
        """The same with entries of later days, in order of happening.

        Of what nothing more is told the lists are the same ones: none is ever changed.
        """
        seconds = self.seconds | {entry.id: moment for moment, entry in entries}
        of, days = dict(self._of), dict(self._days)
        for kind, more in _by_kind(entries).items():
            of[kind] = [*of.get(kind, ()), *more]
            if kind in days:
                days[kind] = _by_day(days[kind], more)
        return History(today, seconds, of, days)

    def with_told(self, entries: Sequence[Timed]) -> "History":
        """The same with more entries of its days, in order of happening, each in its place."""
        seconds = self.seconds | {entry.id: moment for moment, entry in entries}
        of, days = dict(self._of), dict(self._days)
        for kind, more in _by_kind(entries).items():
            of[kind] = told = list(of.get(kind, ()))
            for entry in more:
                insort(told, entry, key=lambda one: (seconds[one.id], one.id))
            if kind in days:
                days[kind] = _by_last_day(days[kind], told) or _by_day({}, told)
        return History(self.today, seconds, of, days)

    def shortened(self, since: date) -> "History":
        """Without what is told daily and lies before a day: nothing looks that far back."""
        of = {
            kind: [one for one in told if one.day >= since] if kind in DAILY else told
            for kind, told in self._of.items()
        }
        seconds = {one.id: self.seconds[one.id] for told in of.values() for one in told}
        shorter = History(self.today, seconds, of)
        for kind in self._days:
            shorter.days(kind)
        return shorter


def _by_kind(entries: Sequence[Timed]) -> dict[type[Told], list[Entry[Any]]]:
    found: dict[type[Told], list[Entry[Any]]] = {}
    for _, entry in entries:
        found.setdefault(type(entry.what), []).append(entry)
    return found


def _by_day(
    before: Mapping[date, list[Entry[Any]]], entries: Sequence[Entry[Any]]
) -> dict[date, list[Entry[Any]]]:
    """Those of `before` with more of them. A list of `before` is another one where it grows."""
    more: dict[date, list[Entry[Any]]] = {}
    for entry in entries:
        more.setdefault(entry.day, []).append(entry)
    return {**before, **{day: [*before.get(day, ()), *told] for day, told in more.items()}}


def _by_last_day(
    before: Mapping[date, list[Entry[Any]]], told: Sequence[Entry[Any]]
) -> dict[date, list[Entry[Any]]] | None:
    """All of `told` by day, where what is more than `before` is of its last day: the lists of the
    days before it are the same ones. None where it is not.
    """
    last = told[-1].day
    latest = list(takewhile(lambda one: one.day == last, reversed(told)))[::-1]
    days = {**before, last: latest}
    return days if sum(map(len, days.values())) == len(told) else None


def history_until(
    journal: Journal, today: date, numbers: Numbers, start: date | None = None
) -> History:
    """The facts that stand on `today`. What happened later, or was corrected, is left out."""
    return History(today).with_later(entries_until(journal.facts, today, numbers, start), today)


def entries_until(
    facts: Sequence[Entry[Fact]], today: date, numbers: Numbers, start: date | None = None
) -> list[Timed]:
    """The facts that stand, of the days up to `today`, in order of happening.

    With `start`, what cannot have happened before it is left out: a check-in, a session, a walk, a
    test from before the programme comes from a clock that was wrong. Signs, falls and findings
    stay, whenever they were told.
    """
    in_order = sorted([(fact.at.timestamp(), fact.id, fact) for fact in standing(facts)])
    entries = []
    for moment, _, fact in in_order:
        on = day_of_entry(fact, numbers)
        if on > today or (start is not None and on < start and decides(fact.what)):
            continue
        own = fact if on == fact.at.date() else replace(fact, own_day=on)
        entries.append((moment, own))
    return entries


def decides(what: Told) -> bool:
    """Whether a dose, a week or a break may hang on it, and no more than that."""
    return isinstance(what, DECIDING) and not what.warnings()


def day_of(fact: Entry[Told]) -> date:
    """The local day that the fact belongs to."""
    return fact.day


def first_told(fact: Entry[Fact], facts: Mapping[str, Entry[Fact]]) -> Entry[Fact]:
    """What a fact was before it was corrected, however often; itself when it corrects nothing."""
    seen = {fact.id}
    before = facts.get(fact.corrects or "")
    while before is not None and before.id not in seen:
        fact = before
        seen.add(fact.id)
        before = facts.get(fact.corrects or "")
    return fact


def standing(facts: Sequence[Entry[Fact]]) -> list[Entry[Fact]]:
    """Without doubles, without what was corrected, and without what was withdrawn.

    A raised flag cannot be corrected away: it is cleared, with a name where it is urgent. Only its
    second question, while that was not answered, is answered by a correction; and a slip is no
    sign, when it is taken back and how it came about is told.
    """
    by_id: dict[str, Entry[Fact]] = {}
    for fact in facts:
        other = by_id.setdefault(fact.id, fact)
        if other is not fact and (*_arrival(fact), repr(fact)) < (*_arrival(other), repr(other)):
            by_id[fact.id] = fact
    corrections: dict[str, list[Entry[Fact]]] = {}
    for fact in by_id.values():
        if fact.corrects is not None:
            corrections.setdefault(fact.corrects, []).append(fact)
    if not corrections:
        return list(by_id.values())
    void = _void(by_id, corrections)
    return [
        fact
        for fact in by_id.values()
        if _stays(fact.what, corrections.get(fact.id, ()))
        or (fact.id not in void and not isinstance(fact.what, Withdrawn))
    ]


def _stays(what: Fact, corrections: Sequence[Entry[Fact]]) -> bool:
    """Whether it stands whatever took its place."""
    if not isinstance(what, FlagRaised) or any(_is_a_slip(one.what) for one in corrections):
        return False
    answers = (one.what for one in corrections if isinstance(one.what, FlagRaised))
    is_answered = any(one.flag == what.flag and one.worse is not None for one in answers)
    return what.worse is not None or not is_answered


def _is_a_slip(what: Fact) -> bool:
    return isinstance(what, Withdrawn) and what.why is not None


def _void(by_id: dict[str, Entry[Fact]], corrections: dict[str, list[Entry[Fact]]]) -> set[str]:
    """Ids that no longer count. The newest correction wins, unless it was withdrawn itself.

    What took the place of a fact may be corrected in its turn: the fact stays replaced.
    """
    naming = {name: sorted(facts, key=_arrival) for name, facts in corrections.items()}
    wins: dict[str, str] = {}
    undone: set[str] = set()
    settled = list(_corrections_first(sorted(by_id.values(), key=_arrival), naming))
    for name, told in settled:
        counting = [one for one in told if one.id not in undone]
        if counting:
            newest = counting[-1]
            wins[name] = newest.id
            if isinstance(newest.what, Withdrawn) and newest.id not in wins:
                undone.add(name)
    void = set(wins)
    beaten: set[str] = set()
    for name, told in reversed(settled):
        beaten.update(one.id for one in told if name in beaten or one.id != wins.get(name))
    return void | beaten


def _corrections_first(
    facts: list[Entry[Fact]], naming: dict[str, list[Entry[Fact]]]
) -> Iterator[tuple[str, list[Entry[Fact]]]]:
    """Every id once with its corrections, after each of those, however long a chain may be.

    A circle is opened at its earliest arrival, whatever order its facts came in.
    """
    begun: set[str] = set()
    done: set[str] = set()
    for fact in facts:
        path = [fact.id] if fact.id not in begun else []
        begun.update(path)
        waiting = {name: iter(naming.get(name, ())) for name in path}
        while path:
            name = path[-1]
            following = next((one.id for one in waiting[name] if one.id not in begun), None)
            if following is None:
                yield name, [one for one in naming.get(name, ()) if one.id in done]
                done.add(path.pop())
            else:
                begun.add(following)
                path.append(following)
                waiting[following] = iter(naming.get(following, ()))


def _arrival(fact: Entry[Fact]) -> tuple[object, ...]:
    """Orders two facts for the same place, the same way whatever order they came in.

    Of one moment, a withdrawal is the last word: nobody mends what they have just taken back.
    """
    return (fact.recorded, fact.at, isinstance(fact.what, Withdrawn), fact.id)
