"""The days along a chart and the numbers up its side."""

from datetime import date, timedelta

from footbridge.catalogue.units import WEEK_DAYS
from footbridge.drawings.chart import Axis, Gap
from footbridge.looking_back.known import Known
from footbridge.telling.days import short_day
from footbridge.telling.language import _

MOST_WEEKS = 28
"""Half a year and a little can be read on a phone; what is older stands in the table."""

MOST_TICKS = 4
DAY = timedelta(days=1)
# The top of a scale and its steps, from the smallest that holds all that is shown.
SCALES = ((10, 5), (20, 10), (30, 10), (45, 15), (60, 20), (90, 30), (120, 40), (240, 80))


def axis(known: Known, most: float) -> Axis:
    """From the start, or the last half year; the weeks of the programme to come stay empty."""
    start, today = known.person.started_on, known.today
    weeks = known.numbers.guide_weeks
    last = max(today, start + timedelta(days=weeks * WEEK_DAYS - 1))
    first = max(min(start, today), last - timedelta(days=MOST_WEEKS * WEEK_DAYS - 1))
    hi, step = _scale(most)
    return Axis(first=first, last=last, ticks=_ticks(first, last), hi=hi, step=step)


def _scale(most: float) -> tuple[int, int]:
    for hi, step in SCALES:
        if most <= hi:
            return hi, step
    step = -(-int(most) // 300) * 100
    return 3 * step, step


def _ticks(first: date, last: date) -> tuple[tuple[date, str], ...]:
    """A day every so many whole weeks, with its words."""
    weeks = ((last - first).days + 1) // WEEK_DAYS
    every = timedelta(days=max(1, -(-weeks // MOST_TICKS)) * WEEK_DAYS)
    ticks = []
    on = first
    while on + every / 2 <= last:
        ticks.append((on, short_day(on)))
        on += every
    return tuple(ticks)


def gaps(known: Known, shown: Axis) -> tuple[Gap, ...]:
    """The days away that fall into the picture."""
    return tuple(
        Gap(first=max(away.first, shown.first), last=min(away.last, shown.last), name=_("away"))
        for away in known.away()
        if away.last >= shown.first and away.first <= shown.last
    )
