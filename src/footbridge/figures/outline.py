"""Outlines that are computed, not drawn: a bending limb, and a skin over spheres.

A limb is a row of egg-shaped cross-sections. Seen from any side, the half-width of its outline is
the support function of the egg: one formula gives side, front and three-quarter views.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import atan2, cos, degrees, pi, sin, sqrt, tan

from footbridge.figures.camera import Camera
from footbridge.figures.vectors import (
    Matrix,
    Vec2,
    Vec3,
    add2,
    along2,
    distance2,
    dot2,
    rotate2,
    sub2,
    unit2,
)

# Station along the limb (bone number and fraction), then half-width to the front, back, outside,
# inside.
Section = tuple[float, float, float, float, float]
Widths = tuple[float, float]
Sphere = tuple[Vec3, float]


@dataclass(frozen=True, slots=True)
class Tube:
    """The two long edges of a limb, one point for each section."""

    left: list[Vec2]
    right: list[Vec2]

    def closed(self) -> list[Vec2]:
        """Once round; the far end is doubled so that a hem stays square."""
        return [*self.left, self.left[-1], self.right[-1], self.right[-1], *self.right[-2::-1]]


def tube(
    joints: Sequence[Vec2],
    axes: Sequence[Matrix],
    sections: Sequence[Section],
    camera: Camera,
    sign: float = 1.0,
) -> Tube:
    """Outline of sections strung along joints. ``sign`` is -1 for a left limb (outside swaps)."""
    last = len(joints) - 2
    widths_of = [
        _Bone(sub2(joints[i + 1], joints[i]), axes[i], camera, sign) for i in range(last + 1)
    ]
    widths = [widths_of[min(max(int(s[0]), 0), last)].widths(s) for s in sections]
    return chain(joints, [s[0] for s in sections], widths)


class _Bone:
    """One bone's axes against the normal of its line in the picture."""

    __slots__ = ("_forward", "_outward")

    def __init__(self, line: Vec2, axes: Matrix, camera: Camera, sign: float) -> None:
        direction = unit2(line)
        normal = (-direction[1], direction[0])
        self._forward = dot2(normal, camera.flat_axis(axes, 0))
        self._outward = dot2(normal, camera.flat_axis(axes, 2)) * sign

    def widths(self, section: Section) -> Widths:
        _, front, back, outside, inside = section
        forward, outward = self._forward, self._outward
        one, two = (front, back) if forward > 0 else (back, front)
        out, inn = (outside, inside) if outward > 0 else (inside, outside)
        return (
            sqrt((one * forward) ** 2 + (out * outward) ** 2),
            sqrt((two * forward) ** 2 + (inn * outward) ** 2),
        )


def chain(joints: Sequence[Vec2], stations: Sequence[float], widths: Sequence[Widths]) -> Tube:
    """The edges of a bending tube.

    On the outer side of a bend the normal swings round the joint. On the inner side points slide
    away from the joint, so that the flesh meets in one crease instead of crossing itself.
    """
    bend = _Bends(joints, stations, widths)
    left, right = [], []
    for station, (to_left, to_right) in zip(stations, widths, strict=True):
        left.append(bend.edge(station, to_left, 1.0))
        right.append(bend.edge(station, to_right, -1.0))
    return Tube(left, right)


class _Bends:
    def __init__(
        self, joints: Sequence[Vec2], stations: Sequence[float], widths: Sequence[Widths]
    ) -> None:
        count = len(joints) - 1
        self.joints, self.count = joints, count
        self.along = [unit2(sub2(joints[i + 1], joints[i])) for i in range(count)]
        self.length = [max(distance2(joints[i + 1], joints[i]), 1e-3) for i in range(count)]
        self.normal = [(-d[1], d[0]) for d in self.along]
        self.angle = [0.0] * (count + 1)
        for j in range(1, count):
            a, b = self.along[j - 1], self.along[j]
            self.angle[j] = atan2(a[0] * b[1] - a[1] * b[0], dot2(a, b))
        self.at_joint = {
            round(s): w for s, w in zip(stations, widths, strict=True) if abs(s - round(s)) < 0.02
        }

    def edge(self, station: float, width: float, side: float) -> Vec2:
        bone = min(max(int(station), 0), self.count - 1)
        fraction = station - bone
        base = along2(self.joints[bone], self.along[bone], fraction * self.length[bone])
        joint, away, sense = bone, fraction * self.length[bone], 1.0
        if fraction >= 0.5 and self.count > 1:
            joint, away, sense = bone + 1, (1 - fraction) * self.length[bone], -1.0
        turn = self.angle[joint] if 0 < joint < self.count else 0.0
        if abs(turn) < 1e-4:
            return along2(base, self.normal[bone], side * width)
        if turn * side > 0:
            return self._inner(bone, joint, away, sense, width, side)
        swing = min(1.0, max(0.0, 0.5 + sense * away / (2 * max(width, 6.0))))
        normal = rotate2(self.normal[joint - 1], degrees(turn) * swing)
        return along2(base, normal, side * width)

    def _inner(
        self, bone: int, joint: int, away: float, sense: float, width: float, side: float
    ) -> Vec2:
        turn, half = abs(self.angle[joint]), 0.5 * self.length[bone]
        thick = self.at_joint.get(joint, (width, width))[0 if side > 0 else 1]
        fold = min(thick * tan(min(turn, 2.6) / 2), 0.92 * half)
        pushed = fold + away * (1 - fold / half) if away < half else away
        # Soft flesh on the inside gives way a little when it is folded.
        soft = 1 - 0.12 * min(1.0, turn / 1.6) * max(0.0, 1 - away / half)
        base = along2(self.joints[joint], self.along[bone], sense * pushed)
        return along2(base, self.normal[bone], side * width * soft)


@cache
def _directions(count: int) -> tuple[Vec2, ...]:
    return tuple((cos(2 * pi * k / count), sin(2 * pi * k / count)) for k in range(count))


def hull(spheres: Sequence[Sphere], camera: Camera, count: int = 18) -> list[Vec2]:
    """A smooth skin round spheres, always with the same number of points."""
    flat = [(*camera.project(centre), radius) for centre, radius in spheres]
    points = []
    for dx, dy in _directions(count):
        x, y, radius = max(flat, key=lambda q: q[0] * dx + q[1] * dy + q[2])
        points.append(add2((x, y), (dx * radius * 1.03, dy * radius * 1.03)))
    return points
