"""The third set and the third day: how they come, and what a flare takes back first."""

from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.progress.conditions import has_earned_third_day
from footbridge.engine.progress.progress import progress_at_start
from footbridge.engine.signs.case import new_case
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.cuts import Cut
from footbridge.engine.streams.strength import begin, give
from footbridge.engine.streams.strength_cuts import miss, reduce
from tests.people import RUTH, START

LATER = START + timedelta(days=40)


@pytest.mark.covers("RULE-18")
def test_a_flare_in_the_week_of_a_third_set_takes_that_set_and_then_repetitions(
    catalogue: Catalogue,
) -> None:
    dose = begin(catalogue.exercises["heel-raise"], (), catalogue.numbers, None, START)
    with_a_third = dose._replace(sets=3, reps=dose.fewest, third_from=LATER)
    flare = NextDay(LATER, How.TRIGGERED, (Stream.STRENGTH,))
    cut = Cut(LATER, heavy=False, after=flare)

    less = reduce(with_a_third, cut, LATER, catalogue.numbers)

    assert (less.sets, less.reps) == (2, 10)
    assert less.third_from is None


@pytest.mark.covers("RULE-30")
def test_missed_time_in_the_week_of_a_third_set_takes_that_set_as_well(
    catalogue: Catalogue,
) -> None:
    dose = begin(catalogue.exercises["heel-raise"], (), catalogue.numbers, None, START)
    used = dose._replace(sets=3, reps=dose.fewest, third_from=LATER, third_used=True)
    cut = Cut(LATER, heavy=True, gap_days=8)

    less = miss(used, cut, lambda reps: reps - 2, LATER, catalogue.numbers)

    assert less.asked(30, catalogue.numbers) == (2, 10)


def test_a_repetition_earned_in_two_sets_on_short_days_is_for_two_sets(
    catalogue: Catalogue,
) -> None:
    dose = begin(catalogue.exercises["heel-raise"], (), catalogue.numbers, None, START)
    earned = dose._replace(sets=3, reps=8, earned=True)

    more, is_level = give(earned, LATER, 2, may_change_level=False)

    assert (more.sets, more.reps, is_level) == (2, 9, False)


@pytest.mark.covers("RULE-12")
def test_who_has_three_days_is_offered_no_third(catalogue: Catalogue) -> None:
    case = new_case(RUTH, catalogue)
    progress = progress_at_start(case)
    more = catalogue.numbers.strength_days_more
    with_three = progress._replace(strength=progress.strength._replace(days_a_week=more))

    assert not has_earned_third_day(case, with_three, LATER)
