"""Drawn heads: four views of each of the two people, moved and turned as a whole.

Outlines have y up from the top of the neck; line art is path text with y down. ``order`` says what
is painted first: (f)ace, (h)air, (e)ars.
"""

from dataclasses import dataclass
from enum import StrEnum

from footbridge.figures.camera import Camera
from footbridge.figures.curve import smooth_art
from footbridge.figures.shapes import Place, Shape, Wearer
from footbridge.figures.vectors import Vec2

Outline = tuple[Vec2, ...]


class View(StrEnum):
    SIDE = "side"
    THREE_QUARTER = "three-quarter"
    FRONT = "front"
    BACK = "back"


def view_of(camera: Camera) -> View:
    """Which drawing of the head suits a camera."""
    if camera.is_back:
        return View.BACK
    if camera.yaw < 22:
        return View.SIDE
    return View.THREE_QUARTER if camera.yaw < 68 else View.FRONT


@dataclass(frozen=True, slots=True)
class Head:
    face: Outline
    hair: Outline
    lines: str
    strands: str
    order: str
    ears: tuple[Outline, ...] = ()
    behind: Outline = ()
    eyes: str = ""


def draw_head(view: View, wearer: Wearer, place: Place) -> tuple[list[Shape], list[Shape]]:
    """(hair that hangs behind the neck, the head itself), both for one of the two people."""
    head = (HEADS_OF_WOMAN if wearer is Wearer.WOMAN else HEADS_OF_MAN)[view]

    def part(name: str, paint: str, art: str) -> Shape:
        return Shape(f"head_{name}_{wearer}", paint, art=art, place=place, wearer=wearer)

    parts = {
        "f": [part("face", "sk", smooth_art(head.face))],
        "h": [part("hair", "ha", smooth_art(head.hair)), part("strands", "hs", head.strands)],
        "e": [part(f"ear{i}", "sk", smooth_art(ear)) for i, ear in enumerate(head.ears)],
    }
    shown = [shape for key in head.order for shape in parts[key]]
    if head.eyes:
        shown.append(part("eyes", "ey", head.eyes))
    shown.append(part("lines", "fl", head.lines))
    behind = [part("behind", "ha", smooth_art(head.behind))] if head.behind else []
    return behind, shown


