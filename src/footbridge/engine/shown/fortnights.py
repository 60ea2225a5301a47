"""Two weeks at a time, counted back from today: what a trend compares and what a chart shows."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from statistics import median

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.value import value
from footbridge.catalogue.words import Word

Points = Sequence[tuple[date, float]]
DAY = timedelta(days=1)


class Against(Word):
    """What the latest days are compared with."""

    DAYS_BEFORE = "days_before"
    FIRST_DAYS = "first_days"


@value
class Compared:
    """The latest days begin on `begins`, those before them on `earlier`."""

    earlier: date
    begins: date
    against: Against


@value
class Fortnight:
    """What was told in a stretch of days: the middle value, the ends, and on how many days."""

    first: date
    last: date
    middle: float
    least: float
    most: float
    count: int


def compared(first: date, today: date, numbers: Numbers) -> Compared:
    """The last two weeks against those before; until there are so many days, their two halves."""
    window = timedelta(days=numbers.trend_window_days)
    begins = today - window + DAY
    if first > begins - window:
        begins = first + (today - first + DAY) / 2
        return Compared(earlier=first, begins=begins, against=Against.FIRST_DAYS)
    return Compared(earlier=begins - window, begins=begins, against=Against.DAYS_BEFORE)


def fortnights(points: Points, today: date, numbers: Numbers) -> tuple[Fortnight, ...]:
    """The stretches with something told, the oldest first. `points` are in order of their days."""
    if not points:
        return ()
    days = [on for on, _ in points]
    found = []
    for first, last in stretches(days[0], today, numbers):
        told = points[bisect_left(days, first) : bisect_left(days, last + DAY)]
        if told:
            found.append(_fortnight(first, last, [number for _, number in told]))
    return tuple(reversed(found))


def stretches(first: date, today: date, numbers: Numbers) -> Iterator[tuple[date, date]]:
    """The days from `first` to today in the stretches that are compared, the newest first.

    A few days that are left over at the start belong to the stretch after them.
    """
    spans = compared(first, today, numbers)
    window = timedelta(days=numbers.trend_window_days)
    yield spans.begins, today
    begins = spans.begins
    while begins > first:
        last = begins - DAY
        begins -= window
        if (begins - first) < window / 2:
            begins = first
        yield begins, last


def _fortnight(first: date, last: date, told: list[float]) -> Fortnight:
    return Fortnight(
        first=first,
        last=last,
        middle=median(told),
        least=min(told),
        most=max(told),
        count=len(told),
    )
