"""Spans of days: whether a day lies in one, at the edges above all."""

from datetime import timedelta

import pytest

from footbridge.engine.known.spans import Spans, days_between
from tests.people import START

DAY = timedelta(days=1)


def on(number: int):
    return START + number * DAY


@pytest.mark.parametrize(
    ("day", "covered"),
    [(0, False), (1, True), (3, True), (4, False), (5, True), (6, True), (7, True), (8, False)],
)
def test_first_and_last_day_belong_to_a_span(day: int, covered: bool) -> None:
    spans = Spans([(on(6), on(7)), (on(1), on(3)), (on(5), on(5))])

    assert spans.cover(on(day)) is covered


@pytest.mark.parametrize(
    ("first", "last", "touches"),
    [(-3, 0, False), (-3, 1, True), (2, 2, True), (3, 9, True), (4, 4, False), (8, 9, False)],
)
def test_two_days_touch_a_span_that_has_a_day_between_them(
    first: int, last: int, touches: bool
) -> None:
    assert Spans([(on(1), on(3)), (on(6), on(7))]).touch(on(first), on(last)) is touches


def test_a_long_span_is_not_ended_by_a_short_one_inside_it() -> None:
    spans = Spans([(on(0), on(9)), (on(2), on(3))])

    assert spans.cover(on(8))


def test_what_ends_before_it_begins_has_no_day() -> None:
    spans = Spans([(on(2), on(1)), (on(5), on(6))])

    assert not spans.cover(on(1))
    assert not spans.cover(on(2))
    assert not Spans(()).touch(on(0), on(9))


def test_a_span_without_a_day_ends_none_that_is_there() -> None:
    """A question answered before it was asked leaves the one before open."""
    spans = Spans([(on(0), on(4)), (on(9), on(7))])

    assert not spans.touch(on(7), on(12))
    assert spans.cover(on(4))


def test_every_day_between_two_is_counted_once() -> None:
    assert days_between(on(0), on(2)) == [on(0), on(1), on(2)]
    assert days_between(on(0), on(0)) == [on(0)]
    assert days_between(on(1), on(0)) == []