# fmt: off
HEADS_OF_MAN: dict[View, Head] = {
    View.SIDE: Head(
        face=(
            (-13, -8), (-21.5, 4), (-23.5, 19), (-17, 34), (-2, 40.5), (12, 38.5), (20, 30),
            (22.3, 21.5), (21.8, 15.5), (22.4, 11.5), (25.4, 5.2), (27.2, 2.2), (25.6, 0.6),
            (22.6, -0.4), (23.2, -3.4), (22.3, -5.4), (22.8, -7.6), (21.2, -9.9),
            (21.6, -13.4), (18.6, -16.6), (12, -15.6), (3, -10.5), (0, -7),
        ),
        hair=(
            (20.6, 27.5), (19.5, 33.5), (13, 40), (4, 43.8), (-7, 44), (-18, 39.5),
            (-25.4, 30), (-27.2, 19), (-25.6, 8), (-21.8, -1), (-17, -5.2), (-12, -4.6),
            (-8.6, 0.5), (-7.6, 7.5), (-5, 12.6), (-0.5, 13.6), (2.2, 10), (4.6, 9.4),
            (5.6, 13), (5.4, 18), (8.4, 22.6), (14, 24.8),
        ),
        ears=(
            (
                (-4.2, 3), (-5.6, 8), (-3.4, 11.2), (0.2, 10.4), (1, 6.6), (-0.8, 3.2),
                (-2.2, 0.2), (-3.8, 0.4),
            ),
        ),
        eyes="M16.2-9.2v1.6",
        lines="M13.2-13.8q3.4-2.4 6.8-.4M22.4 5.8q-2.6 .6-4.6-.8",
        strands="M-20 -26q8 -13 26 -10M-23 -14q2 -6 6 -9M-2 -33q9 0 16 -5",
        order="fhe",
    ),
    View.THREE_QUARTER: Head(
        face=(
            (-17, 14), (-14.5, 0), (-8, -10), (1, -16), (8, -17.6), (13, -15), (16, -9),
            (18.2, -1), (19.8, 4), (19.6, 9.5), (20.6, 16), (20, 26), (14, 36), (0, 40),
            (-14, 34),
        ),
        hair=(
            (20.8, 24), (20.4, 33), (13, 41), (2, 44.6), (-10, 43.4), (-20.4, 37),
            (-25.4, 26), (-25.4, 14), (-22, 3), (-17.4, -4), (-14.4, -3.2), (-13.6, 3),
            (-14.6, 9), (-12.4, 13.4), (-8.6, 11.2), (-7.2, 13.4), (-6.6, 19), (-2, 25.4),
            (6, 27.6), (13, 26.2), (17.4, 28.2),
        ),
        ears=(
            (
                (-12.4, 3), (-14.4, 8), (-12.8, 11.6), (-9.4, 11.2), (-8, 7.4), (-9, 3.6),
                (-10.2, 0.2), (-12, 0.2),
            ),
        ),
        eyes="M3-8.8v1.7M15.4-8.8v1.7",
        lines="M-.4-13.8q3.2-2 6.4-.4M13.2-14.4q2.6-1.6 5.2-.2"
        "M11.2-6.5q3.6 5.4 2.6 6.6q-.8 .9-3 .3"
        "M4.6 6.6q4.6 3 8.8 .2",
        strands="M-20 -26q6 -12 22 -12M-21 -14q1 -5 4 -8M-2 -34q7 -1 12 -4",
        order="fhe",
    ),
    View.FRONT: Head(
        face=(
            (-18.8, 16), (-18, 3), (-14.6, -8.5), (-8.5, -15), (0, -17.2), (8.5, -15),
            (14.6, -8.5), (18, 3), (18.8, 16), (16, 30), (0, 37), (-16, 30),
        ),
        hair=(
            (-20.3, 9.5), (-22.3, 20), (-20, 33), (-12, 42), (0, 45), (12, 42), (20, 33),
            (22.3, 20), (20.3, 9.5), (18.2, 11.5), (17.4, 20), (13.5, 26.2), (5, 28.8),
            (-3, 27.2), (-10, 29.4), (-15, 26.2), (-17.6, 20), (-18.4, 11.5),
        ),
        ears=(
            (
                (-18.6, 11.5), (-21.6, 11.8), (-22.2, 6), (-20, 0), (-17.8, 1),
            ),
            (
                (18.6, 11.5), (21.6, 11.8), (22.2, 6), (20, 0), (17.8, 1),
            ),
        ),
        eyes="M-7.3-9v1.8M7.3-9v1.8",
        lines="M-10.4-14q3.2-1.9 6.2-.3M10.4-14q-3.2-1.9-6.2-.3M.6-4.5q2.4 4.4-.4 5.4q-1 .3-1.8-.2"
        "M-5.2 6.4q5.2 3.6 10.4 0",
        strands="M-12 -36q5 -6 15 -6M5 -34q5 -1 8 -4M-18 -30q2 -5 6 -7",
        order="efh",
    ),
    View.BACK: Head(
        face=(
            (-18.8, 16), (-17, 0), (-13, -9), (0, -12), (13, -9), (17, 0), (18.8, 16),
            (0, 37),
        ),
        hair=(
            (-20.6, 8), (-22.3, 20), (-20, 33), (-12, 42), (0, 45), (12, 42), (20, 33),
            (22.3, 20), (20.6, 8), (17.5, -1), (12, -7.5), (0, -9.5), (-12, -7.5),
            (-17.5, -1),
        ),
        ears=(
            (
                (-18.6, 11.5), (-21.6, 11.8), (-22.2, 6), (-20, 0), (-17.8, 1),
            ),
            (
                (18.6, 11.5), (21.6, 11.8), (22.2, 6), (20, 0), (17.8, 1),
            ),
        ),
        lines="M-7 3.6q7 3 14 0",
        strands="M-14 -30q6 -8 18 -8M-16 -16q4 -5 9 -6M4 -10q8 -1 12 -6",
        order="efh",
    ),
}

