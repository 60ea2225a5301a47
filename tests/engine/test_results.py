"""What the tests of the body showed: the newest of each side, and of two sides the lower one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Entry, Test
from footbridge.engine.known.results import Results
from tests.life import moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
LEFT, RIGHT = Side.LEFT, Side.RIGHT
ONE_LEG = Measure.SINGLE_LEG


def measured(result: int, day: int, side: Side | None = None, measure: Measure = ONE_LEG) -> Entry:
    at = moment(START + day * DAY)
    what = Test(measure=measure, result=result, side=side)
    return Entry(id=f"test-{day}-{side}", at=at, recorded=at, what=what)


@pytest.mark.parametrize(
    ("tests", "until", "shown"),
    [
        ([measured(9, 3, LEFT), measured(5, 3, RIGHT)], 9, 5),
        ([measured(5, 3, LEFT), measured(9, 3, RIGHT)], 9, 5),
        # Each side by its own newest test, whenever that was.
        ([measured(4, 3, LEFT), measured(9, 3, RIGHT), measured(8, 5, LEFT)], 9, 8),
        ([measured(8, 3, LEFT), measured(4, 5, LEFT), measured(9, 6, RIGHT)], 9, 4),
        ([measured(4, 3, LEFT), measured(9, 5, LEFT), measured(8, 7, LEFT)], 6, 9),
        ([measured(4, 3, LEFT), measured(9, 5, LEFT), measured(8, 7, LEFT)], 3, 4),
        # Told in any order.
        ([measured(8, 7, LEFT), measured(4, 3, LEFT)], 9, 8),
        # Before the first test it is the baseline, of which the lower side counts.
        ([measured(4, 3, LEFT)], 2, 7),
        ([], 9, 7),
    ],
)
def test_the_newest_result_of_each_side_counts_and_of_two_sides_the_lower(
    tests: list[Entry], until: int, shown: int
) -> None:
    results = Results(RUTH).with_later(tests)

    assert results.latest(ONE_LEG, START + until * DAY, START) == shown


@pytest.mark.parametrize(("since", "shown"), [(0, 4), (3, 4), (4, None)])
def test_what_was_tested_before_a_fresh_start_no_longer_counts(
    since: int, shown: int | None
) -> None:
    results = Results(RUTH).with_later([measured(4, 3, LEFT)])

    assert results.latest(ONE_LEG, START + 9 * DAY, START + since * DAY) == shown


def test_without_a_test_and_without_a_baseline_nothing_is_known() -> None:
    nothing = replace(RUTH, baseline=replace(RUTH.baseline, single_leg_left_seconds=None))
    neither = replace(nothing, baseline=replace(nothing.baseline, single_leg_right_seconds=None))

    assert Results(nothing).baseline(ONE_LEG) == 9
    assert Results(neither).baseline(ONE_LEG) is None
    assert Results(neither).latest(ONE_LEG, START, START) is None
    assert Results(RUTH).baseline(Measure.HEEL_RAISES) == 12


def test_the_days_and_the_facts_of_each_measure_are_its_own() -> None:
    first = Results(RUTH).with_later([measured(9, 3, LEFT), measured(5, 3, RIGHT)])

    then = first.with_later([measured(12, 4, measure=Measure.HEEL_RAISES), measured(6, 5, LEFT)])

    assert then.days(ONE_LEG) == [START + 3 * DAY, START + 3 * DAY, START + 5 * DAY]
    assert first.days(ONE_LEG) == [START + 3 * DAY, START + 3 * DAY]
    assert then.days(Measure.HEEL_RAISES) == [START + 4 * DAY]
    assert then.days(Measure.TANDEM) == []
    assert then.facts_on(ONE_LEG, START + 3 * DAY) == ("test-3-left", "test-3-right")
    assert then.facts_on(ONE_LEG, START + 4 * DAY) == ()
