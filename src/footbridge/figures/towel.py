"""A towel behind the near thigh, seen from the side: from the hand that holds it to the back."""

from footbridge.figures.camera import Camera
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Curve, Shape, down
from footbridge.figures.skeleton import Skeleton
from footbridge.figures.vectors import Vec2, add3, axis, between3, scale3, sub2, unit2

ALONG_THIGH = 0.55
BEHIND = -22.0
HALF_WIDTHS = (5.0, 9.0)


def draw_towel(body: Skeleton, camera: Camera) -> list[Shape]:
    """Painted over the leg, from the palm to behind the thigh."""
    side = Side.NEAR
    thigh = between3(body.points[f"hip_{side}"], body.points[f"knee_{side}"], ALONG_THIGH)
    behind = add3(thigh, scale3(axis(body.axes[f"thigh_{side}"], 0), BEHIND))
    hand = camera.project(body.points[f"hand_{side}"])
    back = camera.project(behind)
    return [Shape("towel", "tw", down(_strip(hand, back)), Curve.POLYGON)]


def _strip(start: Vec2, end: Vec2) -> list[Vec2]:
    along = unit2(sub2(end, start))
    across = (-along[1], along[0])
    narrow, wide = HALF_WIDTHS
    return [
        (start[0] + across[0] * narrow, start[1] + across[1] * narrow),
        (end[0] + across[0] * wide, end[1] + across[1] * wide),
        (end[0] - across[0] * wide, end[1] - across[1] * wide),
        (start[0] - across[0] * narrow, start[1] - across[1] * narrow),
    ]
