"""Trunk, neck and head."""

from math import atan2, degrees

from footbridge.figures import flesh
from footbridge.figures.dusk import dusk
from footbridge.figures.heads import draw_head, view_of
from footbridge.figures.outline import Section, Tube, tube
from footbridge.figures.shapes import Place, Shape, Wearer, down
from footbridge.figures.sitter import Sitter
from footbridge.figures.vectors import (
    Vec2,
    along2,
    axis,
    between2,
    dot3,
    sub2,
    unit2,
)


def draw_shirts(sitter: Sitter) -> list[Shape]:
    """The man's and the woman's shirt; the page shows one of them."""
    shapes = []
    for who, cut in ((Wearer.MAN, flesh.SHIRT_OF_MAN), (Wearer.WOMAN, flesh.SHIRT_OF_WOMAN)):
        outline, edges = _shirt(sitter, cut)
        name, unlit = f"shirt_{who}", sitter.unlit("waist")
        shapes.append(Shape(name, "sh", down(outline), wearer=who))
        shapes.append(dusk(name, edges, cut[-len(edges.left) :], (0.5, 2.66), unlit, who))
    return shapes


def _shirt(sitter: Sitter, cut: tuple[Section, ...]) -> tuple[list[Vec2], Tube]:
    joints = [sitter.flat(name) for name in ("neck", "chest", "waist", "pelvis")]
    edges = tube(joints, sitter.bones("chest", "waist", "lumbar"), cut, sitter.camera)
    if not sitter.side_on:
        edges = Tube(edges.left[1:], edges.right[1:])
    return edges.closed() + _collar(sitter, joints), edges


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


def draw_neck(sitter: Sitter) -> list[Shape]:
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


def draw_turned_head(sitter: Sitter) -> tuple[list[Shape], list[Shape]]:
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
