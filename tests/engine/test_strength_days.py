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
