"""Spans of days, put together once so that a day is found at one look."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

Span = tuple[date, date]
"""A first and a last day, both included. It is empty when the last lies before the first."""

DAY = timedelta(days=1)
FOR_EVER = date(9999, 1, 1)
"""What has no end in sight."""


def days_between(first: date, last: date) -> list[date]:
    """Every day from `first` to `last`, both included."""
    return [first + n * DAY for n in range((last - first).days + 1)]


class Spans:
    """The days that lie in one of the spans at least."""

    __slots__ = ("_firsts", "_lasts")

    def __init__(self, spans: Iterable[Span]) -> None:
        self._firsts: list[date] = []
        self._lasts: list[date] = []
        for first, last in sorted(spans):
            if last < first:
                continue
            if self._lasts and first <= self._lasts[-1] + DAY:
                self._lasts[-1] = max(self._lasts[-1], last)
            else:
                self._firsts.append(first)
                self._lasts.append(last)

    def touch(self, first: date, last: date) -> bool:
        """Whether one of them has a day between the two, both included."""
        if not self._firsts:
            return False
        place = bisect_right(self._firsts, last)
        return place > 0 and self._lasts[place - 1] >= first

    def cover(self, on: date) -> bool:
        """Whether the day lies in one of them."""
        return self.touch(on, on)
