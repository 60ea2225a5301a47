"""An elastic band round the forefeet: the part of it that crosses in front."""

from math import cos, radians, sin

from footbridge.figures.camera import Camera
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Curve, Shape, down
from footbridge.figures.skeleton import Skeleton
from footbridge.figures.vectors import Vec2, Vec3, add3, turned

OVER = (-10, 20, 55, 90, 125, 160, 190)


def draw_band(body: Skeleton, camera: Camera, anchor: Vec3 | None) -> list[Shape]:
    """Round both feet, or round the near foot and tied to ``anchor`` (a place in the room)."""
    near = [_ring(body, camera, Side.NEAR, a) for a in OVER]
    if anchor is None:
        points = near + [_ring(body, camera, Side.FAR, a) for a in OVER[::-1]]
    else:
        tied = camera.project(anchor)
        points = [tied, *near, tied]
    shown = down(points)
    return [
        Shape("band_edge", "bandl", shown, Curve.OPEN, width=3.8),
        Shape("band", "band", shown, Curve.OPEN, width=2.7),
    ]


def _ring(body: Skeleton, camera: Camera, side: Side, degrees: float) -> Vec2:
    """A point of the loop round one forefoot."""
    a = radians(degrees)
    spot = (24.0, -9.6 + 8.4 * sin(a), side.sign * (1 + 15.2 * cos(a)))
    return camera.project(
        add3(body.points[f"ankle_{side}"], turned(body.axes[f"foot_{side}"], spot))
    )
