"""An arm with its hand, its thumb and the sleeve over it."""

from math import cos, radians

from footbridge.figures import flesh
from footbridge.figures.outline import hull, tube
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Shape, down
from footbridge.figures.sitter import Sitter
from footbridge.figures.vectors import (
    Matrix,
    Vec2,
    Vec3,
    add3,
    along2,
    product,
    sub2,
    turn_z,
    turned,
    unit2,
)


def draw_arm(sitter: Sitter, side: Side) -> list[Shape]:
    """Three shapes, in painting order."""
    body, camera, shade = sitter.body, sitter.camera, sitter.shade(side)
    wrist, hand = body.points[f"wrist_{side}"], body.axes[f"hand_{side}"]
    knuckles = add3(wrist, turned(hand, (0.0, -19.0, 0.0)))
    fingers = product(hand, turn_z(body.curl[side]))
    tip = add3(knuckles, turned(fingers, (0.0, -20.0, 0.0)))
    joints = [sitter.flat(f"{joint}_{side}") for joint in ("shoulder", "elbow", "wrist")]
    joints += [camera.project(knuckles), camera.project(tip)]
    bones = [*sitter.bones(f"upper_{side}", f"fore_{side}"), hand, fingers]
    edges = tube(joints, bones, flesh.ARM, camera, side.sign)
    fingertip = along2(joints[4], unit2(sub2(joints[4], joints[3])), 1.5)
    cap = _cap(joints, *((9.0, 5.5) if sitter.side_on else (3.5, 5.5)))
    skin = [*edges.left, fingertip, *edges.right[::-1], *cap]
    return [
        Shape(f"arm_{side}", "sk" + shade, down(skin)),
        _thumb(sitter, side, wrist, hand),
        _sleeve(sitter, side, joints),
    ]


def _cap(joints: list[Vec2], height: float, half: float) -> list[Vec2]:
    """Rounds the top of the shoulder."""
    up = unit2(sub2(joints[0], joints[1]))
    across = (up[1], -up[0])
    top = along2(joints[0], up, height)
    return [along2(top, across, -half), along2(top, across, half)]


def _thumb(sitter: Sitter, side: Side, wrist: Vec3, hand: Matrix) -> Shape:
    if sitter.side_on:
        points = [sitter.at(wrist, hand, (x, y, 0.0)) for x, y in flesh.THUMB_SIDE]
    else:
        root = add3(wrist, turned(hand, (6.0, -10.0, -side.sign)))
        tip = add3(wrist, turned(hand, (10.5, -20.0, -2 * side.sign)))
        points = hull([(root, 4.4), (tip, 3.2)], sitter.camera, 10)
    return Shape(f"thumb_{side}", "sk" + sitter.shade(side), down(points))


def _sleeve(sitter: Sitter, side: Side, joints: list[Vec2]) -> Shape:
    edges = tube(joints[:2], sitter.bones(f"upper_{side}"), flesh.SLEEVE, sitter.camera, side.sign)
    side_cap = 3 + 7.5 * max(0.0, cos(radians(sitter.camera.yaw)))
    cap = _cap(joints, *((11.0, 5.0) if sitter.side_on else (side_cap, 4.0)))
    return Shape(f"sleeve_{side}", "sh" + sitter.shade(side), down(edges.closed() + cap))
