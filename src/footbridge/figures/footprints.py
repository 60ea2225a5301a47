"""A small plan beside the figure: both shoes from above, where a stance is hard to see from the
side.
"""

from math import cos, radians, sin

from footbridge.figures.pose import BodyPose, PlantedLeg
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Curve, Shape
from footbridge.figures.skeleton import SIDES
from footbridge.figures.vectors import Vec2

SCALE = 1.0
HALF_WIDTH, HALF_HEIGHT = 58.0, 92.0
# A right shoe from above: forwards and outwards of the ankle.
SHOE: tuple[Vec2, ...] = (
    (-20, 0),
    (-17, 7),
    (-4, 9),
    (12, 9.5),
    (24, 13),
    (36, 12),
    (47, 5),
    (51, -4),
    (47, -11),
    (34, -14),
    (20, -11.5),
    (0, -8.5),
    (-16, -7.5),
)


def draw_footprints(pose: BodyPose, centre: Vec2, *, line: bool) -> list[Shape]:
    """A plate at ``centre`` (picture place, y down) with the line, if any, and both shoes."""
    shapes = [Shape("plate", "plate", _plate(centre), Curve.POLYGON)]
    if line:
        shapes.append(Shape("plate_line", "tape", _line(centre), Curve.POLYGON))
    for side in SIDES:
        leg = pose.leg(side)
        if isinstance(leg, PlantedLeg):
            shapes.append(Shape(f"print_{side}", "so", _shoe(leg, side, centre)))
    return shapes


def _plate(centre: Vec2) -> tuple[Vec2, ...]:
    (x, y), w, h = centre, HALF_WIDTH, HALF_HEIGHT
    return ((x - w, y - h), (x + w, y - h), (x + w, y + h), (x - w, y + h))


def _line(centre: Vec2) -> tuple[Vec2, ...]:
    (x, y), h = centre, HALF_HEIGHT - 3
    return ((x - 2, y - h), (x + 2, y - h), (x + 2, y + h), (x - 2, y + h))


def _shoe(leg: PlantedLeg, side: Side, centre: Vec2) -> tuple[Vec2, ...]:
    """Forwards is up the page, the person's right is right."""
    foot, points = leg.foot, []
    c, s = cos(radians(foot.out)), sin(radians(foot.out))
    for forward, outward in SHOE:
        x = foot.x - 12 + forward * c - outward * s
        z = foot.z + side.sign * (forward * s + outward * c)
        points.append((centre[0] + z * SCALE, centre[1] - x * SCALE))
    return tuple(points)
