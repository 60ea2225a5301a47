"""What may be said of a change: from how much on, from how many days on, and since when."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import CheckIn, Entry, Fact, Journal, Test, Walk
from footbridge.engine.known.history import history_until
from footbridge.engine.person import Baseline, Slot
from footbridge.engine.shown.trend import Trend, Verdict, trends
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

ABOUT = ("trend",)
DAY = timedelta(days=1)
UNTESTED = replace(RUTH, baseline=Baseline())
BETTER, WORSE = Verdict.LIKELY_BETTER, Verdict.LIKELY_WORSE
NO_CHANGE, NOT_ENOUGH = Verdict.NO_CLEAR_CHANGE, Verdict.NOT_ENOUGH


def trend_of(
    measure: str, facts: Iterable[tuple[int, Fact]], last: int, side: Side | None = None
) -> Trend:
    """One trend on the day `last`, 0 the first; facts by their days."""
    told = [
        Entry(id=f"{number}", at=moment(START + day * DAY), recorded=moment(START + day * DAY),
              what=what)
        for number, (day, what) in enumerate(facts)
    ]  # fmt: skip
    history = history_until(Journal(facts=tuple(told)), START + last * DAY, NUMBERS)
    found = trends(history, UNTESTED, NUMBERS)
    return next(one for one in found if one.measure == measure and one.side is side)


def pain(days: Sequence[int | None]) -> Trend:
    facts = [(day, CheckIn(slot=Slot.MORNING, pain=one)) for day, one in enumerate(days)]
    return trend_of("pain", facts, len(days) - 1)


def results_of(measure: Measure, results: Sequence[int], side: Side | None = None) -> Trend:
    """A test every week."""
    facts = [
        (7 * week, Test(measure=measure, result=result, side=side))
        for week, result in enumerate(results)
    ]
    return trend_of(measure, facts, 7 * len(results), side)


def fortnights(*middles: int) -> list[int | None]:
    """Each as long as the other, the same every day."""
    return [middle for middle in middles for _ in range(14)]


@pytest.mark.covers("RULE-22", "TRACK-14")
@pytest.mark.parametrize(
    ("days", "of_late", "since_start"),
    [
        # A point a fortnight is too small to see; over six weeks it is two points.
        (fortnights(8, 7, 6), NO_CHANGE, BETTER),
        (fortnights(8, 7, 6, 5), NO_CHANGE, BETTER),
        (fortnights(2, 3, 4), NO_CHANGE, WORSE),
        (fortnights(2, 3, 4, 5), NO_CHANGE, WORSE),
        (fortnights(7, 7, 6), NO_CHANGE, None),
        (fortnights(5, 5, 5, 5), NO_CHANGE, None),
        # What changed of late is said once.
        (fortnights(8, 8, 5, 3), BETTER, None),
        (fortnights(6, 5), NO_CHANGE, None),
        # Two points from one day to the next and nothing before or after: no way that it goes.
        (fortnights(6, 4), NO_CHANGE, None),
        (fortnights(4, 6), NO_CHANGE, None),
        # As far from the start, but not all along the same way.
        (fortnights(3, 8, 7, 6), NO_CHANGE, None),
        (fortnights(3, 3, 5, 3), NO_CHANGE, None),
        # Of the first fortnight five days are enough, and four are not.
        ([10] * 5 + [None] * 9 + fortnights(8, 7, 6), NO_CHANGE, BETTER),
        ([10] * 4 + [None] * 10 + fortnights(8, 7, 6), NO_CHANGE, None),
        # Of the last two, too.
        (fortnights(8, 7) + [None] * 9 + [5] * 5, BETTER, None),
        (fortnights(8, 7) + [None] * 10 + [5] * 4, NOT_ENOUGH, None),
        # A few days left over at the start belong to the fortnight before the last one here: they
        # are no start of their own.
        ([8] * 5 + [4, 5] * 7 + [3] * 14, NO_CHANGE, None),
    ],
)
def test_a_slow_change_is_seen_from_the_start_on(
    days: list[int | None], of_late: Verdict, since_start: Verdict | None
) -> None:
    found = pain(days)

    assert (found.verdict, found.since_start) == (of_late, since_start)
    assert found.overall is (since_start or of_late)


@pytest.mark.covers("RULE-22", "TRACK-07")
@pytest.mark.parametrize(
    ("minutes", "verdict"),
    [
        # A tenth of the first walk is what a week may add: more than that, and rising all along.
        ([10, 11, 12, 13], BETTER),
        ([13, 12, 11, 10], WORSE),
        ([10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11], BETTER),
        ([20, 10, 11, 12, 13, 14, 15, 16, 17, 18, 21], NO_CHANGE),
        ([30, 10, 11, 12, 13, 14, 15, 16, 17, 18, 21], NO_CHANGE),
        ([10, 11], NOT_ENOUGH),
        ([10, 10, 20, 20, 20], NO_CHANGE),
        ([20, 20, 10, 10, 10], NO_CHANGE),
        # Up and down.
        ([10, 20, 9, 21, 8, 20], NO_CHANGE),
        ([20, 9, 21, 8, 20, 10], NO_CHANGE),
        # Who could not walk at all at first, and cannot again.
        ([0, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0], NO_CHANGE),
        ([0, 1, 2, 3], BETTER),
    ],
)
def test_a_walk_is_longer_when_it_is_so_all_along(minutes: list[int], verdict: Verdict) -> None:
    found = results_of(Measure.WALKING_TOLERANCE, minutes)

    assert found.verdict is verdict
    assert [result for _, result in found.points] == minutes


@pytest.mark.covers("RULE-22", "TRACK-03")
@pytest.mark.parametrize(
    ("seconds", "needed", "verdict"),
    [
        ([7, 40], 3, NOT_ENOUGH),
        ([7, 40, 70], 3, BETTER),
        ([7, 40, 70], 4, NOT_ENOUGH),
        ([7, 19, 31], 3, BETTER),
        ([7, 19, 30], 3, NO_CHANGE),
        ([70, 40, 7], 3, WORSE),
    ],
)
def test_on_one_leg_three_reviews_are_the_least(
    seconds: list[int], needed: int, verdict: Verdict, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "NUMBERS", replace(NUMBERS, single_leg_reviews=needed))

    assert results_of(Measure.SINGLE_LEG, seconds, Side.LEFT).verdict is verdict


def test_less_than_a_minute_is_told_as_it_was() -> None:
    """And of a walk with rests the longest stretch without one."""
    walks = [(0, Walk(seconds=30, total_seconds=90)), (0, Walk(seconds=15))]

    walked = trend_of("walked", walks, 1)

    assert walked.points == ((START, 0.5),)
    assert results_of(Measure.HEEL_RAISES, [0, 3]).points[0] == (START, 0.0)


@pytest.mark.parametrize("results", [(15, 11), (11, 15), (11, 15, 11)])
def test_of_a_day_the_best_result_counts_whenever_it_was_made(results: tuple[int, ...]) -> None:
    tests = [(0, Test(measure=Measure.CHAIR_STANDS, result=result)) for result in results]

    assert trend_of("chair_stands", tests, 1).points == ((START, 15.0),)
