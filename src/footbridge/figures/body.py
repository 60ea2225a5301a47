"""The person: a solved skeleton and a camera become shapes, painted from far to near."""

from dataclasses import dataclass
from math import atan2, degrees

from footbridge.figures import flesh
from footbridge.figures.arms import draw_arm
from footbridge.figures.camera import Camera
from footbridge.figures.drawing import Drawing
from footbridge.figures.feet import (
    Footwear,
    bare_foot,
    bare_toes,
    covered_foot,
    foot_axes,
    side_outline,
    side_shoe,
    toes_face_us,
)
from footbridge.figures.heads import draw_head, view_of
from footbridge.figures.outline import Section, Tube, tube
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Curve, Place, Shape, Wearer, down
from footbridge.figures.sitter import Sitter
from footbridge.figures.skeleton import SIDES, Skeleton
from footbridge.figures.vectors import (
    Vec2,
    add3,
    along2,
    axis,
    between2,
    between3,
    dot3,
    scale3,
    sub2,
    unit2,
)


@dataclass(slots=True)
class Painted:
    """The shapes in painting order, and the edges of each leg for the highlighted muscles."""

    shapes: list[Shape]
    legs: dict[Side, Tube]


def draw_body(body: Skeleton, camera: Camera, drawing: Drawing) -> Painted:
    """Everything that can be seen of the person, far parts first."""
    sitter = Sitter(body, camera, drawing)
    legs = {side: _leg(sitter, side) for side in SIDES}
    arms = {side: draw_arm(sitter, side) for side in SIDES}
    behind, head = _head(sitter)
    trunk = [*behind, *_neck(sitter), *_shirts(sitter), *head]
    if sitter.side_on:
        shapes = _side_order(sitter, legs, arms, behind, head)
    else:
        shapes = _other_order(sitter, legs, arms, trunk)
    return Painted(_kept(shapes, drawing), sitter.legs)


def _kept(shapes: list[Shape], drawing: Drawing) -> list[Shape]:
    if drawing.only:
        shapes = [s for s in shapes if s.name.startswith(drawing.only)]
    if drawing.hide_far:
        shapes = [s for s in shapes if not s.name.endswith("_far")]
    return shapes


def _side_order(
    sitter: Sitter,
    legs: dict[Side, list[Shape]],
    arms: dict[Side, list[Shape]],
    behind: list[Shape],
    head: list[Shape],
) -> list[Shape]:
    far, near = Side.FAR, Side.NEAR
    front_arm = [] if _arms_behind(sitter) == SIDES else arms[near]
    back_arms = arms[far] if front_arm else arms[far] + arms[near]
    lower = back_arms + legs[far] + [_shorts(sitter, far)]
    upper = [*behind, *_neck(sitter), *legs[near], _shorts(sitter, near), *_shirts(sitter)]
    return lower + upper + head + front_arm


def _other_order(
    sitter: Sitter,
    legs: dict[Side, list[Shape]],
    arms: dict[Side, list[Shape]],
    trunk: list[Shape],
) -> list[Shape]:
    drawing, behind = sitter.drawing, _arms_behind(sitter)
    shapes = [shape for side in (Side.FAR, Side.NEAR) if side in behind for shape in arms[side]]
    if drawing.legs_in_front:
        shapes += [_hips(sitter), *trunk]
    hips_after = 0 if sitter.shade(Side.FAR) else 1
    for count, side in enumerate(drawing.legs):
        cloth = _trouser_leg(sitter, side) if drawing.trousers else _shorts(sitter, side)
        shapes += [*legs[side], cloth]
        if not drawing.legs_in_front and count == hips_after:
            shapes.append(_hips(sitter))
    if not drawing.legs_in_front:
        shapes += trunk
    return shapes + [
        shape for side in (Side.FAR, Side.NEAR) if side not in behind for shape in arms[side]
    ]


def _arms_behind(sitter: Sitter) -> tuple[Side, ...]:
    chosen = sitter.drawing.arms_behind
    if chosen is not None:
        return chosen
    return SIDES if sitter.camera.is_front or sitter.camera.is_back else (Side.FAR,)


# ---- legs and clothes ------------------------------------------------------------------------


def _leg(sitter: Sitter, side: Side) -> list[Shape]:
    joints = [sitter.flat(f"{joint}_{side}") for joint in ("hip", "knee", "ankle")]
    bones = sitter.bones(f"thigh_{side}", f"shank_{side}")
    edges = tube(joints, bones, flesh.LEG, sitter.camera, side.sign)
    sitter.legs[side] = edges
    foot, shade = foot_axes(sitter.body, side), sitter.shade(side)
    wear, skin = sitter.drawing.footwear, "sk" + shade
    if sitter.side_on:
        if wear is Footwear.SHOES:
            outline = edges.left + edges.right[::-1]
            leg = Shape(f"leg_{side}", skin, down(outline))
            return [leg, *side_shoe(foot, sitter.camera, shade)]
        outline = edges.left[:-1] + side_outline(foot, sitter.camera) + edges.right[-2::-1]
        return [Shape(f"leg_{side}", skin, down(outline))]
    # Open at the ankle, so that no line is ruled across it.
    up = unit2(sub2(joints[0], joints[1]))
    above = [along2(edges.left[0], up, 14), along2(edges.right[0], up, 14)]
    outline = edges.left[::-1] + above + edges.right
    leg = Shape(f"leg_{side}", skin, down(outline), Curve.OPEN)
    if wear is not Footwear.BARE:
        return [leg, *covered_foot(foot, sitter.camera, wear, shade)]
    toes = bare_toes(foot, sitter.camera, shade, nails=sitter.drawing.nails)
    sole = bare_foot(foot, sitter.camera, shade)
    return [sole, leg, *toes] if toes_face_us(foot, sitter.camera) else [*toes, sole, leg]


