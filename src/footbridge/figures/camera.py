"""Orthographic cameras: yaw 0 sees the person from the side (facing right), 90 from the front."""

from dataclasses import dataclass, field
from math import cos, radians, sin

from footbridge.figures.vectors import Matrix, Vec2, Vec3, axis, dot3


@dataclass(frozen=True, slots=True)
class Camera:
    """Angles in degrees; the three axes follow from them."""

    yaw: float = 0.0
    elevation: float = 0.0
    right: Vec3 = field(init=False)
    up: Vec3 = field(init=False)
    toward_viewer: Vec3 = field(init=False)

    def __post_init__(self) -> None:
        cy, sy = cos(radians(self.yaw)), sin(radians(self.yaw))
        ce, se = cos(radians(self.elevation)), sin(radians(self.elevation))
        object.__setattr__(self, "right", (cy, 0.0, -sy))
        object.__setattr__(self, "toward_viewer", (sy * ce, se, cy * ce))
        object.__setattr__(self, "up", (-sy * se, ce, -cy * se))

    def project(self, point: Vec3) -> Vec2:
        """Picture coordinates, y up."""
        return (dot3(point, self.right), dot3(point, self.up))

    def flat_axis(self, axes: Matrix, index: int) -> Vec2:
        """A bone's own axis as it lies in the picture."""
        return self.project(axis(axes, index))

    def nearness(self, point: Vec3) -> float:
        return dot3(point, self.toward_viewer)

    @property
    def is_side(self) -> bool:
        return abs(self.yaw) < 15

    @property
    def is_front(self) -> bool:
        return self.yaw > 68

    @property
    def is_back(self) -> bool:
        return self.yaw < -45
