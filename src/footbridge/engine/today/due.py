"""What is to be answered, looked at or measured today."""

from datetime import timedelta

from footbridge.catalogue.words import Measure, Stream
from footbridge.engine.facts import CheckIn, FeetCheck
from footbridge.engine.progress.progress import Progress, is_review_due, recovery_of
from footbridge.engine.shown.decision import Due, Plain, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.case import Case
from footbridge.engine.signs.limits import Limits
from footbridge.engine.streams.cuts import WHOLE

TESTED_BY = {
    Measure.WALKING_TOLERANCE: Stream.WALKING,
    Measure.HEEL_RAISES: Stream.STRENGTH,
    Measure.TANDEM: Stream.BALANCE,
}
"""The test that says anew where a stream may start."""


def due_today(case: Case, progress: Progress, limits: Limits) -> tuple[Due, ...]:
    """In the order of asking. Tests need standing: flags and gates that forbid it put them off."""
    is_review = is_review_due(case, progress, case.today)
    found = [*_screening(case, progress, is_review=is_review), *_daily(case)]
    if is_review:
        days = (case.today - progress.last_review).days
        found.append(_due(case, "review", "RULE-22", days=days))
    if not limits.stops_all and not limits.seated_only:
        found += _tests(case, progress, is_review=is_review)
    return tuple(found)


def _screening(case: Case, progress: Progress, *, is_review: bool) -> list[Due]:
    screen, needed = case.screen, progress.screening_needed
    if screen.asked_on is None:
        return [_due(case, "screening", "REG-13", detail="full", first=True)]
    full = progress.full_screening_needed
    asked = screen.asked_on if full else screen.short_asked_on
    if needed is not None and (asked is None or asked < needed):
        detail = "full" if full else "short"
        return [_due(case, "screening", "REG-01", detail=detail, first=True)]
    if is_review and screen.asked_on < case.today:
        return [_due(case, "screening", "REG-13", detail="full", first=True)]
    return []


def _daily(case: Case) -> list[Due]:
    found = []
    if not case.history.on(case.today, CheckIn):
        found.append(_due(case, "check_in", "REG-02", first=True))
    if all(look.what.not_yet_told for look in case.history.on(case.today, FeetCheck)):
        found.append(_due(case, "feet_check", "REG-07", first=True))
    return found


def _tests(case: Case, progress: Progress, *, is_review: bool) -> list[Due]:
    """Tests never done, tests of a new baseline, and at a review those of the last fortnight."""
    fresh = progress.fresh_start_on
    since = case.told.started_on if fresh is None else fresh
    if is_review:
        since = max(since, case.today - timedelta(days=case.numbers.review_days - 1))
    missing = [
        measure
        for measure in case.programme.baseline_tests
        if case.results.latest(measure, case.today, since) is None
        or _is_asked_by_the_floor(case, progress, measure)
    ]
    rule = "REG-01" if fresh is not None and not is_review else "RULE-22"
    return [_due(case, "test", rule, detail=measure) for measure in missing]


def _is_asked_by_the_floor(case: Case, progress: Progress, measure: Measure) -> bool:
    """A flare found the stream at its least: a new test of it, once it is calm (RULE-18)."""
    stream = TESTED_BY.get(measure)
    recovery = WHOLE if stream is None else recovery_of(progress, stream)
    if not recovery.at_floor:
        return False
    since = recovery.at_floor[-1]
    is_calm = any(on >= since and one.is_calm for on, one in progress.responses.items())
    return is_calm and case.results.latest(measure, case.today, since) is None


def _due(
    case: Case,
    what: str,
    rule: str,
    *,
    detail: str | None = None,
    first: bool = False,
    days: int | None = None,
) -> Due:
    values: dict[str, Plain] = {}
    if days is not None:
        values["days"] = days
    if detail is not None:
        values["detail"] = detail
    why = reason(case.catalogue, rule, Says.DUE, what, (), **values)
    return Due(what=what, detail=detail, before_training=first, reasons=(why,))
