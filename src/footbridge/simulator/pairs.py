"""Promises that need a second decision to compare with: N5, N11, N13, N15, N19.

They cost whole decisions, so they are tried on a sample of days, drawn for each person and day.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from random import Random
from typing import Any

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.simulator import promises
from footbridge.simulator.door import CheckIn, Decision, Entry, Fact, Person, Session, Walk
from footbridge.simulator.follower import decide_all

ONE_DAY_IN = 500
ONE_DAY = timedelta(days=1)
FOUR_WEEKS = timedelta(weeks=4)
FRESH_HOURS = 36
NOON = time(12)
WORSE_POINTS = 3
MOST_POINTS = 10
Facts = Sequence[Entry[Fact]]
Break = tuple[str, str]


class Pairs:
    """Compares the decision of a day with those of journals that differ in one thing."""

    def __init__(self, person: Person, catalogue: Catalogue) -> None:
        self.person, self.catalogue = person, catalogue

    def see(
        self,
        facts: Facts,
        decision: Decision,
        shown: Mapping[tuple[str, str], int],
        chance: Random,
    ) -> list[Break]:
        """Every break found today. `shown` is what was planned last of each exercise before."""
        return [
            *self.twice(facts, decision),
            *self.otherwise_told(facts, decision, chance),
            *self.weeks_later(facts, decision),
            *self.worse(facts, decision),
            *self.left_out(facts, decision, shown),
            *self.before_the_start(facts, decision),
        ]

    def _decide(self, facts: Facts, on: date) -> Decision:
        return decide_all(facts, self.person, self.catalogue, on)

    def twice(self, facts: Facts, decision: Decision) -> Iterator[Break]:
        if self._decide(facts, decision.on) != decision:
            yield "N13", "decided again it comes out differently"

    def otherwise_told(self, facts: Facts, decision: Decision, chance: Random) -> Iterator[Break]:
        """In another order, and some of it twice."""
        told = [*facts, *chance.sample(list(facts), k=len(facts) // 4)]
        chance.shuffle(told)
        if self._decide(told, decision.on) != decision:
            yield "N11", "in another order, or told twice, the facts give another day"

    def weeks_later(self, facts: Facts, decision: Decision) -> Iterator[Break]:
        person = shifted(self.person, FOUR_WEEKS)
        moved = [shifted(fact, FOUR_WEEKS) for fact in facts]
        there = decide_all(moved, person, self.catalogue, decision.on + FOUR_WEEKS)
        if there != shifted(decision, FOUR_WEEKS):
            yield "N11", "four weeks later the same life has another day"

    def worse(self, facts: Facts, decision: Decision) -> Iterator[Break]:
        """Today's rating worse by some points: nothing may be more than it is."""
        for fact in reversed(facts):
            if isinstance(fact.what, CheckIn) and fact.at.date() == decision.on:
                if fact.what.pain is None:
                    return
                pain = min(MOST_POINTS, fact.what.pain + WORSE_POINTS)
                worse = replace(fact, what=replace(fact.what, pain=pain))
                told = [worse if each.id == fact.id else each for each in facts]
                found = self._decide(told, decision.on)
                because = f"pain {pain} for {fact.what.pain}"
                yield from _more("N5", because, found, promises.works(decision))
                return

    def left_out(
        self, facts: Facts, decision: Decision, shown: Mapping[tuple[str, str], int]
    ) -> Iterator[Break]:
        """With an answer due in the last 36 hours left out, nothing above the last planned dose.

        Who answers in the mornings owes none in the evening, and the other way round. The day is
        planned by what is known at noon: of its evening nobody knows yet.
        """
        noon = datetime.combine(decision.on, NOON, UTC)
        since = noon - timedelta(hours=FRESH_HOURS)
        for fact in facts:
            unanswered = without_its_answers(fact) if since <= fact.at <= noon else None
            if unanswered is None or not self._is_due(fact):
                continue
            told = [unanswered if each is fact else each for each in facts]
            less = self._decide(told, decision.on)
            # Where the answer had lowered it, it was more without the answer.
            before = promises.works(self._decide(told, decision.on - ONE_DAY))
            about = self._streams_of(fact)
            known = {
                way: max(shown[way], before.get(way, 0))
                for item in promises.items_of(less)
                if item.stream in about and (way := (item.exercise, item.variant)) in shown
            }
            yield from _more("N15", f"{fact.id} unanswered", less, known, earned_only=True)

    def _is_due(self, fact: Entry[Fact]) -> bool:
        return not isinstance(fact.what, CheckIn) or fact.what.slot is self.person.check_in_slot

    def _streams_of(self, fact: Entry[Fact]) -> set[Stream]:
        """The streams that an answer is about: a check-in is about all of them."""
        match fact.what:
            case Session() as session:
                known = self.catalogue.exercises
                return {known[one.exercise].stream for one in session.sets}
            case Walk():
                return {Stream.WALKING}
            case _:
                return set(Stream)

    def before_the_start(self, facts: Facts, decision: Decision) -> Iterator[Break]:
        """A walk, a session and a check-in from before the start change no dose."""
        early = self.person.started_on - timedelta(days=3)
        back = timedelta(days=3)
        kinds = (CheckIn, Session, Walk)
        added: list[Entry[Fact]] = []
        for kind in kinds:
            first = next((fact for fact in facts if isinstance(fact.what, kind)), None)
            if first is not None:
                on = first.at.replace(year=early.year, month=early.month, day=early.day)
                added.append(replace(first, id=f"early-{first.id}", at=on, recorded=on + back))
        if added:
            with_them = self._decide([*facts, *added], decision.on)
            if promises.works(with_them) != promises.works(decision):
                yield "N19", "facts from before the start change a dose"


def without_its_answers(fact: Entry[Fact]) -> Entry[Fact] | None:
    """The same thing done, with nothing said of it. None for a fact that answers nothing."""
    what = fact.what
    if isinstance(what, CheckIn):
        return replace(fact, what=CheckIn(slot=what.slot))
    if isinstance(what, Walk):
        return replace(fact, what=replace(what, comfortable=None))
    if isinstance(what, Session):
        sets = tuple(
            replace(one, effort=None, form_kept=None, steadiness=None, touches=None)
            for one in what.sets
        )
        return replace(fact, what=replace(what, sets=sets))
    return None


def _more(
    name: str,
    because: str,
    found: Decision,
    known: Mapping[tuple[str, str], int],
    *,
    earned_only: bool = False,
) -> Iterator[Break]:
    for item in promises.items_of(found):
        if earned_only and not promises.is_earned(item):
            continue
        work = promises.work_in(item)
        least = known.get((item.exercise, item.variant), work)
        if work > least:
            yield name, f"{because}: {item.exercise} {work} instead of {least}"


def shifted(found: Any, by: timedelta) -> Any:
    """The same value with every date in it moved, also those written in a reason."""
    if isinstance(found, date | datetime):
        return found + by
    if isinstance(found, Enum):
        return found
    if isinstance(found, str):
        return _shifted_words(found, by)
    if is_dataclass(found) and not isinstance(found, type):
        changed = {each.name: shifted(getattr(found, each.name), by) for each in fields(found)}
        return replace(found, **changed)
    if isinstance(found, tuple):
        return tuple(shifted(each, by) for each in found)
    if isinstance(found, dict):
        return {key: shifted(each, by) for key, each in found.items()}
    return found


def _shifted_words(found: str, by: timedelta) -> str:
    try:
        return (date.fromisoformat(found) + by).isoformat() if len(found) == 10 else found
    except ValueError:
        return found