HEADS_OF_WOMAN: dict[View, Head] = {
    View.SIDE: Head(
        face=HEADS_OF_MAN[View.SIDE].face,
        hair=(
            (20.6, 27), (19.8, 34), (13, 40.5), (4, 44.5), (-8, 44.5), (-19, 40), (-26.5, 31),
            (-28.5, 19), (-28, 6), (-26.5, -5), (-21, -12), (-11, -14), (-3, -12.5),
            (0.5, -7), (-1, 1), (2, 7), (5.5, 12), (6, 17.5), (9, 22.5), (14.5, 24.6),
        ),
        eyes="M16.2-9.2v1.6",
        lines="M13.2-13.8q3.4-2.4 6.8-.4M22.4 5.8q-2.6 .6-4.6-.8",
        strands="M-20 -14q-2 -12 0 -22M-13 -18q-2 -14 0 -28M-20 -32q8 -9 24 -9",
        order="fhe",
    ),
    View.THREE_QUARTER: Head(
        face=HEADS_OF_MAN[View.THREE_QUARTER].face,
        hair=(
            (20.8, 24), (20.4, 33), (13, 41.5), (2, 45), (-11, 44), (-22, 37.5), (-27.5, 26),
            (-28, 12), (-27, -2), (-22, -11.5), (-13.5, -13), (-8.6, -10), (-9.4, -3),
            (-10, 4), (-8, 12), (-6.6, 18), (-2.4, 23), (5, 26.4), (13, 25.2), (17.6, 27.4),
        ),
        behind=(
            (17, 26), (22.6, 18), (24.4, 6), (23, -5), (18, -11), (10, -9), (8, 10),
        ),
        eyes="M3-8.8v1.7M15.4-8.8v1.7",
        lines="M-.4-13.8q3.2-2 6.4-.4M13.2-14.4q2.6-1.6 5.2-.2"
        "M11.2-6.5q3.6 5.4 2.6 6.6q-.8 .9-3 .3"
        "M4.6 6.6q4.6 3 8.8 .2",
        strands="M-20 -14q-2 12 0 24M-15 -10q-1 10 0 18M-18 -32q6 -7 22 -7",
        order="fhe",
    ),
    View.FRONT: Head(
        face=HEADS_OF_MAN[View.FRONT].face,
        hair=(
            (-21, -5), (-24.2, 8), (-23.6, 22), (-20.5, 34), (-12, 42.5), (0, 45.5),
            (12, 42.5), (20.5, 34), (23.6, 22), (24.2, 8), (21, -5), (17.4, 0), (17.4, 12),
            (14.6, 21.5), (8, 26.6), (3, 28.6), (-3, 25.4), (-10, 23.4), (-15.4, 18.6),
            (-17.4, 12), (-17.4, 0),
        ),
        behind=(
            (-22, 22), (-25.4, 6), (-23.6, -8), (-16, -13.5), (16, -13.5), (23.6, -8),
            (25.4, 6), (22, 22), (0, 34),
        ),
        eyes="M-7.3-9v1.8M7.3-9v1.8",
        lines="M-10.4-14q3.2-1.9 6.2-.3M10.4-14q-3.2-1.9-6.2-.3M.6-4.5q2.4 4.4-.4 5.4q-1 .3-1.8-.2"
        "M-5.2 6.4q5.2 3.6 10.4 0",
        strands="M3 -41q-9 2 -14 10M8 -41q8 3 11 11M-20.5 -12q-2 10 -0.5 14",
        order="efh",
    ),
    View.BACK: Head(
        face=HEADS_OF_MAN[View.BACK].face,
        hair=(
            (-21.6, 8), (-23.6, 22), (-20.5, 34), (-12, 42.5), (0, 45.5), (12, 42.5),
            (20.5, 34), (23.6, 22), (23, 4), (22.6, -7), (15, -14), (0, -15.4), (-15, -14),
            (-22.6, -7), (-23, 4),
        ),
        lines="M-7 3.6q7 3 14 0",
        strands="M-12 -26q-3 16 -1 34M0 -30q1 18 0 38M12 -26q3 16 1 34",
        order="efh",
    ),
}
# fmt: on
