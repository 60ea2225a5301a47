"""A test that shows less than the plan asks brings the plan down at once.

One that shows more changes nothing: what goes up goes by its own rules, step by step.
"""

from collections.abc import Callable
from datetime import date, timedelta

from footbridge.catalogue.units import MINUTE
from footbridge.catalogue.words import Measure
from footbridge.engine.known.history import DAY
from footbridge.engine.progress.progress import (
    HEEL_RAISE,
    Progress,
    dose_begun,
    level_begun,
    tested,
)
from footbridge.engine.signs.case import Case
from footbridge.engine.streams import balance, strength, walking

Facts = tuple[str, ...]


def heed_tests(case: Case, progress: Progress, on: date) -> Progress:
    """What the tests of this day say against the plan that stands."""
    for measure, heed in HEEDED.items():
        facts = case.results.facts_on(measure, on)
        result = tested(case, measure, on)
        if facts and result is not None:
            progress = heed(case, progress, on, result, facts)
    return progress


def _heed_tandem(case: Case, now: Progress, on: date, seconds: int, facts: Facts) -> Progress:
    """Who cannot stand heel to toe for ten seconds goes to the easier steps (C-11)."""
    if seconds >= case.numbers.tandem_gate_seconds or not now.balance.rung.needs_tandem:
        return now
    place = level_begun(case, on).place
    return now._replace(balance=balance.go_where_tests_allow(now.balance, place, on, facts))


def _heed_walk(case: Case, now: Progress, on: date, minutes: int, facts: Facts) -> Progress:
    """A walk longer than the test comes down to it, however little longer it was (N5)."""
    numbers = case.numbers
    seconds = max(minutes * MINUTE, numbers.walk_least_seconds)
    if now.walking.seconds <= seconds:
        return now
    until = on + timedelta(days=numbers.freeze_days)
    return now._replace(walking=walking.no_longer_than(now.walking, seconds, on, until, facts))


def _heed_heel_raises(case: Case, now: Progress, on: date, _: int, facts: Facts) -> Progress:
    """The first test since the start, when it comes late, still sets the first dose (C-08)."""
    if case.results.latest(Measure.HEEL_RAISES, on - DAY, now.start) is not None:
        return now
    doses = {
        name: strength.no_more_than(dose, dose_begun(case, dose.exercise, on).reps, on, facts)
        if dose.exercise.id == HEEL_RAISE
        else dose
        for name, dose in now.strength.doses.items()
    }
    return now._replace(strength=now.strength._replace(doses=doses))


HEEDED: dict[Measure, Callable[[Case, Progress, date, int, Facts], Progress]] = {
    Measure.TANDEM: _heed_tandem,
    Measure.WALKING_TOLERANCE: _heed_walk,
    Measure.HEEL_RAISES: _heed_heel_raises,
}
