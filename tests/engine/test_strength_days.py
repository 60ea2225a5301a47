"""Which weekdays are days of strength, and when a missed one is caught up."""

from datetime import date, timedelta

import pytest

from footbridge.engine.person import Weekday
from footbridge.engine.streams.strength_days import (
    is_strength_day,
    planned_weekdays,
)

MONDAY = date(2026, 1, 5)
MON, TUE, WED, THU, FRI, SAT, SUN = Weekday


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize(
    ("chosen", "days_a_week", "planned"),
    [
        ((MON, THU), 2, (0, 3)),
        ((MON, TUE), 2, (0, 3)),
        ((SUN, MON), 2, (2, 6)),
        ((), 2, (0, 3)),
        ((MON, WED, FRI), 2, (0, 2)),
        ((MON, THU), 3, (0, 3, 5)),
        ((MON, THU), 4, (0, 3, 5)),
    ],
)
def test_days_of_strength_never_touch(chosen, days_a_week, planned) -> None:
    assert planned_weekdays(chosen, days_a_week) == planned


def test_a_planned_day_with_rest_before_it_is_a_day_of_strength() -> None:
    assert is_strength_day(MONDAY, (0, 3), [MONDAY - timedelta(days=2)], 1)
    assert not is_strength_day(MONDAY, (0, 3), [MONDAY - timedelta(days=1)], 1)


def test_a_missed_day_is_caught_up_the_day_after_and_no_later() -> None:
    done = [MONDAY - timedelta(days=4)]

    assert is_strength_day(MONDAY + timedelta(days=1), (0, 3), done, 1)
    assert not is_strength_day(MONDAY + timedelta(days=2), (0, 3), done, 1)


def days_ago(on: date, *numbers: int) -> list[date]:
    return [on - timedelta(days=number) for number in numbers]


def test_what_was_done_today_already_is_still_of_today() -> None:
    assert is_strength_day(MONDAY, (0, 3), [MONDAY], 1)


@pytest.mark.covers("RULE-12")
def test_after_other_days_were_chosen_there_are_no_more_in_a_week_than_planned() -> None:
    thursday = MONDAY + timedelta(days=3)

    assert not is_strength_day(thursday, (0, 3), days_ago(thursday, 5, 3), 1)
    assert is_strength_day(thursday, (0, 3), days_ago(thursday, 7, 3), 1)
    assert is_strength_day(thursday, (0, 3), days_ago(thursday, 5), 1)


@pytest.mark.covers("RULE-12")
def test_what_was_caught_up_a_day_late_takes_no_planned_day_away() -> None:
    late = days_ago(MONDAY, 6, 3)  # a Tuesday instead of the Monday, and a Friday

    assert is_strength_day(MONDAY, (0, 3), late, 1)
    assert not is_strength_day(MONDAY, (0, 3), [*late, *days_ago(MONDAY, 2)], 1)


def test_only_a_planned_day_can_have_been_missed() -> None:
    saturday = MONDAY + timedelta(days=5)

    assert not is_strength_day(saturday, (0, 3), [MONDAY], 1)
    assert not is_strength_day(MONDAY + timedelta(days=1), (0, 3), [MONDAY], rest_days=0)


def test_nothing_is_caught_up_on_the_day_before_a_planned_one() -> None:
    tuesday = MONDAY + timedelta(days=1)

    assert not is_strength_day(tuesday, (0, 2), days_ago(tuesday, 4), 1)
    assert is_strength_day(tuesday, (0, 3), days_ago(tuesday, 4), 1)


def test_nothing_is_caught_up_before_the_first_time_unless_it_was_put_off() -> None:
    tuesday = MONDAY + timedelta(days=1)

    assert not is_strength_day(tuesday, (0, 3), [], 1)
    assert is_strength_day(tuesday, (0, 3), [], 1, was_put_off=True)


def test_nothing_is_caught_up_in_a_week_that_has_its_days() -> None:
    tuesday = MONDAY + timedelta(days=1)

    assert not is_strength_day(tuesday, (0, 3), days_ago(tuesday, 6, 4), 1)
    assert is_strength_day(tuesday, (0, 3), days_ago(tuesday, 7, 4), 1)
