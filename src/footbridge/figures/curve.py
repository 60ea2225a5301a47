"""Points become compact path text.

Smooth outlines are uniform quadratic B-splines written ``M q t t t…`` with small relative whole
numbers: two numbers a point. The rounding error of each step is carried into the next, so it does
not add up.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from footbridge.figures.shapes import Curve
from footbridge.figures.vectors import (
    Vec2,
    add2,
    along2,
    distance2,
    length2,
    scale2,
    sub2,
    unit2,
)

PICTURE_HEIGHT = 800
Box = tuple[float, float, float, float]
Whole = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of the drawing (left, top, right, bottom; y down), shown 800 units high."""

    box: Box

    @property
    def scale(self) -> float:
        return PICTURE_HEIGHT / (self.box[3] - self.box[1])

    @property
    def width(self) -> int:
        return round((self.box[2] - self.box[0]) * self.scale)

    def show(self, point: Vec2) -> Vec2:
        k = self.scale
        return ((point[0] - self.box[0]) * k, (point[1] - self.box[1]) * k)


def path(points: Sequence[Vec2], curve: Curve, frame: Frame) -> str:
    """Path data for points of a drawing, in picture units."""
    shown = [frame.show(p) for p in points]
    if curve is Curve.POLYGON or curve is Curve.LINE:
        return _straight(shown, closed=curve is Curve.POLYGON)
    return _closed(shown) if curve is Curve.CLOSED else _open(shown)


def _straight(points: list[Vec2], *, closed: bool) -> str:
    here = _whole(points[0])
    text, steps = "M" + _join(here) + "l", []
    for point in points[1:]:
        there = _whole(point)
        steps += [there[0] - here[0], there[1] - here[1]]
        here = there
    return text + _join(steps) + ("z" if closed else "")


def _closed(points: list[Vec2]) -> str:
    count = len(points)
    start, control = _whole(_middle(points[-1], points[0])), _whole(points[0])
    end = _whole(_middle(control, points[1]))
    steps: list[int] = []
    here, last = end, control
    for k in range(1, count):
        last = (2 * here[0] - last[0], 2 * here[1] - last[1])
        there = _whole(_middle(last, points[(k + 1) % count]))
        steps += [there[0] - here[0], there[1] - here[1]]
        here = there
    return _first(start, control, end) + "t" + _join(steps) + "z"


def _open(points: list[Vec2]) -> str:
    count = len(points)
    start, control = _whole(points[0]), _whole(points[1])
    end = _whole(_middle(control, points[2]) if count > 3 else points[2])
    steps: list[int] = []
    here, last = end, control
    for k in range(2, count - 1):
        last = (2 * here[0] - last[0], 2 * here[1] - last[1])
        there = _whole(_middle(last, points[k + 1]) if k < count - 2 else points[-1])
        steps += [there[0] - here[0], there[1] - here[1]]
        here = there
    return _first(start, control, end) + ("t" + _join(steps) if steps else "")


def _first(start: Whole, control: Whole, end: Whole) -> str:
    numbers = (control[0] - start[0], control[1] - start[1], end[0] - start[0], end[1] - start[1])
    return "M" + _join(start) + "q" + _join(numbers)


def _whole(point: Vec2) -> Whole:
    return (round(point[0]), round(point[1]))


def _middle(a: Vec2, b: Vec2) -> Vec2:
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def _join(numbers: Sequence[int]) -> str:
    """A minus sign is its own separator."""
    text = ""
    for number in numbers:
        piece = str(number)
        text += piece if not text or piece[0] == "-" else " " + piece
    return text


def short(number: float) -> str:
    """One decimal at most, and no noughts that say nothing."""
    text = f"{number:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


@cache
def smooth_art(points: tuple[Vec2, ...]) -> str:
    """A smooth cubic outline through all points, for drawn art such as a head. ``points`` have y
    up.
    """
    flipped = [(x, -y) for x, y in points]
    count = len(flipped)
    text = "M" + ",".join(_tight(v) for v in flipped[0])
    for i in range(count):
        a, b = flipped[i], flipped[(i + 1) % count]
        third = distance2(a, b) / 3
        first = along2(a, _tangent(flipped, i), third)
        second = along2(b, _tangent(flipped, (i + 1) % count), -third)
        text += "C" + " ".join(_tight(v) for p in (first, second, b) for v in p)
    return text + "z"


def _tangent(points: Sequence[Vec2], i: int) -> Vec2:
    """Direction at a point, weighted so that a long neighbour does not bend a short one."""
    before, here, after = points[i - 1], points[i], points[(i + 1) % len(points)]
    a, c = distance2(before, here), distance2(here, after)
    into, out = scale2(sub2(here, before), 1 / a), scale2(sub2(after, here), 1 / c)
    if length2(add2(into, out)) < 1e-6:
        return (0.0, 0.0)
    return unit2(add2(scale2(into, c), scale2(out, a)))


def _tight(number: float) -> str:
    text = f"{number:.1f}".rstrip("0").rstrip(".").replace("-0.", "-.").lstrip("0")
    return "0" if text in ("", "-") else text


_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def scaled_art(art: str, k: float) -> str:
    """Every number of an art path times ``k`` (no arcs are in use)."""
    text = _NUMBER.sub(lambda found: " " + short(float(found.group()) * k), art)
    text = re.sub(r"[\s,]+", " ", text)
    return re.sub(r" ?([A-Za-z]) ?", r"\1", text).replace(" -", "-")
