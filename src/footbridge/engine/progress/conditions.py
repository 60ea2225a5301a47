"""Conditions: whether what a variant needs is there, and what a review may offer."""

from datetime import date, timedelta

from footbridge.catalogue.model import Need
from footbridge.catalogue.words import Measure
from footbridge.engine.progress.progress import Course
from footbridge.engine.progress.review import (
    Offer,
    may_take_next_variant,
    offer_level,
    offer_third_day,
    offer_variant,
)
from footbridge.engine.streams.balance import may_climb
from footbridge.engine.streams.strength import Lift, variant_of


def offers_on(course: Course, on: date) -> tuple[Offer, ...]:
    """The level changes that a review on this day may offer; none while anything is held."""
    if not course.may_rise(on):
        return ()
    numbers = course.numbers
    offered: list[Offer] = []
    if may_climb(course.stance, on, numbers, course.tandem_seconds(on)):
        offered.append(offer_level(course.stance))
    offered += [
        offer_variant(lift)
        for _, lift in sorted(course.lifts.items())
        if may_take_next_variant(lift, on, numbers) and is_next_variant_allowed(course, lift, on)
    ]
    if course.days_a_week < numbers.strength_days_more and _third_day_earned(course, on):
        offered.append(offer_third_day(numbers))
    return tuple(offered)


def is_met(course: Course, need: Need, on: date) -> bool:
    """Whether every condition that the need names holds on a day."""
    return (
        _is_measured(course, need, on)
        and (need.from_week is None or course.week_on(on) >= need.from_week)
        and _is_reached(course, need)
        and _is_level_reached(course, need)
        and (need.calm_days is None or is_calm_for(course, need.calm_days, on))
    )


def is_calm_for(course: Course, days: int, on: date) -> bool:
    """Training in the days before, known to be calm, with no trigger, stop sign or open flag."""
    window = [on - timedelta(days=n) for n in range(days + 1)]
    settled = [course.settled[day] for day in window[1:] if day in course.settled]
    stopped = any(
        one.stop is not None
        for day in window
        if day in course.training
        for sets in course.training[day].sets.values()
        for one in sets.done
    )
    return (
        (on - course.start).days >= days
        and any(one.is_calm for one in settled)
        and not any(one.streams for one in settled)
        and not stopped
        and course.unsettled.isdisjoint(window)
    )


def is_next_variant_allowed(course: Course, lift: Lift, on: date) -> bool:
    """The next variant's own conditions; one that only a clinician may set is never offered."""
    upper = variant_of(lift.exercise, lift.next_variant or lift.variant)
    return not upper.clinician_only and all(is_met(course, need, on) for need in upper.needs)


def _is_measured(course: Course, need: Need, on: date) -> bool:
    if need.measure is None or need.at_least is None:
        return True
    if need.measure is Measure.TANDEM:
        result = course.tandem_seconds(on)
    else:
        result = course.tested(need.measure, on)
    return result is not None and result >= need.at_least


def _is_reached(course: Course, need: Need) -> bool:
    """Another exercise's present dose; a harder variant of it counts as reached."""
    if need.reached_exercise is None:
        return True
    lift = course.lifts.get(need.reached_exercise)
    if lift is None or lift.last_on is None:
        return False
    variants = lift.rungs or (lift.variant,)
    wanted = need.reached_variant or variants[0]
    if variants.index(lift.variant) != variants.index(wanted):
        return variants.index(lift.variant) > variants.index(wanted)
    more_sets = lift.sets > (need.reached_sets or 0)
    same_sets = lift.sets == (need.reached_sets or 0)
    return more_sets or (same_sets and lift.reps >= (need.reached_reps or 0))


def _is_level_reached(course: Course, need: Need) -> bool:
    if need.balance_level is None:
        return True
    rungs = [rung.id for rung in course.balance_ladder.rungs]
    return course.stance.place >= rungs.index(need.balance_level)


def _third_day_earned(course: Course, on: date) -> bool:
    """From week 3, most planned sessions done, and a calm fortnight (C-21).

    A session whose next day nobody told of is not known to be calm, and does not count.
    """
    numbers = course.numbers
    since = on - timedelta(days=numbers.third_day_calm_days)
    done = sum(course.settled[day].is_calm for day in course.strength_dates if since <= day < on)
    planned = course.days_a_week * numbers.third_day_calm_days // 7
    return (
        course.week_on(on) >= numbers.third_day_from_week
        and done * 100 >= planned * numbers.third_day_done_percent
        and is_calm_for(course, numbers.third_day_calm_days, on)
    )
