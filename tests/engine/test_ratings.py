"""What is usual for one person at one time of day, and how far their ratings commonly lie."""

from datetime import date, timedelta

import pytest

from footbridge.engine.facts import CheckIn, Entry
from footbridge.engine.known.ratings import Ratings, middle
from footbridge.engine.person import Slot
from tests.life import NUMBERS, moment
from tests.people import START

DAY = timedelta(days=1)
ON = START + 40 * DAY
MORNING, EVENING = Slot.MORNING, Slot.EVENING


def rated(*told: tuple[int, int | None, int | None], slot: Slot = MORNING) -> Ratings:
    """`told` are the days before `ON`, pain and soreness."""
    check_ins = [
        Entry(
            id=f"{slot}-{before}",
            at=moment(ON - before * DAY, "08:00"),
            recorded=moment(ON - before * DAY, "08:00"),
            what=CheckIn(slot=slot, pain=pain, soreness=soreness),
        )
        for before, pain, soreness in sorted(told, reverse=True)
    ]
    return Ratings().with_later(check_ins, {one.id: one.at.timestamp() for one in check_ins})


def pains(*values: int, first: int = 1) -> Ratings:
    """One a day, the newest first, from so many days before."""
    return rated(*[(first + place, pain, 0) for place, pain in enumerate(values)])


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("told", "usual"),
    [
        ((3, 3, 3, 3), None),
        ((1, 2, 3, 4, 5), 3),
        ((1, 2, 3, 4, 5, 6), 3.5),
        ((9, 3, 3, 3, 3), 3),
    ],
)
def test_usual_is_the_middle_of_five_ratings_or_more(
    told: tuple[int, ...], usual: float | None
) -> None:
    assert pains(*told).usual("pain", MORNING, ON, NUMBERS) == usual


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("first", "usual"), [(0, None), (1, 3), (10, 3), (11, None)])
def test_usual_looks_at_the_fortnight_before_the_day(first: int, usual: float | None) -> None:
    assert pains(3, 3, 3, 3, 3, first=first).usual("pain", MORNING, ON, NUMBERS) == usual


@pytest.mark.covers("RULE-18")
def test_mornings_are_not_evenings_and_soreness_is_not_pain() -> None:
    ratings = rated(*[(day, 2, 5) for day in range(1, 6)])

    assert ratings.usual("pain", MORNING, ON, NUMBERS) == 2
    assert ratings.usual("soreness", MORNING, ON, NUMBERS) == 5
    assert ratings.usual("pain", EVENING, ON, NUMBERS) is None
    assert ratings.spread("pain", EVENING, ON, NUMBERS) == 1


def test_what_was_not_told_is_no_rating() -> None:
    ratings = rated(*[(day, 2, None) for day in range(1, 6)], (6, None, None))

    assert ratings.usual("soreness", MORNING, ON, NUMBERS) is None
    assert len(ratings.between(MORNING, START, ON)) == 5
    assert ratings.between(MORNING, START, ON)[0].of("soreness") is None
    assert ratings.between(MORNING, START, ON)[0].of("pain") == 2


def test_a_morning_of_which_soreness_alone_was_told_is_none_of_pain() -> None:
    ratings = rated(*[(day, None, 5) for day in range(1, 6)])

    assert ratings.usual("soreness", MORNING, ON, NUMBERS) == 5
    assert ratings.usual("pain", MORNING, ON, NUMBERS) is None


def test_of_late_tomorrow_is_no_part() -> None:
    assert rated((1, 4, 1), (0, 4, 1), (-1, 4, 1)).lately("pain", MORNING, ON, NUMBERS) is None


@pytest.mark.parametrize(
    ("told", "first", "lately"),
    [((4, 4), 0, None), ((4, 5, 6), 0, 5), ((4, 5, 6), 4, 5), ((4, 5, 6), 5, None)],
)
def test_of_late_is_the_last_week_with_this_day(
    told: tuple[int, ...], first: int, lately: float | None
) -> None:
    assert pains(*told, first=first).lately("pain", MORNING, ON, NUMBERS) == lately


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("told", "spread"),
    [
        # Nothing ever lies far: a point is taken as common all the same.
        ((3,) * 14, 1),
        # One day in fourteen is not common.
        ((0,) + (3,) * 13, 1),
        # Half of the days a point and a half lower.
        ((1, 4) * 7, 1.5),
        # However far it swings, two points are the most that is taken as common.
        ((0, 8) * 7, 2),
        # Only what lies below says it: flares go up.
        ((3,) * 8 + (9,) * 6, 1),
        # Of eight days that were no higher, the lowest one is common enough.
        ((1,) + (3,) * 7 + (9,) * 6, 2),
    ],
)
def test_the_common_spread_lies_between_one_point_and_two(
    told: tuple[int, ...], spread: float
) -> None:
    assert pains(*told).spread("pain", MORNING, ON, NUMBERS) == spread


def test_the_common_spread_looks_back_four_weeks() -> None:
    calm, swings = (3,) * 14, (3, 1) * 7

    assert pains(*calm, *swings).spread("pain", MORNING, ON, NUMBERS) == 2
    assert pains(*calm, *calm, *swings).spread("pain", MORNING, ON, NUMBERS) == 1


@pytest.mark.parametrize(
    ("values", "needed", "found"),
    [([], 0, None), ([5], 0, 5), ([5], 2, None), ([3, 1, 2], 3, 2), ([4, 1, 2, 3], 4, 2.5)],
)
def test_the_middle_of_some_values(values: list[int], needed: int, found: float | None) -> None:
    assert middle(values, needed) == found


def days_of(ratings: Ratings, first: date, last: date) -> list[int]:
    return [(ON - one.day).days for one in ratings.between(MORNING, first, last)]


def test_between_two_days_both_are_counted_and_what_is_let_go_is_gone() -> None:
    ratings = pains(3, 3, 3, 3)

    assert days_of(ratings, ON - 3 * DAY, ON - 2 * DAY) == [3, 2]
    assert days_of(ratings.since(ON - 2 * DAY), START, ON) == [2, 1]
    assert ratings.between(EVENING, START, ON) == ()


def test_later_check_ins_come_behind_those_that_are_there() -> None:
    first = pains(3, first=5)
    at = moment(ON, "08:00")
    later = Entry(id="new", at=at, recorded=at, what=CheckIn(slot=MORNING, pain=7))

    both = first.with_later([later], {"new": at.timestamp()})

    assert [one.pain for one in both.between(MORNING, START, ON)] == [3, 7]
    assert [one.pain for one in first.between(MORNING, START, ON)] == [3]
