"""A small whole person beside a close-up, with a ring round the part that is shown large.

A foot alone does not say whether to sit or to stand, or what to hold.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import cos, pi, sin

from footbridge.catalogue.value import strictly
from footbridge.figures.body import draw_body
from footbridge.figures.camera import Camera
from footbridge.figures.drawing import Drawing
from footbridge.figures.feet import Footwear
from footbridge.figures.pose import (
    BodyPose,
    Foot,
    FreeLeg,
    Pelvis,
    PlacedArm,
    PlantedLeg,
    Spine,
)
from footbridge.figures.props import DEFAULTS, WORKTOP_HEIGHT, Kind, draw_prop
from footbridge.figures.segments import HIP_HALF_WIDTH, Side
from footbridge.figures.shapes import Curve, Place, Shape
from footbridge.figures.skeleton import solve
from footbridge.figures.vectors import Vec2, Vec3


class Does(StrEnum):
    SITS = "sits"
    STANDS = "stands-at-worktop"
    LIFTS = "lifts-one-foot"
    CROSSES = "sits-ankle-on-thigh"


@strictly
@dataclass(frozen=True, slots=True)
class SmallPerson:
    """``at`` is the lower left corner of the plate (y down), ``high`` its height."""

    does: Does
    at: Vec2
    high: float = 120.0


@dataclass(frozen=True, slots=True)
class _Scene:
    pose: BodyPose
    things: tuple[Kind, ...]
    camera: Camera
    shown: str
    footwear: Footwear = Footwear.BARE


def _leg(x: float, side: Side) -> PlantedLeg:
    return PlantedLeg(Foot(x=x, z=side.sign * HIP_HALF_WIDTH))


def _arm(palm: Vec3, toward: Vec3 | None = None) -> PlacedArm:
    return PlacedArm(palm=palm, fingers=-4.0, elbow_toward=toward)


SEATED = BodyPose(
    pelvis=Pelvis(x=0.0, y=118.0, lean=-3.0),
    spine=Spine(low=-4.0, mid=13.0, up=11.0),
    near_leg=_leg(98.0, Side.NEAR),
    far_leg=_leg(104.0, Side.FAR),
    near_arm=_arm((58.0, 139.0, 27.0), (-1.0, -0.4, 0.5)),
    far_arm=_arm((62.0, 139.0, -27.0), (-1.0, -0.4, -0.5)),
)
UPRIGHT = BodyPose(
    near_leg=_leg(0.0, Side.NEAR),
    far_leg=_leg(6.0, Side.FAR),
    near_arm=_arm((80.0, WORKTOP_HEIGHT, 44.0)),
    far_arm=_arm((86.0, WORKTOP_HEIGHT, -44.0)),
)
CROSSED = replace(
    SEATED,
    near_leg=PlantedLeg(
        Foot(x=90.0, y=124.0, z=-30.0, invert=78.0, out=8.0),
        knee_toward=(0.35, 0.12, 1.0),
    ),
    near_arm=_arm((64.0, 150.0, 30.0), (-0.8, -0.3, 0.6)),
    far_arm=_arm((80.0, 152.0, -36.0), (-1.0, -0.4, -0.6)),
)
LIFTED = replace(SEATED, near_leg=FreeLeg(hip=84.0, knee=44.0, ankle=-10.0))
SIDE_ON, THREE_QUARTER = Camera(0.0, 0.0), Camera(58.0, 14.0)
SCENES: Mapping[Does, _Scene] = {
    Does.SITS: _Scene(SEATED, (Kind.CHAIR,), SIDE_ON, "sole_near"),
    Does.STANDS: _Scene(UPRIGHT, (Kind.WORKTOP,), SIDE_ON, "sole_near"),
    Does.LIFTS: _Scene(LIFTED, (Kind.CHAIR,), SIDE_ON, "sole_near"),
    Does.CROSSES: _Scene(CROSSED, (Kind.CHAIR,), THREE_QUARTER, "sole_near"),
}
# Too fine to be seen at this size.
LEFT_OUT = ("fd", "ag", "dt", "hs", "fl", "shade")
EDGE, HEADROOM, RING = 14.0, 12.0, 36.0


def draw_small_person(small: SmallPerson) -> list[Shape]:
    """A plate, the things, the person, and a ring round the foot that is meant."""
    scene = SCENES[small.does]
    body = solve(scene.pose)
    things = [
        shape
        for kind in scene.things
        for shape in draw_prop(DEFAULTS[kind], scene.camera, (0.0, 0.0), 0.0)
    ]
    person = draw_body(body, scene.camera, Drawing(footwear=scene.footwear)).shapes
    shapes = [*things, *(s for s in person if s.paint.split()[0] not in LEFT_OUT)]
    x, y = scene.camera.project(body.points[scene.shown])
    shapes.append(Shape("ring", "ring", _ring((x + 8, -y - 4))))
    left, top, right, bottom = _reach(shapes)
    size = small.high / (bottom - top)
    moved = [_smaller(shape, size, (left, bottom), small.at) for shape in shapes]
    return [_plate(small.at, (right - left) * size, small.high), *moved]


def _ring(centre: Vec2) -> tuple[Vec2, ...]:
    turns = [2 * pi * k / 14 for k in range(14)]
    return tuple((centre[0] + RING * cos(a), centre[1] + RING * sin(a)) for a in turns)


def _reach(shapes: Iterable[Shape]) -> tuple[float, float, float, float]:
    points = [point for shape in shapes for point in shape.points]
    heads = [shape.place for shape in shapes if shape.place is not None]
    xs = [x for x, _ in points] + [place.x for place in heads]
    ys = [y for _, y in points] + [place.y - 46.0 for place in heads]
    return (min(xs) - EDGE, min(ys) - HEADROOM, max(xs) + EDGE, max(ys) + EDGE)


def _plate(at: Vec2, wide: float, high: float) -> Shape:
    (x, y), corner = at, (at[0] + wide, at[1] - high)
    corners = ((x, y), (corner[0], y), corner, (x, corner[1]))
    return Shape("small_plate", "plate", corners, Curve.POLYGON)


def _smaller(shape: Shape, size: float, origin: Vec2, at: Vec2) -> Shape:
    def there(point: Vec2) -> Vec2:
        return (at[0] + (point[0] - origin[0]) * size, at[1] + (point[1] - origin[1]) * size)

    name = f"small_{shape.name}"
    if shape.place is not None:
        x, y = there((shape.place.x, shape.place.y))
        place = Place(x, y, shape.place.turn)
        return replace(shape, name=name, place=place, size=size)
    return replace(shape, name=name, points=tuple(there(p) for p in shape.points))
