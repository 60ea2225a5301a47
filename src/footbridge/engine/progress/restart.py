"""Coming back: missed time, illness, a fall. Nothing gets more than it had before (REG-01, E6)."""

from datetime import date, timedelta

from footbridge.catalogue.words import Stream
from footbridge.engine.known.history import DAY
from footbridge.engine.progress.missing_time import Restart, lessened, restart_after
from footbridge.engine.progress.progress import (
    Progress,
    dose_begun,
    level_begun,
    streams_on,
    walk_begun,
)
from footbridge.engine.signs.case import Case
from footbridge.engine.streams import balance, strength, walking
from footbridge.engine.streams.progression import Reduction


def miss_time(case: Case, progress: Progress, on: date) -> Progress:
    """For the streams trained on this day, or for all of them today: the restart table."""
    is_today, numbers = on == case.today, case.numbers
    gaps = {stream: (on - last).days for stream, last in progress.last_on.items()}
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


def after_fall(case: Case, progress: Progress, on: date, fact: str) -> Progress:
    """One level down, and the doses of the first week: of two readings, the safer."""
    lower = balance.step_down(progress.balance, on, (fact,))
    return start_again(case, progress._replace(balance=lower), on + DAY, (fact,))


def start_again(case: Case, progress: Progress, on: date, facts: tuple[str, ...]) -> Progress:
    """First-week doses from `on`, full screening and a new baseline.

    Time missed before counts first, so that nobody gets more for having missed more.
    """
    on = max(min(on, case.today), progress.start)
    for stream, last in progress.last_on.items():
        days = (on - last).days
        if not _is_begun_afresh(progress, stream):
            restart = restart_after(days, case.numbers)
            progress = _lighten(case, progress, stream, restart, days, on)
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
    """The share that missed time takes, and a week without a rise."""
    if restart is Restart.AS_PLANNED:
        return progress
    numbers = case.numbers
    until = on + timedelta(days=numbers.freeze_days)
    reduction = Reduction(until, heavy=True, gap_days=days)
    progress = progress._replace(reductions={**progress.reductions, stream: reduction})
    if stream is Stream.STRENGTH:
        return _lighten_strength(case, progress, restart, days, on, until)
    if stream is Stream.BALANCE:
        return _lighten_balance(case, progress, restart, days, on, until)
    if stream is Stream.WALKING:
        walk = progress.walking
        seconds = lessened(walk.seconds, restart, numbers, numbers.walk_least_seconds)
        return progress._replace(walking=walking.restart(walk, seconds, days, on, until))
    return progress if restart is Restart.LIGHTER else progress._replace(stretch_stage=0)


def _lighten_strength(
    case: Case, progress: Progress, restart: Restart, days: int, on: date, until: date
) -> Progress:
    numbers, stream = case.numbers, progress.strength
    if restart is not Restart.FRESH:
        doses = {}
        for name, dose in stream.doses.items():
            reps = lessened(dose.reps, restart, numbers, numbers.fewest_reps)
            doses[name] = strength.restart(dose, reps, days, on, until)
        stream = stream._replace(doses=doses)
    if restart is not Restart.LIGHTER:
        stream = stream._replace(days_a_week=numbers.strength_days_start)
    return progress._replace(strength=stream)


def _lighten_balance(
    case: Case, progress: Progress, restart: Restart, days: int, on: date, until: date
) -> Progress:
    numbers, level = case.numbers, progress.balance
    before = level.place
    if restart is not Restart.LIGHTER:
        level = balance.step_down(level, on, ())
    seconds = level.seconds
    if level.place == before:
        seconds = lessened(seconds, Restart.LIGHTER, numbers, numbers.fewest_hold_seconds)
    return progress._replace(balance=balance.restart(level, seconds, days, on, until))


def _begin_afresh(case: Case, progress: Progress, stream: Stream, days: int, on: date) -> Progress:
    """The doses of week 1, where those are less than what is left."""
    if stream is Stream.STRENGTH:
        return _begin_strength(case, progress, days, on)
    if stream is Stream.BALANCE:
        return _begin_balance(case, progress, on)
    if stream is Stream.WALKING:
        walk = progress.walking
        seconds = min(walk.seconds, walk_begun(case, on).seconds)
        return progress._replace(walking=walking.restart(walk, seconds, days, on, on))
    return progress._replace(stretch_stage=0)


def _begin_strength(case: Case, progress: Progress, days: int, on: date) -> Progress:
    doses = {}
    for key, dose in progress.strength.doses.items():
        variant = None if key == dose.exercise.id else dose.variant
        begun = dose_begun(case, dose.exercise, on, variant)
        begun = begun._replace(reps=min(begun.reps, dose.reps), freeze=dose.freeze)
        doses[key] = strength.restart(begun, begun.reps, days, on, on)
    stream = progress.strength._replace(doses=doses, days_a_week=case.numbers.strength_days_start)
    return progress._replace(strength=stream)


def _begin_balance(case: Case, progress: Progress, on: date) -> Progress:
    """The level that the tests allow, never above the one that was had."""
    begun, level = level_begun(case, on), progress.balance
    if begun.place < level.place:
        return progress._replace(balance=begun._replace(freeze=level.freeze))
    seconds = min(level.seconds, level.shortest)
    level = level._replace(seconds=seconds, earned=False, good_days=0, held_here=False)
    return progress._replace(balance=level)


def _need_screening(progress: Progress, on: date, *, full: bool) -> Progress:
    return progress._replace(
        screening_needed=on, full_screening_needed=progress.full_screening_needed or full
    )
