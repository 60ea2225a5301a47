"""Naming the situation: the first that applies by order of authority, and the others beside it."""

from datetime import timedelta

from footbridge.catalogue.words import Outcome, Place, Stream
from footbridge.engine.facts import Away, Session, Walk
from footbridge.engine.facts.walk import WALKING
from footbridge.engine.known.history import DAY
from footbridge.engine.progress.missing_time import Restart, restart_after
from footbridge.engine.progress.progress import (
    Progress,
    has_begun,
    has_question,
    recovery_of,
)
from footbridge.engine.shown.situations import (
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
from footbridge.engine.signs.case import Case
from footbridge.engine.signs.limits import Limits
from footbridge.engine.signs.next_day import How, NextDay, is_fresh
from footbridge.engine.streams.reducing import share_taken


def situations(case: Case, progress: Progress, limits: Limits) -> tuple[Situation, ...]:
    """Everything that holds today, the first the one that wins."""
    found: list[Situation | None] = [
        _emergency(limits),
        None if case.screen.asked_on is not None else NotScreened(),
        _paused(limits),
        _away(case),
        _reduced(limits),
        _spared(limits),
        _stop_signs(case),
        _flare(case, progress),
        _starting_again(case, progress),
        _not_enough(case, progress),
        None if has_begun(progress) else FirstDays(),
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
    if limits.half_told:
        return Spared(places=tuple(sorted(Place)), untold=True)
    return Spared(places=tuple(sorted(limits.hot_places))) if limits.hot_places else None


def _away(case: Case) -> AwayNow | None:
    spans = [
        away.what.last
        for away in case.history.of(Away)
        if away.what.first <= case.today <= away.what.last
    ]
    return AwayNow(until=max(spans)) if spans else None


def _stop_signs(case: Case) -> StopSignSeen | None:
    days = [case.today - n * DAY for n in range(case.numbers.stop_sign_days)]
    stopped = {
        done.exercise
        for day in days
        for session in case.history.on(day, Session)
        for done in session.what.sets
        if done.stop is not None
    }
    if any(walk.what.stop is not None for day in days for walk in case.history.on(day, Walk)):
        stopped.add(WALKING)
    return StopSignSeen(exercises=tuple(sorted(stopped))) if stopped else None


def _flare(case: Case, progress: Progress) -> Flare | None:
    """A trigger whose freeze still runs; the newest one speaks."""
    since = case.today - timedelta(days=case.numbers.freeze_days)
    hits = [
        one
        for day, one in progress.responses.items()
        if since <= day < case.today and one.how is How.TRIGGERED
    ]
    if not hits:
        return None
    latest = hits[-1]
    cut = tuple(s for s in latest.streams if not _was_at_floor(progress, s, latest))
    percent = share_taken(case.numbers, heavy=bool(set(cut) & set(latest.heavy))) if cut else 0
    return Flare(on=latest.on, streams=cut or latest.streams, percent=percent)


def _was_at_floor(progress: Progress, stream: Stream, after: NextDay) -> bool:
    """Whether the flare found the stream at its floor, so that nothing was taken."""
    return after.known_on in recovery_of(progress, stream).at_floor


def _starting_again(case: Case, progress: Progress) -> StartingAgain | None:
    days = max(progress.gaps.values(), default=0)
    began_afresh = progress.fresh_start_on
    freeze = case.numbers.freeze_days
    if began_afresh is not None and (case.today - began_afresh).days < freeze:
        return StartingAgain(days=days, fresh_start=True)
    restart = restart_after(days, case.numbers)
    if restart is Restart.AS_PLANNED:
        return None
    return StartingAgain(days=days, fresh_start=restart is Restart.FRESH)


def _not_enough(case: Case, progress: Progress) -> NotEnoughKnown | None:
    if not has_begun(progress):
        return None
    missing = []
    if not is_fresh(case.history, case.today):
        missing.append("check_in")
    yesterday = progress.responses.get(case.today - DAY)
    if yesterday is not None and yesterday.how is How.UNKNOWN:
        missing.append("next_day_answer")
    if has_question(case, progress, case.today):
        missing.append("question")
    return NotEnoughKnown(missing=tuple(missing)) if missing else None
