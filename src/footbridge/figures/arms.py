"""An arm with its hand and the sleeve over it."""

from math import cos, radians

from footbridge.figures import flesh
from footbridge.figures.dusk import dusk
from footbridge.figures.hands import KNUCKLES, draw_fingers, draw_thumb, hand_of, thumb_is_near
from footbridge.figures.outline import tube
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Curve, Shape, down
from footbridge.figures.sitter import Sitter
from footbridge.figures.vectors import Vec2, along2, sub2, unit2


def draw_arm(sitter: Sitter, side: Side) -> list[Shape]:
    """Fingers, arm, thumb and sleeve, in painting order."""
    camera, shade = sitter.camera, sitter.shade(side)
    hand = hand_of(sitter.body, side)
    joints = [sitter.flat(f"{joint}_{side}") for joint in ("shoulder", "elbow", "wrist")]
    joints.append(camera.project(hand.at((0.0, KNUCKLES, 0.0))))
    bones = [*sitter.bones(f"upper_{side}", f"fore_{side}"), hand.axes]
    edges = tube(joints, bones, flesh.ARM, camera, side.sign)
    cap = _cap(joints, *((9.0, 5.5) if sitter.side_on else (3.5, 5.5)))
    # Open at the knuckles, so that no line is ruled across the fingers.
    skin = [*edges.left[::-1], *cap[::-1], *edges.right]
    arm = [
        Shape(f"arm_{side}", "sk" + shade, down(skin), Curve.OPEN),
        dusk(f"arm_{side}", edges, flesh.ARM, (0.5, 2.1), sitter.unlit(f"fore_{side}")),
    ]
    fingers, thumb = draw_fingers(hand, camera, shade), draw_thumb(hand, camera, shade)
    sleeve = _sleeve(sitter, side, joints)
    if thumb_is_near(hand, camera):
        return [*fingers, *arm, thumb, *sleeve]
    return [thumb, *fingers, *arm, *sleeve]


def _cap(joints: list[Vec2], height: float, half: float) -> list[Vec2]:
    """Rounds the top of the shoulder."""
    up = unit2(sub2(joints[0], joints[1]))
    across = (up[1], -up[0])
    top = along2(joints[0], up, height)
    return [along2(top, across, -half), along2(top, across, half)]


def _sleeve(sitter: Sitter, side: Side, joints: list[Vec2]) -> list[Shape]:
    edges = tube(joints[:2], sitter.bones(f"upper_{side}"), flesh.SLEEVE, sitter.camera, side.sign)
    side_cap = 3 + 7.5 * max(0.0, cos(radians(sitter.camera.yaw)))
    cap = _cap(joints, *((11.0, 5.0) if sitter.side_on else (side_cap, 4.0)))
    name = f"sleeve_{side}"
    return [
        Shape(name, "sh" + sitter.shade(side), down(edges.closed() + cap)),
        dusk(name, edges, flesh.SLEEVE, (0.0, 1.0), sitter.unlit(f"upper_{side}")),
    ]
