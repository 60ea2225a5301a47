"""The five toes of a close-up from the side, seen from the front in a plate beside it.

From the side four toes hide behind the big one. From the front each has its own place.
"""

from dataclasses import dataclass, replace
from math import radians, sin

from footbridge.figures.pose import FootSidePose
from footbridge.figures.shapes import Curve, Shape
from footbridge.figures.vectors import Vec2

HALF_WIDTH, TOP, FLOOR = 66.0, -92.0, 14.0
# The plate is drawn larger than the foot beside it: small toes are what it is there for.
SCALE = 1.45


@dataclass(frozen=True, slots=True)
class Toe:
    """Its place across, its half-width, its height at rest, and how long it is."""

    x: float
    half: float
    high: float
    long: float


TOES = (
    Toe(-31.0, 13.5, 22.0, 52.0),
    Toe(-8.5, 8.6, 17.0, 42.0),
    Toe(9.5, 8.0, 15.5, 37.0),
    Toe(26.0, 7.4, 14.0, 32.0),
    Toe(40.5, 7.0, 12.5, 26.0),
)
# The foot behind the toes: instep high over the big toe, low over the little one.
BEHIND: tuple[Vec2, ...] = (
    (-46, 0), (-47, -22), (-40, -50), (-20, -72), (2, -70), (24, -44), (42, -24), (50, -10),
    (49, 0),
)  # fmt: skip
PLATE: tuple[Vec2, ...] = (
    (-HALF_WIDTH, TOP), (HALF_WIDTH, TOP), (HALF_WIDTH, FLOOR), (-HALF_WIDTH, FLOOR),
)  # fmt: skip
GROUND: tuple[Vec2, ...] = ((6 - HALF_WIDTH, 0.0), (HALF_WIDTH - 6, 0.0))


def draw_foot_front(pose: FootSidePose, centre: Vec2) -> list[Shape]:
    """``centre`` is the middle of the plate's floor (picture place, y down)."""
    shapes = [
        Shape("front_plate", "plate", PLATE, Curve.POLYGON),
        Shape("front_floor", "flr", GROUND, Curve.LINE),
        Shape("front_foot", "sk far", BEHIND),
    ]
    for i in (4, 3, 2, 1, 0):
        shapes += _toe(i, pose)
    return [replace(shape, points=_placed(shape.points, centre)) for shape in shapes]


def _placed(points: tuple[Vec2, ...], centre: Vec2) -> tuple[Vec2, ...]:
    return tuple((centre[0] + x * SCALE, centre[1] + y * SCALE) for x, y in points)


def _toe(i: int, pose: FootSidePose) -> list[Shape]:
    """A toe that is lifted climbs by its length and shows its pad; a curled one its knuckle."""
    toe = TOES[i]
    lifted = pose.big_toe if i == 0 else pose.small_toes
    up = toe.long * sin(radians(lifted)) if lifted > 0 else 0.0
    fall = 0.34 * toe.high * min(1.0, pose.curl)
    low, high = -up, -up - toe.high * (1 + 0.25 * min(1.0, up / 20)) - fall
    x, half = toe.x, toe.half
    middle = (low + high) / 2
    skin = (
        (x - half * 0.8, low), (x - half * 1.12, middle), (x - half * 0.8, high),
        (x, high - 2), (x + half * 0.8, high), (x + half * 1.12, middle), (x + half * 0.8, low),
        (x, low + 1),
    )  # fmt: skip
    return [
        Shape(f"front_toe{i}", "sk", skin),
        Shape(f"front_nail{i}", "nl", _nail(x, half, low, high, fall)),
    ]


def _nail(x: float, half: float, low: float, high: float, fall: float) -> tuple[Vec2, ...]:
    deep, wide = (low - high) * 0.3, half * 0.62
    top = high + (low - high) * 0.1 + fall * 1.5
    return (
        (x - wide, top + deep), (x - wide, top + 1), (x, top - 1), (x + wide, top + 1),
        (x + wide, top + deep), (x, top + deep * 1.25),
    )  # fmt: skip
