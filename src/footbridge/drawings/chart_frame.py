"""Where a day and a number of a chart lie in its picture, and how much room things have.

It is laid out twice: with letters as beside text of the usual size, and with letters twice as
large, for who reads large text on a small screen or large print on paper.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from footbridge.drawings.chart import Axis, Plank

WIDTH, HEIGHT = 350, 232
RIGHT = 346


@dataclass(frozen=True, slots=True)
class Layout:
    """How much room things have, in units of the picture.

    `letter` is about as wide as one letter is: enough to keep two numbers from lying over each
    other. With more planks than `most_numbers`, most of their numbers are left to the table.
    """

    high: int
    left: int
    top: int
    bottom: int
    thick: int
    letter: float
    label_high: int
    day_low: int
    most_numbers: int
    is_large: bool = False


USUAL = Layout(
    high=HEIGHT, left=32, top=26, bottom=196, thick=9, letter=8.6, label_high=19, day_low=24,
    most_numbers=7,
)  # fmt: skip
LARGE = Layout(
    high=284, left=62, top=46, bottom=230, thick=14, letter=17.2, label_high=36, day_low=42,
    most_numbers=3, is_large=True,
)  # fmt: skip

DAY = timedelta(days=1)

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a day and a number lie in the picture."""

    axis: Axis
    right: float
    lay: Layout = USUAL

    def x(self, on: date) -> float:
        """The left edge of a day; what lies before the first day is on the edge."""
        days = (self.axis.last - self.axis.first + DAY).days
        passed = min(max((on - self.axis.first).days, 0), days)
        return self.lay.left + (self.right - self.lay.left) * passed / days

    def y(self, height: float) -> float:
        part = min(max(height / self.axis.hi, 0.0), 1.0)
        return self.lay.bottom - (self.lay.bottom - self.lay.top) * part


def with_room(lay: Layout, axis: Axis) -> Layout:
    """The same, with room on the left for the longest number of the axis."""
    wide = ceil(len(str(axis.hi)) * lay.letter * 1.2) + 8
    return replace(lay, left=max(lay.left, wide))


def ends_of(plank: Plank, frame: Frame) -> tuple[float, float]:
    """A gap of three units lies between two planks; a day by itself is as wide as can be seen."""
    left, right = frame.x(plank.first) + 1.5, frame.x(plank.last + DAY) - 1.5
    lacking = max(0.0, 14.0 - (right - left)) / 2
    return max(float(frame.lay.left), left - lacking), right + lacking


def box_of(middle: float, low: float, wide: float, lay: Layout) -> Box:
    """The room of words that stand on `low`."""
    return middle - wide / 2, low - lay.label_high, middle + wide / 2, low


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
