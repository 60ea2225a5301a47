"""A test that shows less than the plan asks brings the plan down at once.

One that shows more changes nothing: what goes up goes by its own rules, step by step.
"""

from collections.abc import Callable
from datetime import date, timedelta

from footbridge.catalogue.words import Measure
from footbridge.engine.known.history import DAY
from footbridge.engine.progress.progress import HEEL_RAISE, Course
from footbridge.engine.streams.balance import BELOW_TANDEM, go_where_tests_allow
from footbridge.engine.streams.strength import lower_first_reps
from footbridge.engine.streams.walking import MINUTE, walk_no_longer_than

Facts = tuple[str, ...]


def retest_days(course: Course) -> set[date]:
    """The days with a test that may bring something down."""
    days = course.results.days
    return {on for measure in HEEDED for on in days[measure] if on >= course.start}


def heed_tests(course: Course, on: date) -> None:
    """What the tests of this day say against the plan that stands."""
    for measure, heed in HEEDED.items():
        facts = course.results.facts_on(measure, on)
        result = course.tested(measure, on)
        if facts and result is not None:
            heed(course, on, result, facts)


def _heed_tandem(course: Course, on: date, seconds: int, facts: Facts) -> None:
    """Who cannot stand heel to toe for ten seconds goes to the easier steps (C-11)."""
    if seconds < course.numbers.tandem_gate_seconds and course.stance.rung.id not in BELOW_TANDEM:
        go_where_tests_allow(course.stance, course.stance_begun(on).place, on, facts)


def _heed_walk(course: Course, on: date, minutes: int, facts: Facts) -> None:
    """A test is told in whole minutes: only a walk a minute longer than that is too long."""
    if course.stride.seconds >= (minutes + 1) * MINUTE:
        held = on + timedelta(days=course.numbers.freeze_days)
        least = course.numbers.walk_least_seconds
        walk_no_longer_than(course.stride, max(minutes * MINUTE, least), on, held, facts)


def _heed_heel_raises(course: Course, on: date, _: int, facts: Facts) -> None:
    """The first test since the start, when it comes late, still sets the first dose (C-08)."""
    if course.results.latest(Measure.HEEL_RAISES, on - DAY, course.start) is not None:
        return
    for lift in course.lifts.values():
        if lift.exercise.id == HEEL_RAISE:
            lower_first_reps(lift, course.lift_begun(lift.exercise, on).reps, on, facts)


HEEDED: dict[Measure, Callable[[Course, date, int, Facts], None]] = {
    Measure.TANDEM: _heed_tandem,
    Measure.WALKING_TOLERANCE: _heed_walk,
    Measure.HEEL_RAISES: _heed_heel_raises,
}
