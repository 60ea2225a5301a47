"""A moment of Apple's is the same, read in parts that were kept as read whole."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.interop.incoming.apple_clock import Clock
from footbridge.interop.incoming.xml import Stop

moments = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - the offset is put in by hand
    max_value=datetime(2040, 1, 1),  # noqa: DTZ001
)
offsets = st.integers(-56, 56).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))


def told(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S %z")


def in_parts(clock: Clock, text: str) -> float | None:
    """As the reader of millions looks."""
    hour, within = clock.hours.get(text[:14]), clock.within.get(text[14:])
    return None if hour is None or within is None else hour + within


@given(st.lists(st.tuples(moments, offsets), min_size=1, max_size=20))
def test_what_was_kept_gives_the_same_moment(all_told):
    clock, whole = Clock(), [each.replace(tzinfo=zone, microsecond=0) for each, zone in all_told]
    for moment in whole:
        clock.at(told(moment), "startDate")

    found = [in_parts(clock, told(moment)) for moment in whole]

    assert found == [moment.timestamp() for moment in whole]


@given(moments, offsets, st.integers(0, 59), st.integers(0, 59))
def test_another_minute_of_a_known_hour_is_that_minute(moment, zone, minute, second):
    first = moment.replace(tzinfo=zone, microsecond=0)
    other = first.replace(minute=minute, second=second)
    clock = Clock()
    clock.at(told(first), "startDate")
    clock.at(told(other.replace(hour=0)), "startDate")

    assert in_parts(clock, told(other)) == other.timestamp()


@pytest.mark.parametrize(
    "text", ["20260105T081500.123 +0100", "2026-01-05T0815:00. +0100", "2026-01-05 08.15.00 +0100"]
)
def test_what_is_written_another_way_is_not_kept_in_parts(text):
    clock = Clock()

    with suppress(Stop):
        clock.at(text, "startDate")

    assert not clock.hours


def test_what_was_kept_stays_within_bounds():
    clock, begun = Clock(), datetime(2000, 1, 1, tzinfo=UTC)

    for hour in range(30_000):
        clock.at(told(begun + timedelta(hours=hour, seconds=hour % 3600)), "startDate")

    assert max(len(clock.hours), len(clock.within)) <= 20_000
