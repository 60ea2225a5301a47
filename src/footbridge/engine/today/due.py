"""What is to be answered, looked at or measured today."""

from datetime import date, timedelta

from footbridge.catalogue.words import Measure
from footbridge.engine.facts import CheckIn, FeetCheck
from footbridge.engine.known.answers import Screen
from footbridge.engine.known.history import History
from footbridge.engine.progress.progress import Course
from footbridge.engine.shown.decision import Due, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.limits import Limits

BASELINE_TESTS = (
    Measure.TANDEM,
    Measure.SINGLE_LEG,
    Measure.HEEL_RAISES,
    Measure.CHAIR_STANDS,
    Measure.WALKING_TOLERANCE,
)


def due_today(course: Course, limits: Limits, screen: Screen, history: History) -> tuple[Due, ...]:
    """In the order of asking. Tests need standing: flags and gates that forbid it put them off."""
    found: list[Due] = []
    found += _screening(course, screen, history.today)
    found += _daily(course, history)
    review = course.is_review_due(history.today)
    if review:
        days = (history.today - course.last_review).days
        found.append(_due(course, "review", "RULE-22", days=days))
    if not limits.stops_all and not limits.seated_only:
        found += _tests(course, history, review_due=review)
    return tuple(found)


def _screening(course: Course, screen: Screen, on: date) -> list[Due]:
    if screen.asked_on is None:
        return [_due(course, "screening", "REG-13", detail="full", first=True)]
    needed = course.screening_needed
    asked = screen.asked_on if course.full_screening_needed else screen.short_asked_on
    if needed is not None and (asked is None or asked < needed):
        detail = "full" if course.full_screening_needed else "short"
        return [_due(course, "screening", "REG-01", detail=detail, first=True)]
    if course.is_review_due(on) and screen.asked_on < on:
        return [_due(course, "screening", "REG-13", detail="full", first=True)]
    return []


def _daily(course: Course, history: History) -> list[Due]:
    found = []
    if history.today not in history.days(CheckIn):
        found.append(_due(course, "check_in", "REG-02", first=True))
    looks = history.on(history.today, FeetCheck)
    if all(look.what.not_yet_told for look in looks):
        found.append(_due(course, "feet_check", "REG-07", first=True))
    return found


def _tests(course: Course, history: History, *, review_due: bool) -> list[Due]:
    """Tests never done, tests of a new baseline, and at a review those of the last fortnight."""
    since = course.person.started_on
    if course.fresh_start_on is not None:
        since = course.fresh_start_on
    if review_due:
        window = timedelta(days=course.numbers.review_days - 1)
        since = max(since, history.today - window)
    missing = [
        measure
        for measure in BASELINE_TESTS
        if course.results.latest(measure, history.today, since) is None
    ]
    rule = "REG-01" if course.fresh_start_on is not None and not review_due else "RULE-22"
    return [_due(course, "test", rule, detail=measure) for measure in missing]


def _due(
    course: Course,
    what: str,
    rule: str,
    *,
    detail: str | None = None,
    first: bool = False,
    days: int | None = None,
) -> Due:
    values: dict[str, int | str | bool] = {}
    if days is not None:
        values["days"] = days
    if detail is not None:
        values["detail"] = detail
    return Due(
        what=what,
        detail=detail,
        before_training=first,
        reasons=(reason(course.catalogue, rule, Says.DUE, what, (), **values),),
    )
