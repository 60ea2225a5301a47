"""What is to be answered, looked at or measured today."""

from datetime import timedelta

from footbridge.catalogue.signs import LAST_REVIEW
from footbridge.catalogue.words import Measure, Stream
from footbridge.engine.facts import CheckIn, FeetCheck
from footbridge.engine.facts.review_accepted import USUAL_NOW
from footbridge.engine.progress.progress import Progress, is_review_due, week_on
from footbridge.engine.shown.decision import Due, Plain, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.case import Case
from footbridge.engine.signs.limits import Limits
from footbridge.engine.signs.next_day import is_calm_answer


def due_today(case: Case, progress: Progress, limits: Limits) -> tuple[Due, ...]:
    """In the order of asking. Tests need standing: what forbids it puts them off."""
    is_review = is_review_due(case, progress, case.today)
    found = [*_screening(case, progress, limits, is_review=is_review), *_daily(case)]
    if is_review:
        days = (case.today - progress.last_review).days
        found.append(_due(case, "review", "RULE-22", days=days))
        found += _how_it_is_now(case)
    if not waits_with_tests(limits):
        found += _tests(case, progress, is_review=is_review)
    return tuple(found)


def waits_with_tests(limits: Limits) -> bool:
    """A test is the most of what somebody can do: a sign that holds what is less holds it too."""
    is_held = any(flag.tier.holds_progress for flag in limits.flags)
    return limits.stops_all or limits.seated_only or limits.spares or is_held


def _screening(case: Case, progress: Progress, limits: Limits, *, is_review: bool) -> list[Due]:
    screen, needed = case.screen, progress.screening_needed
    if screen.asked_on is None:
        return [_due(case, "screening", "REG-13", detail="full", first=True)]
    full = progress.full_screening_needed
    asked = screen.asked_on if full else screen.short_asked_on
    if needed is not None and (asked is None or asked < needed):
        detail = "full" if full else "short"
        return [_due(case, "screening", "REG-01", detail=detail, first=True)]
    if is_review and screen.asked_on < case.today:
        screening = _due(case, "screening", "REG-13", detail="full", first=True)
        return [screening, *_last_questions(case, progress, limits)]
    return []


def _last_questions(case: Case, progress: Progress, limits: Limits) -> list[Due]:
    """What the review at the end of the weeks of the guide asks with its safety questions.

    That is the first review which is gone through in the last of those weeks or later.
    """
    weeks = case.numbers.guide_weeks
    is_last = week_on(progress, progress.last_review) < weeks <= week_on(progress, case.today)
    if not is_last:
        return []
    standing = {flag.flag for flag in limits.flags}
    asked = [
        flag.id
        for flag in case.catalogue.flags.values()
        if LAST_REVIEW in flag.asked and flag.id not in standing
    ]
    return [_due(case, "question", "RULE-22", detail=flag) for flag in sorted(asked)]


def _how_it_is_now(case: Case) -> list[Due]:
    """Whether what is above the beginning is how it is now: a question of the review itself."""
    slot, numbers = case.person.check_in_slot, case.numbers
    above = case.climb.most_above(case.ratings, slot, case.today, numbers)
    if above is None:
        return []
    why = reason(case.catalogue, "RULE-18", Says.DUE, "question", (), **above.values)
    return [Due(what="question", detail=USUAL_NOW, reasons=(why,))]


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
    ]
    rule = "REG-01" if fresh is not None and not is_review else "RULE-22"
    found = [_due(case, "test", rule, detail=measure) for measure in missing]
    again = [each for each in _at_the_floor(case, progress) if each not in missing]
    return [*found, *(_due(case, "test", "RULE-18", detail=measure) for measure in again)]


def _at_the_floor(case: Case, progress: Progress) -> list[Measure]:
    """The test of a stream that flared at its floor, once it is calm: where it stands now."""
    slot = case.person.check_in_slot
    if not is_calm_answer(case.ratings, case.numbers, slot, case.today):
        return []
    found = []
    for stream, recovery in progress.recoveries.items():
        measure = TESTED_BY.get(stream)
        if measure is not None and recovery.at_floor:
            last = recovery.at_floor[-1]
            if last < case.today and case.results.latest(measure, case.today, last) is None:
                found.append(measure)
    return found


TESTED_BY = {
    Stream.STRENGTH: Measure.HEEL_RAISES,
    Stream.BALANCE: Measure.TANDEM,
    Stream.WALKING: Measure.WALKING_TOLERANCE,
}


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
