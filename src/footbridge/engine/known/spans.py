"""The days that spans of days cover, put together once so that a day is found at one look."""

from collections.abc import Iterable
from datetime import date

from footbridge.engine.known.history import DAY

Span = tuple[date, date]
"""A first and a last day, both included. It is empty when the last lies before the first."""


def days_covered(spans: Iterable[Span], until: date) -> frozenset[date]:
    """Every day up to `until` that lies in one of the spans at least."""
    covered: set[date] = set()
    following = date.min
    for first, last in sorted(spans):
        following = max(following, first)
        while following <= min(last, until):
            covered.add(following)
            following += DAY
    return frozenset(covered)
