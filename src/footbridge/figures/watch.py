"""A stop-watch beside the figure: this one is timed, or goes slowly."""

from math import cos, pi, sin

from footbridge.figures.shapes import Curve, Shape
from footbridge.figures.vectors import Vec2

RADIUS = 34.0
# The hand points a quarter past, where it is plain that it moves on.
HAND = 0.35 * pi


def draw_watch(centre: Vec2) -> list[Shape]:
    """A dial with its knob, four marks and a hand; ``centre`` has y down."""
    knob = [(-6.0, -RADIUS - 12), (6.0, -RADIUS - 12), (6.0, -RADIUS + 2), (-6.0, -RADIUS + 2)]
    marks = [
        Shape(f"watch_mark{k}", "prh", _spoke(centre, k * pi / 2, 0.74, 0.86), Curve.LINE)
        for k in range(4)
    ]
    return [
        Shape("watch_knob", "pr2", tuple(_off(centre, x, y) for x, y in knob), Curve.POLYGON),
        Shape("watch", "plate", _ring(centre)),
        *marks,
        Shape("watch_hand", "wah", _spoke(centre, HAND, 0.0, 0.66), Curve.LINE),
    ]


def _off(centre: Vec2, x: float, y: float) -> Vec2:
    return (centre[0] + x, centre[1] + y)


def _ring(centre: Vec2) -> tuple[Vec2, ...]:
    turns = [2 * pi * k / 14 for k in range(14)]
    return tuple(_off(centre, RADIUS * cos(a), RADIUS * sin(a)) for a in turns)


def _spoke(centre: Vec2, angle: float, start: float, end: float) -> tuple[Vec2, ...]:
    return tuple(
        _off(centre, RADIUS * k * sin(angle), -RADIUS * k * cos(angle)) for k in (start, end)
    )
