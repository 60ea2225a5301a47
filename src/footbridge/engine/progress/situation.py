"""Naming the situation: the first that applies by order of authority, and the others beside it."""

from datetime import date, timedelta

from footbridge.catalogue.words import Outcome
from footbridge.engine.facts import Away, Session, Walk
from footbridge.engine.known.answers import Screen
from footbridge.engine.known.history import DAY, History, day_of
from footbridge.engine.progress.missing_time import Restart, restart_after
from footbridge.engine.progress.progress import Course
from footbridge.engine.shown.decision import (
    AwayNow,
    Emergency,
    FirstDays,
    Flare,
    NotEnoughKnown,
    NotScreened,
    OnCourse,
    Paused,
    Reduced,
    Situation,
    Spared,
    StartingAgain,
    StopSignSeen,
)
from footbridge.engine.signs.limits import Limits
from footbridge.engine.signs.next_day import How
from footbridge.engine.streams.walking import is_fresh


def situations(
    course: Course, limits: Limits, screen: Screen, history: History
) -> tuple[Situation, ...]:
    """Everything that holds today, the first the one that wins."""
    on = history.today
    found: list[Situation | None] = [
        _emergency(limits),
        None if screen.asked_on is not None else NotScreened(),
        _paused(limits),
        _away(history),
        _reduced(limits),
        _spared(limits),
        _stop_signs(course, on),
        _flare(course, on),
        _starting_again(course, on),
        _not_enough(course, on),
        None if course.has_begun else FirstDays(),
    ]
    return (*(one for one in found if one is not None), OnCourse())


def _emergency(limits: Limits) -> Emergency | None:
    flags = tuple(f.flag for f in limits.flags if f.outcome is Outcome.EMERGENCY)
    gates = tuple(
        g for g in limits.gates if limits.catalogue.gates[g].outcome is Outcome.EMERGENCY
    )
    return Emergency(flags=flags + gates) if flags or gates else None


def _paused(limits: Limits) -> Paused | None:
    flags = tuple(f.flag for f in limits.flags if f.outcome is Outcome.PAUSE)
    gates = tuple(g for g in limits.gates if limits.catalogue.gates[g].outcome is Outcome.PAUSE)
    return Paused(flags=flags, gates=gates) if flags or gates else None


def _reduced(limits: Limits) -> Reduced | None:
    """Whatever leaves less than the whole day: seated only, no rise. Adaptations do not count."""
    kinds = (Outcome.SEATED, Outcome.HOLD_PROGRESS)
    flags = tuple(f.flag for f in limits.flags if f.outcome in kinds)
    gates = tuple(g for g in limits.gates if limits.catalogue.gates[g].outcome in kinds)
    if not flags and not gates:
        return None
    return Reduced(flags=flags, gates=gates, seated_only=limits.seated_only)


def _spared(limits: Limits) -> Spared | None:
    return Spared(places=tuple(sorted(limits.hot_places))) if limits.hot_places else None


def _away(history: History) -> AwayNow | None:
    spans = [
        away.what.last
        for away in history.of(Away)
        if away.what.first <= history.today <= away.what.last
    ]
    return AwayNow(until=max(spans)) if spans else None


def _stop_signs(course: Course, on: date) -> StopSignSeen | None:
    since = on - timedelta(days=course.numbers.stop_sign_days - 1)
    stopped = {
        done.exercise
        for session in course.history.of(Session)
        if day_of(session) >= since
        for done in session.what.sets
        if done.stop is not None
    }
    if any(
        walk.what.stop is not None and day_of(walk) >= since for walk in course.history.of(Walk)
    ):
        stopped.add("walking")
    return StopSignSeen(exercises=tuple(sorted(stopped))) if stopped else None


def _flare(course: Course, on: date) -> Flare | None:
    """A trigger whose freeze still runs; the newest one speaks."""
    since = on - timedelta(days=course.numbers.freeze_days)
    hits = [
        one
        for day, one in course.settled.items()
        if since <= day < on and one.how is How.TRIGGERED
    ]
    if not hits:
        return None
    latest = hits[-1]
    numbers = course.numbers
    percent = numbers.trim_heavy_percent if latest.heavy else numbers.trim_light_percent
    return Flare(on=latest.on, streams=latest.streams, percent=percent)


def _starting_again(course: Course, on: date) -> StartingAgain | None:
    days = max(course.gaps.values(), default=0)
    began_afresh = course.fresh_start_on
    fresh = began_afresh is not None and (on - began_afresh).days < course.numbers.freeze_days
    if fresh:
        return StartingAgain(days=days, fresh_start=True)
    restart = restart_after(days, course.numbers)
    if restart is Restart.AS_PLANNED:
        return None
    return StartingAgain(days=days, fresh_start=restart is Restart.FRESH)


def _not_enough(course: Course, on: date) -> NotEnoughKnown | None:
    missing = []
    if not is_fresh(course.history, on):
        missing.append("check_in")
    yesterday = course.settled.get(on - DAY)
    if yesterday is not None and yesterday.how is How.UNKNOWN:
        missing.append("next_day_answer")
    if course.has_question(on):
        missing.append("question")
    return NotEnoughKnown(missing=tuple(missing)) if missing and course.has_begun else None
