"""A device whose clock is wrong: what it stamped is put right, and nothing else is moved."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.web.clocks import ahead_of, error_before, leapt, put_right

NOW = datetime.fromisoformat("2026-11-26T10:00:00+01:00")
HOUR = timedelta(hours=1)
NOTHING = timedelta()


@pytest.mark.parametrize(
    ("ahead", "leap", "error"),
    [
        (NOTHING, NOTHING, NOTHING),
        (3 * HOUR, NOTHING, 3 * HOUR),
        (-3 * HOUR, NOTHING, -3 * HOUR),
        (timedelta(seconds=90), NOTHING, NOTHING),
        (24 * HOUR, 24 * HOUR, NOTHING),
        (-24 * HOUR, -24 * HOUR, NOTHING),
        (NOTHING, -3 * HOUR, 3 * HOUR),
        (NOTHING, 50_000 * HOUR, -50_000 * HOUR),
        (NOTHING, 8 * HOUR, NOTHING),
        (3 * HOUR, -21 * HOUR, 24 * HOUR),
    ],
    ids=[
        "right", "always fast", "always slow", "about right", "set a day ahead meanwhile",
        "set a day back meanwhile", "was fast and was set right", "woke in another year",
        "slept meanwhile", "still fast after it was set back",
    ],
)  # fmt: skip
def test_how_far_a_clock_was_wrong_is_told_from_what_it_shows_and_how_it_leapt(ahead, leap, error):
    assert error_before(leap, ahead) == error


def test_moments_keep_their_offset_and_move_by_the_error():
    told = {"at": "2020-01-01T09:00:00+09:00", "recorded": "2020-01-01T09:00:05+09:00", "x": 1}
    error = datetime.fromisoformat("2020-01-01T09:30:00+09:00") - NOW

    right = put_right(told, error, NOW)

    assert right == {
        "at": "2026-11-26T17:30:00+09:00",
        "recorded": "2026-11-26T17:30:05+09:00",
        "x": 1,
    }


def test_nothing_has_happened_in_the_future():
    right = put_right({"at": "2026-11-28T09:00:00-05:00"}, NOTHING, NOW)

    assert right["at"] == "2026-11-26T04:00:00-05:00"


def test_what_is_right_is_left_as_it_was_written():
    told = {"at": "2026-11-26T09:00:00.000+01:00", "recorded": "2026-11-26T09:01:00Z"}

    assert put_right(told, NOTHING, NOW) == told


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
ENDS = st.sampled_from(
    [
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-12:00",
        "9999-12-31T23:59:59",
        "2026-11-26",
        "",
        1e400,
        float("nan"),
        10**400,
    ]
)


@given(JSON | ENDS, JSON | ENDS, JSON | ENDS)
def test_whatever_a_device_tells_of_its_clock_is_survived(sent_at, leap, at):
    error = error_before(leapt(leap), ahead_of(sent_at, NOW))

    right = put_right({"at": at}, error, NOW)

    assert set(right) == {"at"}
