"""The person being drawn: a solved skeleton, the camera and the choices of the figure,
together.
"""

from dataclasses import dataclass, field

from footbridge.figures.camera import Camera
from footbridge.figures.drawing import Drawing
from footbridge.figures.outline import Tube
from footbridge.figures.segments import Side
from footbridge.figures.skeleton import Skeleton
from footbridge.figures.vectors import Matrix, Vec2, Vec3, add3, axis, scale3, turned

AWAY_FROM_LIGHT: Vec2 = (0.4, -1.25)


@dataclass(slots=True)
class Sitter:
    """``legs`` gathers the edges of each leg while it is drawn, for the muscles laid over it."""

    body: Skeleton
    camera: Camera
    drawing: Drawing
    legs: dict[Side, Tube] = field(default_factory=dict)

    @property
    def side_on(self) -> bool:
        return self.camera.is_side and not self.drawing.skin_feet

    def shade(self, side: Side) -> str:
        """Far limbs are one tone darker, except where both are equally near."""
        facing = self.camera.yaw > 50 or self.camera.is_back
        return " far" if side is Side.FAR and self.drawing.shade_far and not facing else ""

    def leg_shade(self, side: Side) -> str:
        """The leg that is not the one meant is toned down, wherever it is seen from."""
        if self.drawing.quiet is None:
            return self.shade(side)
        return " far" if side is self.drawing.quiet else ""

    def flat(self, name: str) -> Vec2:
        return self.camera.project(self.body.points[name])

    def at(self, start: Vec3, axes: Matrix, offset: Vec3) -> Vec2:
        return self.camera.project(add3(start, turned(axes, offset)))

    def unlit(self, bone: str) -> Vec2:
        """Where the shade of a form lies: behind it, below it, and away from the window."""
        x, y = self.camera.project(scale3(axis(self.body.axes[bone], 0), -1.0))
        return (x + AWAY_FROM_LIGHT[0], y + AWAY_FROM_LIGHT[1])

    def bones(self, *names: str) -> list[Matrix]:
        return [self.body.axes[name] for name in names]
