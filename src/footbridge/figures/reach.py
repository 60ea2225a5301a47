"""Inverse kinematics of a limb of two bones: where is the knee when hip and ankle are known?"""

from dataclasses import dataclass
from math import sqrt

from footbridge.figures.vectors import (
    Matrix,
    Vec3,
    add3,
    cross3,
    dot3,
    from_axes,
    length3,
    scale3,
    sub3,
    unit3,
)

ALMOST_STRAIGHT = 0.9995


@dataclass(frozen=True, slots=True)
class Reach:
    """The middle joint, where the end really came to, and by how much it fell short (units)."""

    middle: Vec3
    end: Vec3
    bend_axis: Vec3
    short_by: float


def reach(root: Vec3, target: Vec3, upper: float, lower: float, toward: Vec3) -> Reach:
    """Bend two bones from ``root`` to ``target``; the middle joint points ``toward``."""
    line = sub3(target, root)
    distance = length3(line)
    longest = (upper + lower) * ALMOST_STRAIGHT
    short_by = max(0.0, distance - longest)
    direction = unit3(line)
    if short_by > 0:
        target = add3(root, scale3(direction, longest))
        distance = longest
    distance = max(distance, abs(upper - lower) + 1e-3)
    sideways = unit3(sub3(toward, scale3(direction, dot3(toward, direction))))
    along = (upper * upper - lower * lower + distance * distance) / (2 * distance)
    off = sqrt(max(0.0, upper * upper - along * along))
    middle = add3(root, add3(scale3(direction, along), scale3(sideways, off)))
    return Reach(middle, target, sideways, short_by)


def bone_frames(root: Vec3, found: Reach, forward: Vec3) -> tuple[Matrix, Matrix]:
    """Axes of both bones: up along the bone, right across the plane in which the limb bends."""
    right = unit3(cross3(forward, unit3(sub3(root, found.end))))
    return _frame(root, found.middle, right), _frame(found.middle, found.end, right)


def _frame(top: Vec3, bottom: Vec3, right: Vec3) -> Matrix:
    up = unit3(sub3(top, bottom))
    return from_axes(cross3(up, right), up, right)
