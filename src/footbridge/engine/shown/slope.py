"""A robust slope with its interval: Theil and Sen, units a week (B5)."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, floor, sqrt
from statistics import median

from footbridge.catalogue.value import value

Z_95 = 1.96
"""Of the normal distribution: 95 in 100 lie within."""

MOST_POINTS = 180
"""More than these are first brought down to one median a week: a slope needs every pair."""

DAYS_A_WEEK = 7


@value
class Slope:
    """Units a week, with its 95 percent interval."""

    a_week: float
    lo: float
    hi: float


def slope_of(points: Sequence[tuple[date, float]]) -> Slope | None:
    """The Theil-Sen slope in units a week with Sen's interval; None under three points."""
    thinned = _weekly(points) if len(points) > MOST_POINTS else list(points)
    if len(thinned) < 3:
        return None
    pairs = sorted(
        (later - earlier) / (later_on - earlier_on).days * DAYS_A_WEEK
        for i, (earlier_on, earlier) in enumerate(thinned)
        for later_on, later in thinned[i + 1 :]
        if later_on != earlier_on
    )
    if not pairs:
        return None
    count = len(thinned)
    spread = Z_95 * sqrt(count * (count - 1) * (2 * count + 5) / 18)
    # Sen counts from 1, and these from 0: so that a fall is judged as a rise is.
    low = max(0, floor((len(pairs) - spread) / 2) - 1)
    high = min(len(pairs) - 1, ceil((len(pairs) + spread) / 2))
    return Slope(a_week=median(pairs), lo=pairs[low], hi=pairs[high])


def _weekly(points: Sequence[tuple[date, float]]) -> list[tuple[date, float]]:
    """One median a week, on the first day of its week."""
    weeks: dict[date, list[float]] = {}
    for on, number in points:
        weeks.setdefault(on - timedelta(days=on.weekday()), []).append(number)
    return [(week, median(values)) for week, values in sorted(weeks.items())]
