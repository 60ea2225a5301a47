"""Each trend of a review in one line, for people who got better, got worse, or told little.

The lines are in `reviews/*.txt`. What is said of a change must follow from its figures: larger
than the noise, with the whole slope on the same side.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from footbridge.catalogue.words import Measure, Place, Side
from footbridge.engine.facts import CheckIn, Entry, Fact, Feeling, Journal, Test, Walk, ZoneFeeling
from footbridge.engine.known.history import history_until
from footbridge.engine.person import Baseline, Person, Slot, Zone
from footbridge.engine.shown.trend import Trend, lagging_side, trends
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
UNTESTED = replace(RUTH, baseline=Baseline())


def told(days: dict[int, Iterable[Fact]]) -> list[Entry[Fact]]:
    return [
        Entry(id=f"{day} {place}", at=moment(START + day * DAY), what=what,
              recorded=moment(START + day * DAY))
        for day, facts in days.items()
        for place, what in enumerate(facts)
    ]  # fmt: skip


def found(days: dict[int, Iterable[Fact]], today: int, who: Person = RUTH) -> tuple[Trend, ...]:
    on = START + today * DAY
    return trends(history_until(Journal(facts=tuple(told(days))), on, NUMBERS), who, NUMBERS)


def lines(days: dict[int, Iterable[Fact]], today: int, who: Person = RUTH) -> list[str]:
    return [_line(one) for one in found(days, today, who)]


def _line(one: Trend) -> str:
    """What, on which side: before and now, its noise, its slope, and what is said of it."""
    slope = one.slope
    parts = [
        f"{one.measure}{f' {one.side}' if one.side else ''}:",
        f"{len(one.points)} told,",
        f"{one.before} to {one.now} {one.unit},",
        f"noise {one.noise},",
        "no slope," if slope is None
        else f"{slope.a_week:.2f} ({slope.lo:.2f} to {slope.hi:.2f}) a week,",
        f"{one.verdict}, {one.drift}, {'more' if one.more_is_better else 'less'} is better,",
        one.against,
    ]  # fmt: skip
    return " ".join(parts)


def rated(pain: int | None, soreness: int | None, numb: int = 0) -> CheckIn:
    places = tuple(Place)[:numb]
    zones = tuple(
        ZoneFeeling(zone=Zone(side=Side.LEFT, place=place), feels=Feeling.NUMB) for place in places
    )
    tingling = ZoneFeeling(
        zone=Zone(side=Side.RIGHT, place=Place.SOLE_HEEL), feels=Feeling.TINGLING
    )
    return CheckIn(slot=Slot.MORNING, pain=pain, soreness=soreness, zones=(*zones, tingling))


def measured(measure: Measure, result: int, side: Side | None = None) -> Test:
    return Test(measure=measure, result=result, side=side)


def measured_all(left: int, right: int, heels: int, stands: int, minutes: int) -> list[Fact]:
    return [
        measured(Measure.SINGLE_LEG, left, Side.LEFT),
        measured(Measure.SINGLE_LEG, right, Side.RIGHT),
        measured(Measure.HEEL_RAISES, heels),
        measured(Measure.CHAIR_STANDS, stands),
        measured(Measure.WALKING_TOLERANCE, minutes),
    ]


def six_weeks(steps: int) -> dict[int, Iterable[Fact]]:
    """From day to day better (`steps` 1) or worse (-1), with tests every two weeks."""
    days: dict[int, list[Fact]] = {}
    for day in range(42):
        less = steps * (day // 7)
        days[day] = [
            rated(5 - less if steps > 0 else 1 - less, 3, 6 - less),
            Walk(seconds=600 + 60 * less),
            Walk(seconds=120),
        ]
    for review in (1, 2, 3):
        more = steps * review
        days[14 * review - 1] += measured_all(
            8 + 9 * more if steps > 0 else 40 + 9 * more, 30, 12 + 3 * more, 10 + 2 * more,
            10 + more,
        )  # fmt: skip
    return days


def the_same_for_four_weeks() -> dict[int, Iterable[Fact]]:
    days: dict[int, list[Fact]] = {day: [rated(2, 1, 2), Walk(seconds=600)] for day in range(28)}
    for day in (13, 27):
        days[day] += measured_all(10, 10, 12, 10, 10)
    return days


def first(count: int, days: dict[int, Iterable[Fact]]) -> dict[int, Iterable[Fact]]:
    return {day: told for day, told in days.items() if day < count}


BETTER, WORSE = six_weeks(1), six_weeks(-1)
STRONG = replace(
    RUTH, baseline=replace(RUTH.baseline, single_leg_left_seconds=44, walking_minutes=12)
)
REVIEWS = {
    "nothing-told": ({}, 0, UNTESTED),
    "only-the-tests-of-the-start": ({}, 0, RUTH),
    "six-weeks-of-getting-better": (BETTER, 41, RUTH),
    "six-weeks-of-getting-worse": (WORSE, 41, STRONG),
    "nine-days": (first(9, BETTER), 8, RUTH),
    "ten-days": (first(10, BETTER), 9, RUTH),
    "twenty-days": (first(20, BETTER), 19, RUTH),
    "always-the-same": (the_same_for_four_weeks(), 27, UNTESTED),
    "told-until-a-week-ago": (BETTER, 48, RUTH),
}
PAGES = Path(__file__).parent / "reviews"


@pytest.mark.covers("TRACK-14")
@pytest.mark.parametrize("name", REVIEWS)
def test_a_review_says_of_each_measure_what_its_figures_say(name: str) -> None:
    """After a change that was meant: `python -m tests.engine.test_trend_lines`, and read it."""
    written = (PAGES / f"{name}.txt").read_text(encoding="utf-8").splitlines()

    assert lines(*REVIEWS[name]) == written


HOLDS = [
    (10.0, 16.0, Side.LEFT),
    (16.0, 10.0, Side.RIGHT),
    (10.0, 15.0, None),
    (15.0, 10.0, None),
    (None, 20.0, None),
    (20.0, None, None),
]


@pytest.mark.parametrize(("left", "right", "behind"), HOLDS)
def test_a_foot_is_behind_by_more_than_one_step_of_the_ladder(
    left: float | None, right: float | None, behind: Side | None
) -> None:
    all_that = found({}, 0)
    lame = [
        replace(one, now={Side.LEFT: left, Side.RIGHT: right}[one.side])
        for one in all_that
        if one.side is not None
    ]
    others = [replace(one, side=Side.LEFT, now=50.0) for one in all_that if one.side is None]

    assert lagging_side([*lame, *others], NUMBERS) is behind


if __name__ == "__main__":
    for name, told_of in REVIEWS.items():
        (PAGES / f"{name}.txt").write_text("\n".join(lines(*told_of)) + "\n", encoding="utf-8")
