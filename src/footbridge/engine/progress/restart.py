"""Coming back: missed time, illness, a fall. Nothing gets more than it had before (REG-01, E6)."""

from datetime import date, timedelta

from footbridge.catalogue.words import Stream
from footbridge.engine.known.history import DAY
from footbridge.engine.progress.missing_time import Restart, lessened, restart_after
from footbridge.engine.progress.progress import Course, Lighter
from footbridge.engine.streams.balance import lighten_stance, step_down
from footbridge.engine.streams.strength import lighten_lift
from footbridge.engine.streams.walking import lighten_stride


def miss_time(course: Course, on: date) -> None:
    """For the streams trained on this day, or for all of them today: the restart table."""
    is_today = on == course.today
    gaps = {stream: (on - last).days for stream, last in course.last_on.items()}
    if is_today:
        course.gaps = gaps
    if not gaps or max(gaps.values()) < course.numbers.gap_light_days:
        return
    if all(restart_after(d, course.numbers) is Restart.FRESH for d in gaps.values()):
        start_again(course, on, ())
        return
    for stream in gaps if is_today else course.streams_on(on):
        if stream in gaps:
            _miss(course, stream, gaps[stream], on)


def after_fall(course: Course, on: date, fact: str) -> None:
    """One level down, and the doses of the first week: of two readings, the safer."""
    step_down(course.stance, on, (fact,))
    start_again(course, on + DAY, (fact,))


def start_again(course: Course, on: date, facts: tuple[str, ...]) -> None:
    """First-week doses from `on`, full screening and a new baseline.

    Time missed before counts first, so that nobody gets more for having missed more.
    """
    on = max(min(on, course.today), course.start)
    for stream, last in course.last_on.items():
        days = (on - last).days
        if not _is_begun_afresh(course, stream):
            restart = restart_after(days, course.numbers)
            _lighten(course, stream, restart, days, on)
            _begin_afresh(course, stream, days, on)
    course.fresh_start_on, course.fresh_because = on, facts
    course.start = course.last_review = on
    course.days_a_week = course.numbers.strength_days_start
    course.stretch_stage = 0
    _need_screening(course, on, full=True)


def _miss(course: Course, stream: Stream, days: int, on: date) -> None:
    restart = restart_after(days, course.numbers)
    if restart is Restart.AS_PLANNED or _is_begun_afresh(course, stream):
        return
    _lighten(course, stream, restart, days, on)
    if restart is Restart.FRESH:
        _begin_afresh(course, stream, days, on)
    if restart is not Restart.LIGHTER:
        _need_screening(course, on, full=restart is Restart.FRESH)


def _is_begun_afresh(course: Course, stream: Stream) -> bool:
    """Not trained since a fresh start: the doses of week 1 are light enough."""
    return course.fresh_start_on is not None and course.last_on[stream] < course.fresh_start_on


def _lighten(course: Course, stream: Stream, restart: Restart, days: int, on: date) -> None:
    """The share that missed time takes, and a week without a rise."""
    if restart is Restart.AS_PLANNED:
        return
    numbers = course.numbers
    held = on + timedelta(days=numbers.freeze_days)
    course.lighter[stream] = Lighter(held, heavy=True, gap_days=days)
    long = restart is not Restart.LIGHTER
    if stream is Stream.STRENGTH:
        for lift in course.lifts.values() if restart is not Restart.FRESH else ():
            reps = lessened(lift.reps, restart, numbers, numbers.fewest_reps)
            lighten_lift(lift, reps, days, on, held)
        if long:
            course.days_a_week = numbers.strength_days_start
    elif stream is Stream.BALANCE:
        before = course.stance.place
        if long:
            step_down(course.stance, on, ())
        seconds = course.stance.seconds
        if course.stance.place == before:
            seconds = lessened(seconds, Restart.LIGHTER, numbers, numbers.fewest_hold_seconds)
        lighten_stance(course.stance, seconds, days, on, held)
    elif stream is Stream.WALKING:
        seconds = lessened(course.stride.seconds, restart, numbers, numbers.walk_least_seconds)
        lighten_stride(course.stride, seconds, days, on, held)
    elif long:
        course.stretch_stage = 0


def _begin_afresh(course: Course, stream: Stream, days: int, on: date) -> None:
    """The doses of week 1, where those are less than what is left."""
    if stream is Stream.STRENGTH:
        _begin_strength(course, days, on)
    elif stream is Stream.BALANCE:
        _begin_balance(course, on)
    elif stream is Stream.WALKING:
        seconds = min(course.stride.seconds, course.stride_begun(on).seconds)
        lighten_stride(course.stride, seconds, days, on, on)
    else:
        course.stretch_stage = 0


def _begin_strength(course: Course, days: int, on: date) -> None:
    course.days_a_week = course.numbers.strength_days_start
    for key, lift in course.lifts.items():
        variant = None if key == lift.exercise.id else lift.variant
        begun = course.lift_begun(lift.exercise, on, variant)
        begun.reps = min(begun.reps, lift.reps)
        begun.last_on, begun.freeze = lift.last_on, lift.freeze
        course.lifts[key] = begun
        lighten_lift(begun, begun.reps, days, on, on)


def _begin_balance(course: Course, on: date) -> None:
    """The level that the tests allow, never above the one that was had."""
    begun, stance = course.stance_begun(on), course.stance
    if begun.place < stance.place:
        begun.freeze = stance.freeze
        course.stance = begun
    else:
        stance.seconds = min(stance.seconds, stance.start_seconds)
        stance.earned, stance.good_days, stance.held_here = False, 0, False


def _need_screening(course: Course, on: date, *, full: bool) -> None:
    course.screening_needed = on
    course.full_screening_needed = course.full_screening_needed or full
