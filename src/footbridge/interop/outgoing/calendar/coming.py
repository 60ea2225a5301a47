"""Sessions, walks and the review of the days to come, as the plan stands now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from footbridge.catalogue.units import MINUTE
from footbridge.engine.shown.decision import DayBlock, Decision
from footbridge.engine.shown.session import session_blocks, walk_blocks
from footbridge.interop.outgoing.calendar.dated import Dated
from footbridge.telling import calendars as words

SESSION, WALK, REVIEW, LOOK_IN = "session", "walk", "review", "look-in"
AWAY = "away"


@dataclass(frozen=True, slots=True)
class Times:
    """At what time of the day somebody likes to do it; None for any time."""

    session: time | None = None
    walk: time | None = None


ANY_TIME = Times()


def planned(
    decisions: Sequence[Decision],
    *,
    next_review: date,
    minutes: int,
    times: Times = ANY_TIME,
) -> list[Dated]:
    """`decisions` are those of today and the days after it, in order; `minutes` is what a session
    may take.

    Only today is told with its amounts. Later days are decided as if nothing more were told: that
    there is a session is likely, what is in it is not known yet.
    """
    today, *later = decisions
    may_change = words.may_change(today.on)
    found = list(_today(today, times))
    if not today.blocks and today.situation.kind != AWAY:
        found.append(_look_in(today.on))
    walk = next((_minutes(each) for one in decisions if (each := walk_blocks(one))), 1)
    for decision in later:
        found += _later(decision, minutes, walk, times, may_change)
    return [*found, _review(max(next_review, today.on), today.on, may_change)]


def _today(decision: Decision, times: Times) -> Iterator[Dated]:
    session, walk = session_blocks(decision), walk_blocks(decision)
    if session:
        about = _about_session(session)
        yield _session(decision.on, _minutes(session), times, about=about)
    if walk:
        seconds = sum(block.seconds for block in walk)
        about = words.about_walk(seconds)
        yield _walk(decision.on, _minutes(walk), times, about=about)


def _later(
    decision: Decision, minutes: int, walk_minutes: int, times: Times, may_change: str
) -> Iterator[Dated]:
    """With the room that it may take, as it is now: what the day holds is not known yet."""
    if session_blocks(decision):
        yield _session(decision.on, minutes, times, may_change=may_change)
    if walk_blocks(decision):
        yield _walk(decision.on, walk_minutes, times, may_change=may_change)


def _session(
    on: date, minutes: int, times: Times, *, about: str = "", may_change: str = ""
) -> Dated:
    return Dated(
        name=SESSION,
        on=on,
        title=words.session(),
        about=about,
        at=times.session,
        minutes=minutes,
        may_change=may_change,
    )


def _walk(on: date, minutes: int, times: Times, *, about: str = "", may_change: str = "") -> Dated:
    return Dated(
        name=WALK,
        on=on,
        title=words.walk(),
        about=about,
        at=times.walk,
        minutes=minutes,
        may_change=may_change,
    )


def _about_session(blocks: Sequence[DayBlock]) -> str:
    count = sum(len(block.items) for block in blocks)
    return words.about_session(count, _minutes(blocks))


def _minutes(blocks: Sequence[DayBlock]) -> int:
    """Whole minutes, one at least: a calendar shows nothing shorter."""
    return max(1, round(sum(block.seconds for block in blocks) / MINUTE))


def _look_in(today: date) -> Dated:
    """There is nothing to do today, and the app says why: no calendar has to."""
    return Dated(name=LOOK_IN, on=today, title=words.look_in())


def _review(on: date, today: date, may_change: str) -> Dated:
    return Dated(
        name=REVIEW,
        on=on,
        title=words.review(),
        about=words.about_review(),
        may_change="" if on == today else may_change,
    )