def _shorts(sitter: Sitter, side: Side) -> Shape:
    body, flat_side = sitter.body, 0.0 if sitter.side_on else 1.0
    across = scale3(axis(body.axes["lumbar"], 2), side.sign * 15.5 * flat_side)
    top = add3(between3(body.points["pelvis"], body.points["waist"], 0.55), across)
    joints = [sitter.camera.project(top), sitter.flat(f"hip_{side}"), sitter.flat(f"knee_{side}")]
    bones = sitter.bones("lumbar", f"thigh_{side}")
    cloth = tube(joints, bones, flesh.SHORTS, sitter.camera, side.sign)
    return Shape(f"shorts_{side}", "st" + sitter.shade(side), down(cloth.closed()))


def _trouser_leg(sitter: Sitter, side: Side) -> Shape:
    joints = [sitter.flat(f"{joint}_{side}") for joint in ("hip", "knee", "ankle")]
    bones = sitter.bones(f"thigh_{side}", f"shank_{side}")
    cloth = tube(joints, bones, flesh.TROUSER_CUFF, sitter.camera, side.sign)
    return Shape(f"trouser_{side}", "st" + sitter.shade(side), down(cloth.closed()))


def _hips(sitter: Sitter) -> Shape:
    """Covers the gap between the two legs of the shorts; it has no line of its own."""
    pelvis, waist = sitter.flat("pelvis"), sitter.flat("waist")
    up = unit2(sub2(waist, pelvis))
    across = (up[1], -up[0])
    wide = abs(dot3(axis(sitter.body.axes["lumbar"], 2), sitter.camera.right))
    corners = ((-14, 26), (14, 26), (15, 0), (9, -16), (0, -24), (-9, -16), (-15, 0))
    points = [along2(along2(pelvis, across, x * wide), up, y) for x, y in corners]
    return Shape("hips", "st nos" + sitter.shade(Side.FAR), down(points))


# ---- trunk, neck and head --------------------------------------------------------------------


def _shirts(sitter: Sitter) -> list[Shape]:
    """The man's and the woman's shirt; the page shows one of them."""
    return [
        Shape(f"shirt_{who}", "sh", down(_shirt(sitter, cut)), wearer=who)
        for who, cut in ((Wearer.MAN, flesh.SHIRT_OF_MAN), (Wearer.WOMAN, flesh.SHIRT_OF_WOMAN))
    ]


def _shirt(sitter: Sitter, cut: tuple[Section, ...]) -> list[Vec2]:
    joints = [sitter.flat(name) for name in ("neck", "chest", "waist", "pelvis")]
    edges = tube(joints, sitter.bones("chest", "waist", "lumbar"), cut, sitter.camera)
    if not sitter.side_on:
        edges = Tube(edges.left[1:], edges.right[1:])
    return edges.closed() + _collar(sitter, joints)


def _collar(sitter: Sitter, joints: list[Vec2]) -> list[Vec2]:
    neck, up = joints[0], unit2(sub2(joints[0], joints[1]))
    across = (up[1], -up[0])
    if sitter.side_on:
        corners: tuple[Vec2, ...] = ((-6.0, 4.0), (6.0, 1.0))
        return [along2(along2(neck, across, x), up, y) for x, y in corners]
    chest = sitter.body.axes["chest"]
    faces_us = dot3(axis(chest, 0), sitter.camera.toward_viewer)
    shift = 3.5 * dot3(axis(chest, 0), sitter.camera.right)
    wide = 0.62 + 0.38 * abs(dot3(axis(chest, 2), sitter.camera.right))
    dip = 9.5 * max(0.0, faces_us)
    corners = (
        (-15, -2),
        (-13, 1.5),
        (-7, 2 - dip),
        (0, 1 - dip),
        (7, 2 - dip),
        (13, 1.5),
        (15, -2),
    )
    return [along2(along2(neck, across, x * wide + shift), up, y) for x, y in corners]


def _neck(sitter: Sitter) -> list[Shape]:
    joints = [sitter.flat(name) for name in ("head", "neck", "chest")]
    edges = tube(joints, sitter.bones("neck", "chest"), flesh.NECK, sitter.camera)
    skin = Shape("neck", "sk", down(edges.left + edges.right[::-1]))
    a, b = edges.left, edges.right
    under_chin = [
        between2(a[0], b[0], 0.06),
        between2(a[2], b[2], 0.04),
        between2(a[2], b[2], 0.3),
        between2(between2(a[2], b[2], 0.8), between2(a[1], b[1], 0.8), 0.5),
        between2(a[1], b[1], 0.96),
        between2(a[0], b[0], 0.96),
    ]
    return [skin, Shape("neck_shade", "shade", down(under_chin))]


def _head(sitter: Sitter) -> tuple[list[Shape], list[Shape]]:
    camera, view = sitter.camera, view_of(sitter.camera)
    x, y = sitter.flat("head")
    tilt = camera.flat_axis(sitter.body.axes["head"], 1)
    place = Place(x, -y, degrees(atan2(tilt[0], tilt[1])))
    behind: list[Shape] = []
    shown: list[Shape] = []
    for who in (Wearer.MAN, Wearer.WOMAN):
        back, front = draw_head(view, who, place)
        behind += back
        shown += front
    return behind, shown
