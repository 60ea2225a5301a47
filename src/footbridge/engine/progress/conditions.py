"""Conditions: whether what a variant needs is there, and whether weeks went well enough."""

from datetime import date

from footbridge.catalogue.model import Need
from footbridge.catalogue.units import PERCENT, WEEK_DAYS
from footbridge.catalogue.words import Measure
from footbridge.engine.known.guide import variant_of
from footbridge.engine.known.history import DAY
from footbridge.engine.progress.progress import Progress, tandem_seconds, tested, week_on
from footbridge.engine.signs.case import Case
from footbridge.engine.streams.strength_dose import StrengthDose


def is_met(case: Case, progress: Progress, need: Need, on: date) -> bool:
    """Whether every condition that the need names holds on a day."""
    return (
        _is_measured(case, progress, need, on)
        and (need.from_week is None or week_on(progress, on) >= need.from_week)
        and _is_reached(progress, need)
        and _is_level_reached(progress, need)
        and (need.calm_days is None or is_calm_for(case, progress, need.calm_days, on))
    )


def is_calm_for(case: Case, progress: Progress, days: int, on: date) -> bool:
    """Training in the days before, known to be calm, with no trigger, stop sign or open flag."""
    window = [on - n * DAY for n in range(days + 1)]
    responses = [progress.responses[day] for day in window[1:] if day in progress.responses]
    return (
        (on - progress.start).days >= days
        and any(one.is_calm for one in responses)
        and not any(one.streams for one in responses)
        and not any(case.training[day].stopped for day in window if day in case.training)
        and not case.unsettled.touch(window[-1], on)
    )


def is_next_variant_allowed(case: Case, progress: Progress, dose: StrengthDose, on: date) -> bool:
    """The next variant's own conditions; one that only a clinician may set is never offered."""
    upper = variant_of(dose.exercise, dose.next_variant or dose.variant)
    return not upper.clinician_only and all(
        is_met(case, progress, need, on) for need in upper.needs
    )


def has_earned_third_day(case: Case, progress: Progress, on: date) -> bool:
    """From week 3, most planned sessions done, and a calm fortnight (C-21).

    A session whose next day nobody told of is not known to be calm, and does not count.
    """
    numbers, stream = case.numbers, progress.strength
    if stream.days_a_week >= numbers.strength_days_more:
        return False
    since = on - numbers.third_day_calm_days * DAY
    done = sum(progress.responses[day].is_calm for day in stream.dates if since <= day < on)
    planned = stream.days_a_week * numbers.third_day_calm_days // WEEK_DAYS
    return (
        week_on(progress, on) >= numbers.third_day_from_week
        and done * PERCENT >= planned * numbers.third_day_done_percent
        and is_calm_for(case, progress, numbers.third_day_calm_days, on)
    )


def _is_measured(case: Case, progress: Progress, need: Need, on: date) -> bool:
    if need.measure is None or need.at_least is None:
        return True
    if need.measure is Measure.TANDEM:
        result = tandem_seconds(case, progress.balance, on)
    else:
        result = tested(case, need.measure, on)
    return result is not None and result >= need.at_least


def _is_reached(progress: Progress, need: Need) -> bool:
    """Another exercise's present dose; a harder variant of it counts as reached."""
    if need.reached_exercise is None:
        return True
    dose = progress.strength.doses.get(need.reached_exercise)
    if dose is None:
        return False
    variants = dose.rungs or (dose.variant,)
    wanted = need.reached_variant or variants[0]
    if variants.index(dose.variant) != variants.index(wanted):
        return variants.index(dose.variant) > variants.index(wanted)
    reached = (need.reached_sets or 0, need.reached_reps or 0)
    return (dose.sets, dose.reps) >= reached


def _is_level_reached(progress: Progress, need: Need) -> bool:
    if need.balance_level is None:
        return True
    rungs = [rung.id for rung in progress.balance.ladder.rungs]
    return progress.balance.place >= rungs.index(need.balance_level)
