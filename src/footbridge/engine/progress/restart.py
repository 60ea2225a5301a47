"""Coming back: missed time, illness, a fall. Nothing gets more than it had before (REG-01, E6)."""

from collections.abc import Callable
from datetime import date, timedelta

from footbridge.catalogue.words import Stream
from footbridge.engine.known.history import DAY
from footbridge.engine.known.spans import days_between
from footbridge.engine.progress.missing_time import Restart, lessened, restart_after
from footbridge.engine.progress.progress import (
    Progress,
    dose_begun,
    level_begun,
    recovery_of,
    streams_on,
    walk_begun,
)
from footbridge.engine.signs.case import Case
from footbridge.engine.streams import balance, strength_cuts, walking_cuts
from footbridge.engine.streams.cuts import Cut, Recovery
from footbridge.engine.streams.progression import Move, Note
from footbridge.engine.streams.strength_days import planned_weekdays

DOSED = (Stream.STRENGTH, Stream.BALANCE, Stream.WALKING)


def miss_time(case: Case, progress: Progress, on: date) -> Progress:
    """For the streams trained on this day, or for all of them today: the restart table."""
    is_today, numbers = on == case.today, case.numbers
    gaps = {stream: _missed(case, progress, stream, on) for stream in progress.last_on}
    if is_today:
        progress = progress._replace(gaps=gaps)
    if not gaps or max(gaps.values()) < numbers.gap_light_days:
        return progress
    if all(restart_after(days, numbers) is Restart.FRESH for days in gaps.values()):
        return start_again(case, progress, on, ())
    for stream in gaps if is_today else streams_on(case, on):
        if stream in gaps:
            progress = _miss(case, progress, stream, gaps[stream], on)
    return progress


def _missed(case: Case, progress: Progress, stream: Stream, on: date) -> int:
    """Days since the first on which the stream was planned and was not done."""
    first = progress.last_on[stream] + DAY
    if stream is Stream.STRENGTH:
        days = days_between(first, on)
        first = next((day for day in days if _is_planned(case, progress, day)), on)
    return max(0, (on - first).days)


def _is_planned(case: Case, progress: Progress, on: date) -> bool:
    """Whether strength was planned on a day, by the weekdays that were chosen then."""
    chosen = case.person_on(on).strength_weekdays
    return on.weekday() in planned_weekdays(chosen, progress.strength.days_a_week)


def after_fall(case: Case, progress: Progress, on: date, fact: str) -> Progress:
    """One level down, and the doses of the first week: of two readings, the safer."""
    lower = balance.step_down(progress.balance, on, (fact,))
    return start_again(case, progress._replace(balance=lower), on + DAY, (fact,))


def start_again(case: Case, progress: Progress, on: date, facts: tuple[str, ...]) -> Progress:
    """First-week doses from `on`, full screening and a new baseline.

    Time missed before counts first, so that nobody gets more for having missed more.
    """
    on = max(min(on, case.today), progress.start)
    for stream in progress.last_on:
        days = _missed(case, progress, stream, on)
        if not _is_begun_afresh(progress, stream):
            restart = restart_after(days, case.numbers)
            progress = _lighten(case, progress, stream, restart, days, on)
            # After a fall or an illness it is not the days away that begin it afresh.
            days = days if restart is Restart.FRESH else 0
            progress = _begin_afresh(case, progress, stream, days, on)
    days_a_week = case.numbers.strength_days_start
    progress = progress._replace(
        fresh_start_on=on,
        fresh_because=facts,
        start=on,
        last_review=on,
        strength=progress.strength._replace(days_a_week=days_a_week),
        stretch_stage=0,
    )
    return _need_screening(progress, on, full=True)


def _miss(case: Case, progress: Progress, stream: Stream, days: int, on: date) -> Progress:
    restart = restart_after(days, case.numbers)
    if restart is Restart.AS_PLANNED or _is_begun_afresh(progress, stream):
        return progress
    progress = _lighten(case, progress, stream, restart, days, on)
    if restart is Restart.FRESH:
        progress = _begin_afresh(case, progress, stream, days, on)
    if restart is Restart.LIGHTER:
        return progress
    return _need_screening(progress, on, full=restart is Restart.FRESH)


def _is_begun_afresh(progress: Progress, stream: Stream) -> bool:
    """Not trained since a fresh start: the doses of week 1 are light enough."""
    fresh = progress.fresh_start_on
    return fresh is not None and progress.last_on[stream] < fresh


