"""The days to come, as the one door would decide them if each day went as usual.

As usual: what was planned is done as it was asked, and nothing else is told. What is not told is
never taken for calm, so nothing goes up in these days, and nothing that was cut comes back: the
real days may hold more, after a check-in. They never hold less unless something is told.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import NamedTuple

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.day_by_day import DayByDay
from footbridge.engine.facts import Entry, Fact, Session, Walk
from footbridge.engine.kept import Kept
from footbridge.engine.known.time_of_day import day_of_entry
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.session import session_blocks, walk_blocks
from footbridge.engine.shown.situations import Emergency, NotScreened, Paused
from footbridge.engine.today.from_plan import sets_done

DAY = timedelta(days=1)
AFTER_A_BREAK = "REG-01"


class Ahead(NamedTuple):
    """The days that can be said, the first of them today. `end` is the first day that cannot: it
    hangs on an answer, or nothing may be done on it. None when all days asked for are there.
    """

    days: tuple[Decision, ...]
    end: Decision | None


def days_ahead(
    facts: Sequence[Entry[Fact]],
    person: Person,
    catalogue: Catalogue,
    today: date,
    count: int,
    kept: Kept | None = None,
    first: Decision | None = None,
) -> Ahead:
    """`count` days from today on; none where everything stops today, or waits for answers.

    The first is `decide` of today. What is told of days to come is not looked at. `kept` are the
    days before today and `first` is today's decision, where those were gone through already: the
    answer is the same, and sooner.
    """
    past = kept.ids if kept is not None else frozenset[str]()
    known = [
        one for one in facts if one.id in past or day_of_entry(one, catalogue.numbers) <= today
    ]
    days: list[Decision] = []
    life = DayByDay(known, person, catalogue, kept)
    for decision in islice(_lived(life, today, first), count):
        if stops_all(decision) or waits_for_screening(decision):
            return Ahead(tuple(days), decision)
        days.append(decision)
    return Ahead(tuple(days), None)


def stops_all(decision: Decision) -> bool:
    """Whether a sign, a limit or safety questions that were never answered stop all training."""
    return isinstance(decision.situation, Emergency | NotScreened | Paused)


def waits_for_screening(decision: Decision) -> bool:
    """Whether safety questions after a break come before this day's training.

    Those of a review wait for the review: nobody has to have answered them to train.
    """
    rules = {why.rule for due in decision.due if due.what == "screening" for why in due.reasons}
    return AFTER_A_BREAK in rules and bool(decision.blocks)


def _lived(life: DayByDay, today: date, first: Decision | None) -> Iterator[Decision]:
    """Day after day without end. Each is done as planned before the next is asked for."""
    day = today
    while True:
        decision = first if first is not None and day == today else life.decide(day)
        yield decision
        life.tell(done_as_planned(decision))
        day += DAY


def done_as_planned(decision: Decision) -> Iterator[Entry[Fact]]:
    """What of the day is not done yet, as one session and one walk, with no word on how it was.

    At its very end: in whatever zone the day before was told, that is after all of it.
    """
    at = datetime.combine(decision.on, time.max, UTC)
    left = [item for block in session_blocks(decision) for item in block.items if not item.done]
    if left:
        sets = tuple(
            one for item in left for one in sets_done(item.exercise, item.variant, item.dose)
        )
        yield _entry("session", at, Session(sets=sets))
    for block in walk_blocks(decision):
        for item in block.items:
            if not item.done and item.stream is Stream.WALKING:
                yield _entry("walk", at, Walk(seconds=item.dose.work_seconds or 0))


def _entry(what: str, at: datetime, fact: Fact) -> Entry[Fact]:
    return Entry(id=f"ahead {what} {at.date()}", at=at, recorded=at, what=fact)
