import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.engine.streams.walking_dose import as_shown
from footbridge.simulator import walks
from footbridge.telling import duration, exact_time, walk_time
from tests.life import NUMBERS


def seconds_in(told: str) -> float:
    """The seconds that a person would read out of the words."""
    found = re.findall(r"(\d+)(½)? (second|minute)", told)
    units = {"second": 1, "minute": 60}
    return sum((int(n) + (0.5 if half else 0)) * units[unit] for n, half, unit in found)


@pytest.mark.covers("RULE-19")
@given(st.integers(1, 43_200))
def test_a_walk_that_is_shown_is_never_more_than_a_tenth_off(seconds):
    shown = seconds_in(walk_time(seconds))

    assert abs(shown - seconds) * 100 <= 10 * seconds


@pytest.mark.covers("RULE-19")
@given(st.integers(600, 43_200))
def test_from_ten_minutes_on_a_walk_is_shown_to_the_nearest_half_minute(seconds):
    shown = seconds_in(walk_time(seconds))

    assert shown % 30 == 0
    assert abs(shown - seconds) <= 15


@pytest.mark.covers("RULE-19")
@given(st.integers(1, 599))
def test_under_ten_minutes_a_walk_is_shown_to_the_second(seconds):
    assert seconds_in(walk_time(seconds)) == seconds


@pytest.mark.covers("RULE-19")
@given(st.integers(1, 43_200))
def test_what_is_told_is_what_the_rules_reckon_with(seconds):
    shown = seconds_in(walk_time(seconds))

    assert shown == as_shown(seconds, NUMBERS) == walks.as_shown(seconds)


@given(st.integers(1, 43_200))
def test_an_exact_time_is_exact(seconds):
    assert seconds_in(exact_time(seconds)) == seconds


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (600, "10 minutes"),
        (630, "10½ minutes"),
        (60, "1 minute"),
        (75, "75 seconds"),
        (599, "9 minutes 59 seconds"),
    ],
)
def test_walks_are_told_as_people_say_them(seconds, told):
    assert walk_time(seconds) == told


def test_a_part_of_the_day_lasts_about_so_many_minutes():
    assert duration(541) == "about 9 minutes"
    assert duration(20) == "about 1 minute"
