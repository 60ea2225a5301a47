"""Hips, legs and what they wear."""

from footbridge.figures import flesh
from footbridge.figures.dusk import dusk
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
from footbridge.figures.outline import Tube, tube
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Curve, Shape, down
from footbridge.figures.sitter import Sitter
from footbridge.figures.vectors import (
    Vec2,
    add3,
    along2,
    axis,
    between3,
    dot3,
    scale3,
    sub2,
    unit2,
)


def draw_leg(sitter: Sitter, side: Side) -> list[Shape]:
    joints = [sitter.flat(f"{joint}_{side}") for joint in ("hip", "knee", "ankle")]
    bones = sitter.bones(f"thigh_{side}", f"shank_{side}")
    edges = tube(joints, bones, flesh.LEG, sitter.camera, side.sign)
    sitter.legs[side] = edges
    calf = dusk(f"leg_{side}", edges, flesh.LEG, (0.6, 1.9), sitter.unlit(f"shank_{side}"))
    if sitter.side_on:
        return _side_leg(sitter, side, edges, calf)
    return _turned_leg(sitter, side, edges, calf, joints)


def _side_leg(sitter: Sitter, side: Side, edges: Tube, calf: Shape) -> list[Shape]:
    """From the side a bare leg and its foot are one outline."""
    foot, shade = foot_axes(sitter.body, side), sitter.leg_shade(side)
    skin = "sk" + shade
    if sitter.drawing.footwear is Footwear.SHOES:
        leg = Shape(f"leg_{side}", skin, down(edges.left + edges.right[::-1]))
        return [leg, calf, *side_shoe(foot, sitter.camera, shade)]
    outline = edges.left[:-1] + side_outline(foot, sitter.camera) + edges.right[-2::-1]
    return [Shape(f"leg_{side}", skin, down(outline)), calf]


def _turned_leg(
    sitter: Sitter, side: Side, edges: Tube, calf: Shape, joints: list[Vec2]
) -> list[Shape]:
    """Open at the ankle, so that no line is ruled across it."""
    foot, shade = foot_axes(sitter.body, side), sitter.leg_shade(side)
    wear, skin = sitter.drawing.footwear, "sk" + shade
    up = unit2(sub2(joints[0], joints[1]))
    above = [along2(edges.left[0], up, 14), along2(edges.right[0], up, 14)]
    outline = edges.left[::-1] + above + edges.right
    leg = Shape(f"leg_{side}", skin, down(outline), Curve.OPEN)
    if wear is not Footwear.BARE:
        return [leg, calf, *covered_foot(foot, sitter.camera, wear, shade)]
    toes = bare_toes(foot, sitter.camera, shade, nails=sitter.drawing.nails)
    sole = bare_foot(foot, sitter.camera, shade)
    if toes_face_us(foot, sitter.camera):
        return [sole, leg, calf, *toes]
    return [*toes, sole, leg, calf]


def draw_shorts(sitter: Sitter, side: Side) -> list[Shape]:
    body, flat_side = sitter.body, 0.0 if sitter.side_on else 1.0
    across = scale3(axis(body.axes["lumbar"], 2), side.sign * 15.5 * flat_side)
    top = add3(between3(body.points["pelvis"], body.points["waist"], 0.55), across)
    joints = [sitter.camera.project(top), sitter.flat(f"hip_{side}"), sitter.flat(f"knee_{side}")]
    bones = sitter.bones("lumbar", f"thigh_{side}")
    cloth = tube(joints, bones, flesh.SHORTS, sitter.camera, side.sign)
    name, unlit = f"shorts_{side}", sitter.unlit(f"thigh_{side}")
    return [
        Shape(name, "st" + sitter.leg_shade(side), down(cloth.closed())),
        dusk(name, cloth, flesh.SHORTS, (0.7, 1.66), unlit),
    ]


def draw_trouser_leg(sitter: Sitter, side: Side) -> list[Shape]:
    joints = [sitter.flat(f"{joint}_{side}") for joint in ("hip", "knee", "ankle")]
    bones = sitter.bones(f"thigh_{side}", f"shank_{side}")
    cloth = tube(joints, bones, flesh.TROUSER_CUFF, sitter.camera, side.sign)
    name, unlit = f"trouser_{side}", sitter.unlit(f"shank_{side}")
    return [
        Shape(name, "st" + sitter.leg_shade(side), down(cloth.closed())),
        dusk(name, cloth, flesh.TROUSER_CUFF, (0.4, 1.38), unlit),
    ]


def draw_hips(sitter: Sitter) -> Shape:
    """Covers the gap between the two legs of the shorts; it has no line of its own."""
    pelvis, waist = sitter.flat("pelvis"), sitter.flat("waist")
    up = unit2(sub2(waist, pelvis))
    across = (up[1], -up[0])
    wide = abs(dot3(axis(sitter.body.axes["lumbar"], 2), sitter.camera.right))
    corners = ((-14, 26), (14, 26), (15, 0), (9, -16), (0, -24), (-9, -16), (-15, 0))
    points = [along2(along2(pelvis, across, x * wide), up, y) for x, y in corners]
    return Shape("hips", "st nos" + sitter.shade(Side.FAR), down(points))
