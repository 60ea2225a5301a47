"""A hand: the frame of its palm, four fingers that bend at two joints, and a thumb.

Fingers are painted before the arm, whose outline is open at the knuckles: no line is ruled across
the roots.
"""

from dataclasses import dataclass

from footbridge.figures.camera import Camera
from footbridge.figures.outline import Sphere, hull
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Shape, down
from footbridge.figures.skeleton import Skeleton
from footbridge.figures.vectors import (
    Matrix,
    Vec3,
    add3,
    axis,
    from_axes,
    product,
    scale3,
    turn_z,
    turned,
)

KNUCKLES = -19.0


@dataclass(frozen=True, slots=True)
class Finger:
    """How far its root lies towards the thumb, its length, and its half-width."""

    across: float
    length: float
    thick: float


FINGERS = (
    Finger(6.6, 20.0, 2.7),
    Finger(2.2, 22.5, 2.8),
    Finger(-2.3, 21.0, 2.7),
    Finger(-6.6, 16.5, 2.4),
)
# Where the thumb bends: towards the palm, along the fingers, towards the thumb's side; half-width.
THUMB: tuple[tuple[Vec3, float], ...] = (
    ((1.5, -5.0, 5.5), 4.0),
    ((3.0, -13.0, 10.5), 3.1),
    ((3.5, -22.0, 11.5), 2.5),
)
# The first joint of a finger takes most of the bend, the second the rest.
FIRST_BEND, SECOND_BEND = 0.8, 0.75


@dataclass(frozen=True, slots=True)
class Hand:
    """One hand of a solved skeleton; its axes are palm, away from the fingers, and across."""

    wrist: Vec3
    axes: Matrix
    curl: float
    side: Side
    to_thumb: float

    def at(self, offset: Vec3) -> Vec3:
        x, y, across = offset
        return add3(self.wrist, turned(self.axes, (x, y, across * self.to_thumb)))


def hand_of(body: Skeleton, side: Side) -> Hand:
    """A hand that lies on something has its palm there; a free one has its thumb ahead."""
    axes, sign = body.axes[f"hand_{side}"], side.sign
    if side in body.laid:
        return Hand(body.points[f"wrist_{side}"], axes, body.curl[side], side, sign)
    inwards = scale3(axis(axes, 2), -sign)
    free = from_axes(inwards, axis(axes, 1), scale3(axis(axes, 0), sign))
    return Hand(body.points[f"wrist_{side}"], free, body.curl[side], side, sign)


def draw_fingers(hand: Hand, camera: Camera, shade: str) -> list[Shape]:
    """Four fingers, the farthest first."""
    order = sorted(range(4), key=lambda k: camera.nearness(_root(hand, FINGERS[k])))
    return [
        Shape(
            f"finger{k}_{hand.side}",
            "sk" + shade,
            down(hull(_finger(hand, FINGERS[k]), camera, 8)),
        )
        for k in order
    ]


def draw_thumb(hand: Hand, camera: Camera, shade: str) -> Shape:
    spheres = [(hand.at(spot), thick) for spot, thick in THUMB]
    return Shape(f"thumb_{hand.side}", "sk" + shade, down(hull(spheres, camera, 10)))


def thumb_is_near(hand: Hand, camera: Camera) -> bool:
    """Whether the thumb is on our side of the palm."""
    return camera.nearness(hand.at(THUMB[1][0])) > camera.nearness(hand.at((0.0, -13.0, 0.0)))


def _root(hand: Hand, finger: Finger) -> Vec3:
    return hand.at((0.0, KNUCKLES + 2.0, finger.across))


def _finger(hand: Hand, finger: Finger) -> list[Sphere]:
    root = _root(hand, finger)
    first = product(hand.axes, turn_z(hand.curl * FIRST_BEND))
    second = product(first, turn_z(hand.curl * SECOND_BEND))
    middle = add3(root, turned(first, (0.0, -finger.length * 0.55, 0.0)))
    tip = add3(middle, turned(second, (0.0, -finger.length * 0.45, 0.0)))
    return [(root, finger.thick), (middle, finger.thick), (tip, finger.thick * 0.85)]
