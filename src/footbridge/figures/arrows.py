"""Arrows that show where something goes: a bent line with a solid head and a pale edge."""

from collections.abc import Callable, Sequence
from math import cos, radians, sin

from footbridge.figures.script import Arrow
from footbridge.figures.shapes import Curve, Shape
from footbridge.figures.vectors import Vec2, add2, along2, between2, sub2, unit2

TRACE_POINTS = 7
ARC_POINTS = 15


def arrow_points(arrow: Arrow, path_of: Callable[[str, float], Vec2]) -> list[Vec2]:
    """The line an arrow follows. ``path_of(landmark, fraction)`` gives the landmark's own path."""
    if arrow.arc:
        x, y, radius, first, last = arrow.arc
        turns = [radians(first + (last - first) * k / (ARC_POINTS - 1)) for k in range(ARC_POINTS)]
        return [(x + radius * cos(a), y - radius * sin(a)) for a in turns]
    if arrow.points:
        return list(arrow.points)
    begin, end = arrow.span
    count = ARC_POINTS if arrow.dotted else TRACE_POINTS
    steps = [begin + (end - begin) * k / (count - 1) for k in range(count)]
    traced = [path_of(arrow.trace, step) for step in steps]
    return [add2(p, arrow.shift) for p in _beside(traced, arrow.offset)]


def _beside(points: list[Vec2], distance: float) -> list[Vec2]:
    if not distance:
        return points
    last = len(points) - 1
    moved = []
    for k, point in enumerate(points):
        along = unit2(sub2(points[min(k + 1, last)], points[max(k - 1, 0)]))
        moved.append(along2(point, (along[1], -along[0]), distance))
    return moved


def draw_arrow(
    name: str, points: Sequence[Vec2], *, both: bool, size: float, dotted: bool = False
) -> list[Shape]:
    """``size`` is 1 for a picture 400 units high."""
    line = list(points)
    heads = [Shape(f"{name}_head", "arh", _head(line[-1], line[-2], size), Curve.POLYGON)]
    if both:
        heads.append(Shape(f"{name}_tail", "arh", _head(line[0], line[1], size), Curve.POLYGON))
    line = _shortened(line, size)
    if both:
        line = _shortened(line[::-1], size)[::-1]
    if len(line) == 2:
        line.insert(1, between2(line[0], line[1], 0.5))
    shown = tuple(line)
    return [
        Shape(f"{name}_halo", "aro", shown, Curve.OPEN, width=8.6 * size),
        Shape(name, "ard" if dotted else "arl", shown, Curve.OPEN, width=4.2 * size),
        *heads,
    ]


def _head(tip: Vec2, before: Vec2, size: float) -> tuple[Vec2, ...]:
    along = unit2(sub2(tip, before))
    across = (-along[1], along[0])
    base = along2(tip, along, -14 * size)
    return (
        tip,
        along2(base, across, 7.5 * size),
        along2(base, along, 2.5 * size),
        along2(base, across, -7.5 * size),
    )


def _shortened(line: list[Vec2], size: float) -> list[Vec2]:
    """Ends inside the head, so that no blunt line end shows."""
    along = unit2(sub2(line[-1], line[-2]))
    return [*line[:-1], along2(line[-1], along, -10 * size)]