def _lighten(
    case: Case, progress: Progress, stream: Stream, restart: Restart, days: int, on: date
) -> Progress:
    """The share that missed time takes, and a week without a rise.

    Short breaks never pile up: while one is still to come back, another takes nothing more. A
    break while a cut runs takes the place of that cut.
    """
    if restart is Restart.AS_PLANNED:
        return progress
    runs = any(cut.gap_days for cut in recovery_of(progress, stream).cuts)
    if runs and restart is Restart.LIGHTER:
        return progress
    is_long = restart is not Restart.LIGHTER
    cut = Cut(on, heavy=True, gap_days=days, in_halves=is_long)
    cuts = (*_still_light(case, progress, stream), cut)
    # A break takes the place of a cut; what was asked at the floor it does not answer.
    stood = recovery_of(progress, stream)
    left = Recovery(cuts, at_floor=stood.at_floor, rests_by=stood.rests_by)
    progress = progress._replace(recoveries={**progress.recoveries, stream: left})
    until = on + timedelta(days=case.numbers.freeze_days)
    if stream is Stream.STRENGTH:
        return _lighten_strength(case, progress, restart, cut, until)
    if stream is Stream.BALANCE:
        return _lighten_balance(case, progress, restart, cut, until)
    if stream is Stream.WALKING:
        floor = walking_cuts.floor_of(case, on)
        share = _share(case, restart)
        walk = walking_cuts.miss(progress.walking, cut, share, until, case.numbers, floor)
        return progress._replace(walking=walk)
    return progress._replace(stretch_stage=0) if is_long else progress


def _still_light(case: Case, progress: Progress, stream: Stream) -> tuple[Cut, ...]:
    """Cuts that go on beside that of a break: drills and stretches have no dose to count from."""
    if stream in DOSED:
        return ()
    running, most = recovery_of(progress, stream).cuts, case.numbers.loose_cuts_most
    return running[max(0, len(running) + 1 - most) :]


def _share(case: Case, restart: Restart) -> Callable[[int], int]:
    return lambda amount: lessened(amount, restart, case.numbers)


def _lighten_strength(
    case: Case, progress: Progress, restart: Restart, cut: Cut, until: date
) -> Progress:
    numbers, stream = case.numbers, progress.strength
    share = _share(case, restart)
    doses = {
        name: strength_cuts.miss(dose, cut, share, until, numbers)
        for name, dose in stream.doses.items()
    }
    days = stream.days_a_week
    if restart is not Restart.LIGHTER:
        days = numbers.strength_days_start
    return progress._replace(strength=stream._replace(doses=doses, days_a_week=days))


def _lighten_balance(
    case: Case, progress: Progress, restart: Restart, cut: Cut, until: date
) -> Progress:
    """A longer break takes a level; a level comes back at a review alone."""
    level, numbers = progress.balance, case.numbers
    if restart is not Restart.LIGHTER and level.place > 0:
        level = balance.step_down(level, cut.on, ())
        return progress._replace(balance=balance.hold_until(level, cut, until))
    share = _share(case, Restart.LIGHTER)
    return progress._replace(balance=balance.miss(level, cut, share, until, numbers))


def _begin_afresh(case: Case, progress: Progress, stream: Stream, days: int, on: date) -> Progress:
    """The doses of week 1, where those are less than what is left. Nothing comes back.

    What a flare or a break asks for beside less, longer rests and easier drills, goes on until it
    is calm: else a longer break would leave shorter rests than a shorter one.
    """
    recovery = recovery_of(progress, stream)
    cuts = tuple(
        cut if cut.after is not None else cut._replace(in_halves=False, given=0)
        for cut in recovery.cuts
    )
    recoveries = {**progress.recoveries, stream: recovery._replace(cuts=cuts, due=None)}
    progress = progress._replace(recoveries=recoveries)
    if stream is Stream.STRENGTH:
        return _begin_strength(case, progress, days, on)
    if stream is Stream.BALANCE:
        return _begin_balance(case, progress, days, on)
    if stream is Stream.WALKING:
        walk = walking_cuts.begin_afresh(progress.walking, walk_begun(case, on), days, on)
        return progress._replace(walking=walk)
    return progress._replace(stretch_stage=0)


def _begin_strength(case: Case, progress: Progress, days: int, on: date) -> Progress:
    doses = {}
    for key, dose in progress.strength.doses.items():
        variant = None if key == dose.exercise.id else dose.variant
        begun = dose_begun(case, dose.exercise, on, variant)
        doses[key] = strength_cuts.begin_afresh(dose, begun, days, on)
    days_a_week = case.numbers.strength_days_start
    stream = progress.strength._replace(doses=doses, days_a_week=days_a_week)
    return progress._replace(strength=stream)


def _begin_balance(case: Case, progress: Progress, days: int, on: date) -> Progress:
    """The level that the tests allow, never above the one that was had."""
    begun, level = level_begun(case, on), progress.balance
    if begun.place < level.place:
        return progress._replace(balance=begun._replace(freeze=level.freeze))
    seconds = min(level.seconds, level.shortest)
    note = Note(Move.RESTARTED, on, level.seconds, seconds, "hold_seconds", days=days)
    level = level._replace(
        seconds=seconds, note=note,
        earned=False, good_days=0, held_here=False, takings=(), raises=(),
    )  # fmt: skip
    return progress._replace(balance=level)


def _need_screening(progress: Progress, on: date, *, full: bool) -> Progress:
    return progress._replace(
        screening_needed=on, full_screening_needed=progress.full_screening_needed or full
    )
