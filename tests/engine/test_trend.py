"""Change told honestly: never from one test, never from the slope of a line alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Place, Side
from footbridge.engine.facts import CheckIn, Entry, Fact, Feeling, Journal, Test, Walk, ZoneFeeling
from footbridge.engine.known.history import history_until
from footbridge.engine.person import Baseline, Person, Slot, Zone
from footbridge.engine.shown.fortnights import Against, fortnights, stretches
from footbridge.engine.shown.slope import slope_of
from footbridge.engine.shown.trend import Drift, Trend, Verdict, lagging_side, trends
from tests.life import NUMBERS, moment
from tests.people import RUTH, START


def rated(pains: list[int], slot: Slot = Slot.MORNING) -> list[Entry[Fact]]:
    return [
        Entry(
            id=f"{slot}-{day}",
            at=moment(START + timedelta(days=day)),
            recorded=moment(START + timedelta(days=day)),
            what=CheckIn(slot=slot, pain=pain, soreness=1),
        )
        for day, pain in enumerate(pains)
    ]


def results_of(
    measure: Measure, results: list[int], side: Side | None = None
) -> list[Entry[Fact]]:
    return [
        Entry(
            id=f"{measure}-{side}-{number}",
            at=moment(START + timedelta(days=14 * (number + 1))),
            recorded=moment(START + timedelta(days=14 * (number + 1))),
            what=Test(measure=measure, result=result, side=side),
        )
        for number, result in enumerate(results)
    ]


def told(
    facts: list[Entry[Fact]],
    catalogue: Catalogue,
    measure: str,
    side: Side | None = None,
    person: Person = RUTH,
    today: date | None = None,
) -> Trend:
    on = today or max(fact.at.date() for fact in facts)
    history = history_until(Journal(facts=tuple(facts)), on, NUMBERS)
    found = trends(history, person, catalogue.numbers)
    return next(one for one in found if one.measure == measure and one.side is side)


@pytest.mark.covers("TRACK-01", "TRACK-14", "RULE-22")
def test_pain_that_falls_by_two_points_and_stays_down_is_likely_better(
    catalogue: Catalogue,
) -> None:
    facts = rated([6, 5, 6, 6, 5, 6, 6, 5, 6, 5, 6, 6, 5, 6] + [3, 4, 3, 3, 4, 3, 3] * 2)

    trend = told(facts, catalogue, "pain")

    assert (trend.before, trend.now) == (6, 3)
    assert trend.verdict is Verdict.LIKELY_BETTER
    assert trend.drift is Drift.DOWN


def test_pain_that_rises_by_two_points_is_likely_worse(catalogue: Catalogue) -> None:
    trend = told(rated([2, 3] * 7 + [5, 5, 4, 5] * 3 + [5, 5]), catalogue, "pain")

    assert trend.verdict is Verdict.LIKELY_WORSE


@pytest.mark.covers("RULE-22")
def test_one_point_is_within_the_noise(catalogue: Catalogue) -> None:
    trend = told(rated([5] * 14 + [4] * 14), catalogue, "pain")

    assert trend.verdict is Verdict.NO_CLEAR_CHANGE


def test_a_few_days_are_not_enough_to_go_on(catalogue: Catalogue) -> None:
    trend = told(rated([6, 6, 6, 2, 2, 2]), catalogue, "pain")

    assert trend.verdict is Verdict.NOT_ENOUGH


def test_evening_pain_is_not_compared_with_mornings(catalogue: Catalogue) -> None:
    facts = rated([3] * 28) + rated([8] * 28, Slot.EVENING)

    trend = told(facts, catalogue, "pain")

    assert trend.now == 3
    assert trend.verdict is Verdict.NO_CLEAR_CHANGE


def test_each_foot_begins_with_its_own_baseline(catalogue: Catalogue) -> None:
    """Ruth stood seven seconds on the left and nine on the right before she began."""
    facts = results_of(Measure.SINGLE_LEG, [12], Side.LEFT)
    facts += results_of(Measure.SINGLE_LEG, [12], Side.RIGHT)

    begun = {side: told(facts, catalogue, "single_leg", side).points[0][1] for side in Side}

    assert begun == {Side.LEFT: 7, Side.RIGHT: 9}


@pytest.mark.covers("TRACK-03", "TRACK-05", "EXPECT-07")
def test_two_single_leg_tests_say_nothing_yet(catalogue: Catalogue) -> None:
    trend = told(
        results_of(Measure.SINGLE_LEG, [35], Side.LEFT), catalogue, "single_leg", Side.LEFT
    )

    assert trend.verdict is Verdict.NOT_ENOUGH


def test_a_single_leg_hold_that_drifts_up_is_not_called_better(catalogue: Catalogue) -> None:
    facts = results_of(Measure.SINGLE_LEG, [9, 11, 12, 14, 15], Side.LEFT)

    trend = told(facts, catalogue, "single_leg", Side.LEFT)

    assert trend.verdict is Verdict.NO_CLEAR_CHANGE
    assert trend.drift is Drift.UP


def test_each_foot_has_its_own_line_and_the_one_behind_is_named(catalogue: Catalogue) -> None:
    facts = results_of(Measure.SINGLE_LEG, [8, 8], Side.LEFT)
    facts += results_of(Measure.SINGLE_LEG, [20, 21], Side.RIGHT)
    history = history_until(Journal(facts=tuple(facts)), START + timedelta(days=60), NUMBERS)

    found = trends(history, RUTH, catalogue.numbers)

    assert lagging_side(found, catalogue.numbers) is Side.LEFT


def test_feet_that_hold_alike_or_were_not_tested_have_no_side_behind(
    catalogue: Catalogue,
) -> None:
    alike = trends(history_until(Journal(), START, NUMBERS), RUTH, catalogue.numbers)
    unknown = replace(RUTH, baseline=Baseline())
    untested = trends(history_until(Journal(), START, NUMBERS), unknown, catalogue.numbers)

    assert lagging_side(alike, catalogue.numbers) is None
    assert lagging_side(untested, catalogue.numbers) is None


def test_a_right_foot_behind_is_named_too(catalogue: Catalogue) -> None:
    facts = results_of(Measure.SINGLE_LEG, [30], Side.LEFT)
    history = history_until(Journal(facts=tuple(facts)), START + timedelta(days=20), NUMBERS)

    found = trends(history, RUTH, catalogue.numbers)

    assert lagging_side(found, catalogue.numbers) is Side.RIGHT


@pytest.mark.covers("TRACK-06", "EXPECT-06")
def test_six_heel_raises_more_can_be_read_from_one_comparison(catalogue: Catalogue) -> None:
    better = told(results_of(Measure.HEEL_RAISES, [18]), catalogue, "heel_raises")
    same = told(results_of(Measure.HEEL_RAISES, [17]), catalogue, "heel_raises")
    worse = told(results_of(Measure.HEEL_RAISES, [6]), catalogue, "heel_raises")

    assert better.verdict is Verdict.LIKELY_BETTER
    assert same.verdict is Verdict.NO_CLEAR_CHANGE
    assert worse.verdict is Verdict.LIKELY_WORSE


def test_the_best_result_of_a_day_counts(catalogue: Catalogue) -> None:
    first, second = results_of(Measure.CHAIR_STANDS, [15]) + results_of(Measure.CHAIR_STANDS, [11])
    facts = [first, replace(second, id="again")]

    trend = told(facts, catalogue, "chair_stands")

    assert trend.now == 15


@pytest.mark.covers("TRACK-02")
def test_numb_places_are_counted_only_when_the_map_was_looked_at(catalogue: Catalogue) -> None:
    place = ZoneFeeling(zone=Zone(side=Side.LEFT, place=Place.SOLE_HEEL), feels=Feeling.NUMB)
    seen, unseen = rated([3, 3])
    facts: list[Entry[Fact]] = [replace(seen, what=replace(seen.what, zones=(place,))), unseen]

    trend = told(facts, catalogue, "numb_places")

    assert trend.points == ((START, 1.0),)


@pytest.mark.covers("TRACK-04", "TRACK-07")
def test_walking_counts_the_longest_walk_of_each_day(catalogue: Catalogue) -> None:
    def walk(number: int, seconds: int) -> Entry[Fact]:
        at = moment(START + timedelta(days=number // 2))
        return Entry(id=f"w{number}", at=at, recorded=at, what=Walk(seconds=seconds))

    facts: list[Entry[Fact]] = [walk(number, 300 + 30 * number) for number in range(8)]

    trend = told(facts, catalogue, "walked")

    assert trend.points[0] == (START, 5.5)
    assert trend.drift is Drift.UP


@pytest.mark.covers("TRACK-04")
def test_minutes_that_the_plan_sets_are_never_judged(catalogue: Catalogue) -> None:
    facts: list[Entry[Fact]] = [
        Entry(id=f"w{day}", at=at, recorded=at, what=Walk(seconds=600 + 60 * day))
        for day in range(28)
        for at in [moment(START + timedelta(days=day))]
    ]

    assert told(facts, catalogue, "walked").verdict is None


@pytest.mark.covers("TRACK-04", "TRACK-07")
def test_walking_is_judged_by_its_test(catalogue: Catalogue) -> None:
    longer = results_of(Measure.WALKING_TOLERANCE, [12, 14, 17])
    alike = results_of(Measure.WALKING_TOLERANCE, [10, 11, 10])
    once = results_of(Measure.WALKING_TOLERANCE, [12])

    assert told(longer, catalogue, "walking_tolerance").verdict is Verdict.LIKELY_BETTER
    assert told(alike, catalogue, "walking_tolerance").verdict is Verdict.NO_CLEAR_CHANGE
    assert told(once, catalogue, "walking_tolerance").verdict is Verdict.NOT_ENOUGH


@pytest.mark.covers("TRACK-04")
def test_the_first_review_compares_with_the_first_days_and_says_so(catalogue: Catalogue) -> None:
    falling = [6, 6, 6, 5, 5, 5, 5, 3, 3, 3, 3, 2, 2, 2]
    first = told(rated(falling), catalogue, "pain")
    later = told(rated([5] * 14 + [3] * 14), catalogue, "pain")

    assert (first.before, first.now, first.against) == (5, 3, Against.FIRST_DAYS)
    assert first.verdict is Verdict.LIKELY_BETTER
    assert (later.before, later.now, later.against) == (5, 3, Against.DAYS_BEFORE)


def test_the_slope_is_the_median_of_all_pairs_and_shrugs_off_one_odd_day() -> None:
    points = [(START + timedelta(days=7 * week), float(week)) for week in range(9)]
    points[4] = (points[4][0], 40.0)

    slope = slope_of(points)

    assert slope is not None
    assert slope.a_week == 1.0
    assert slope.lo <= 1.0 <= slope.hi


def test_there_is_no_slope_through_too_little() -> None:
    two = [(START, 1.0), (START + timedelta(days=1), 2.0)]
    one_day = [(START, 1.0), (START, 2.0), (START, 3.0)]

    assert slope_of(two) is None
    assert slope_of(one_day) is None


def test_a_long_record_is_read_week_by_week() -> None:
    points = [(START + timedelta(days=day), day / 7) for day in range(400)]

    slope = slope_of(points)

    assert slope is not None
    assert slope.a_week == pytest.approx(1.0)


def test_nothing_recorded_gives_trends_that_say_so(catalogue: Catalogue) -> None:
    nobody = replace(RUTH, baseline=Baseline())

    found = trends(history_until(Journal(), START, NUMBERS), nobody, catalogue.numbers)

    assert {one.verdict for one in found} == {Verdict.NOT_ENOUGH, None}
    assert {one.drift for one in found} == {Drift.STEADY}


@pytest.mark.covers("RULE-22")
def test_the_slope_is_that_of_a_published_table() -> None:
    """Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, table 9.1 and example 9.3:
    the double ratios of five years of seeded clouds have the slope -0.056 a year.
    """
    ratios = (1.26, 1.27, 1.12, 1.16, 1.03)
    points = [(START + timedelta(days=7 * year), ratio) for year, ratio in enumerate(ratios)]

    slope = slope_of(points)

    assert slope is not None
    assert slope.a_week == pytest.approx(-0.05625)
    assert (slope.lo, slope.hi) == (pytest.approx(-0.15), pytest.approx(0.04))


@given(st.lists(st.integers(0, 10), min_size=6, max_size=60))
def test_the_slope_is_that_of_scipy_and_its_interval_holds_theirs(values: list[int]) -> None:
    points = [(START + timedelta(days=7 * week), float(v)) for week, v in enumerate(values)]

    slope = slope_of(points)

    theirs = stats.theilslopes(values, range(len(values)), alpha=0.95)
    assert slope is not None
    assert slope.a_week == pytest.approx(theirs[0])
    assert slope.lo <= theirs[2] + 1e-9
    assert slope.hi >= theirs[3] - 1e-9


@given(st.lists(st.integers(0, 10), min_size=6, max_size=60))
def test_a_fall_is_judged_as_a_rise_is(values: list[int]) -> None:
    days = [START + timedelta(days=7 * week) for week in range(len(values))]

    up = slope_of([(on, float(v)) for on, v in zip(days, values, strict=True)])
    down = slope_of([(on, -float(v)) for on, v in zip(days, values, strict=True)])

    assert up is not None
    assert down is not None
    assert (down.lo, down.hi) == (pytest.approx(-up.hi), pytest.approx(-up.lo))


def test_a_few_days_left_over_at_the_start_belong_to_the_stretch_after_them() -> None:
    spans = list(stretches(START, START + timedelta(days=30), NUMBERS))

    assert [(first - START).days for first, _ in spans] == [17, 0]


def test_many_days_left_over_at_the_start_are_a_stretch_of_their_own() -> None:
    spans = list(stretches(START, START + timedelta(days=38), NUMBERS))

    assert [(first - START).days for first, _ in spans] == [25, 11, 0]


def test_a_stretch_of_which_nothing_is_told_is_left_out() -> None:
    points = [(START, 3.0), (START + timedelta(days=40), 5.0)]

    found = fortnights(points, START + timedelta(days=41), NUMBERS)

    assert [each.middle for each in found] == [3, 5]
    assert fortnights([], START, NUMBERS) == ()


@pytest.mark.parametrize(
    ("days", "spans"),
    [
        (27, [(14, 27), (0, 13)]),
        (32, [(19, 32), (0, 18)]),
        (34, [(21, 34), (7, 20), (0, 6)]),
        (9, [(5, 9), (0, 4)]),
    ],
)
def test_every_day_is_in_one_stretch(days: int, spans: list[tuple[int, int]]) -> None:
    today = START + timedelta(days=days)

    found = [((a - START).days, (b - START).days) for a, b in stretches(START, today, NUMBERS)]

    assert found == spans


def test_a_stretch_has_its_middle_and_its_ends() -> None:
    points = [(START + timedelta(days=day), value) for day, value in enumerate((4.0, 1.0, 6.0))]

    (one,) = fortnights(points, START + timedelta(days=30), NUMBERS)

    assert (one.least, one.middle, one.most, one.count) == (1, 4, 6, 3)


def test_the_interval_of_a_slope_is_counted_out_as_sen_did() -> None:
    """Of 28 values 378 pairs: the 139th and the 240th are the ends."""
    values = [float(day * day) for day in range(28)]
    points = [(START + timedelta(days=day), value) for day, value in enumerate(values)]
    pairs = sorted(7 * (b - a) / (j - i) for i, a in enumerate(values)
                   for j, b in enumerate(values) if j > i)  # fmt: skip

    slope = slope_of(points)

    assert slope is not None
    assert (slope.lo, slope.hi) == (pytest.approx(pairs[138]), pytest.approx(pairs[239]))


@pytest.mark.covers("RULE-22")
@pytest.mark.parametrize(
    ("count", "first", "last"), [(7, 3, 19), (8, 6, 23), (10, 11, 35), (12, 18, 49)]
)
def test_of_few_values_the_ends_of_the_interval_are_those_of_sen(
    count: int, first: int, last: int
) -> None:
    """Places from 1 among all pairs in order. Ten values: 45 pairs, 1.96 times the root of 125 is
    21.9, half of 45 - 21.9 is 11, half of 45 + 21.9 and one more is 35 when rounded up.
    """
    values = [2.0**day for day in range(count)]
    points = [(START + timedelta(days=7 * day), value) for day, value in enumerate(values)]
    pairs = sorted((b - a) / (j - i) for i, a in enumerate(values)
                   for j, b in enumerate(values) if j > i)  # fmt: skip

    slope = slope_of(points)

    assert slope is not None
    assert slope.lo == pytest.approx(pairs[first - 1])
    assert slope.hi == pytest.approx(pairs[last - 1])


def test_three_values_have_a_slope() -> None:
    points = [(START + timedelta(days=day), float(day)) for day in range(3)]

    slope = slope_of(points)

    assert slope is not None
    assert slope.a_week == 7


@pytest.mark.parametrize(("count", "is_weekly"), [(180, False), (181, True), (400, True)])
def test_half_a_year_of_days_is_read_by_the_middle_of_each_week(
    count: int, is_weekly: bool
) -> None:
    """Week after week one more, though it climbs through one week and falls through the next."""
    points = []
    for day in range(count):
        week, weekday = divmod(day, 7)
        through = (weekday - 3) * (10.0 if week % 2 else -10.0)
        points.append((START + timedelta(days=day), week + through))

    slope = slope_of(points)

    assert slope is not None
    assert (slope.lo == slope.a_week == slope.hi == 1) is is_weekly
