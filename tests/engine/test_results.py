"""What the tests of the body showed: the newest of each side, and of the two the lower."""

from datetime import timedelta

import pytest

from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Entry, Test
from footbridge.engine.known.results import Results
from tests.life import moment
from tests.people import RUTH, START


def held(day: int, side: Side, seconds: int) -> Entry[Test]:
    at = moment(START + timedelta(days=day))
    what = Test(measure=Measure.SINGLE_LEG, side=side, result=seconds)
    return Entry(id=f"{side}@{day}", at=at, recorded=at, what=what)


@pytest.mark.parametrize(
    ("tests", "least"),
    [
        ((held(1, Side.LEFT, 4), held(1, Side.RIGHT, 12)), 4),
        ((held(1, Side.LEFT, 4), held(5, Side.RIGHT, 12)), 4),
        ((held(1, Side.RIGHT, 4), held(5, Side.LEFT, 12)), 4),
        ((held(1, Side.LEFT, 4), held(5, Side.LEFT, 9)), 9),
        ((held(5, Side.LEFT, 4), held(1, Side.LEFT, 9)), 4),
    ],
)
def test_the_weaker_side_counts_until_it_is_tested_again(
    tests: tuple[Entry[Test], ...], least: int
) -> None:
    results = Results(RUTH).with_later(tests)

    assert results.latest(Measure.SINGLE_LEG, START + timedelta(days=9), START) == least


def test_what_was_tested_later_says_nothing_of_the_days_before() -> None:
    tested = (held(1, Side.LEFT, 4), held(5, Side.LEFT, 9))
    results = Results(RUTH).with_later(tested[:1]).with_later(tested[1:])

    assert results.latest(Measure.SINGLE_LEG, START + timedelta(days=4), START) == 4
    # The baseline, of 7 and 9 seconds, where nothing was tested since.
    assert results.latest(Measure.SINGLE_LEG, START, START) == 7
    assert results.latest(Measure.SINGLE_LEG, START, START + timedelta(days=1)) is None
