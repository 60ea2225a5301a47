"""Drawn heads: four views of each of the two people, moved and turned as a whole.

Outlines have y up from the top of the neck; line art is path text with y down. ``order`` says what
is painted first: (f)ace, (h)air, (e)ars. ``age`` are the lines that years have drawn.
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
    strands: str
    order: str
    lines: str = ""
    ears: tuple[Outline, ...] = ()
    more_hair: Outline = ()
    behind: Outline = ()
    eyes: str = ""
    age: str = ""


def draw_head(view: View, wearer: Wearer, place: Place) -> tuple[list[Shape], list[Shape]]:
    """(hair that hangs behind the neck, the head itself), both for one of the two people."""
    head = (HEADS_OF_WOMAN if wearer is Wearer.WOMAN else HEADS_OF_MAN)[view]

    def part(name: str, paint: str, art: str) -> Shape:
        return Shape(f"head_{name}_{wearer}", paint, art=art, place=place, wearer=wearer)

    locks = [each for each in (head.hair, head.more_hair) if each]
    parts = {
        "f": [part("face", "sk", smooth_art(head.face))],
        "h": [
            *(part(f"hair{i}", "ha", smooth_art(lock)) for i, lock in enumerate(locks)),
            part("strands", "hs", head.strands),
        ],
        "e": [part(f"ear{i}", "sk", smooth_art(ear)) for i, ear in enumerate(head.ears)],
    }
    shown = [shape for key in head.order for shape in parts[key]]
    features = (("age", "ag", head.age), ("eyes", "ey", head.eyes), ("lines", "fl", head.lines))
    shown += [part(name, paint, art) for name, paint, art in features if art]
    behind = [part("behind", "ha", smooth_art(head.behind))] if head.behind else []
    return behind, shown


# fmt: off
_SIDE_FACE: Outline = (
    (-13, -8), (-21.5, 4), (-24.6, 18), (-21, 32), (-9, 41), (6, 41.6), (16, 36), (20.6, 29.4),
    (22, 22.5), (21.6, 16), (22.6, 11.5), (26.2, 4.4), (27.8, 1), (26, -0.8),
    (22.4, -1.4), (22.6, -4.2), (21.6, -5.8), (22.2, -8.2), (20.6, -10.4),
    (21.4, -13.6), (18.4, -17), (13, -17), (5, -13.4), (0, -9),
)
_QUARTER_FACE: Outline = (
    (-17, 14), (-14.5, 0), (-9.4, -10), (-3, -15.6), (3, -18), (9, -18.4), (14, -15.4),
    (17.4, -9), (18.6, -1), (19.6, 4), (19.6, 9.5), (20.8, 16), (20.4, 27), (14, 37.6),
    (0, 42), (-14, 37), (-20, 27),
)
_FRONT_FACE: Outline = (
    (-18.8, 16), (-18.2, 3), (-16, -8), (-10.6, -15.4), (0, -18.4), (10.6, -15.4),
    (16, -8), (18.2, 3), (18.8, 16), (18.4, 28), (12, 38), (0, 42), (-12, 38), (-18.4, 28),
)
_EARS: tuple[Outline, ...] = (
    ((-18.6, 12), (-22, 12.4), (-22.8, 6), (-20.6, -2), (-18, -1)),
    ((18.6, 12), (22, 12.4), (22.8, 6), (20.6, -2), (18, -1)),
)
# Brows that have grown heavy, the lid over the eye, a long nose, a mouth drawn in, a soft jaw.
_SIDE_LINES = "M12.6-13.4q3.6-2.6 7.6-.2M22.2 6.2q-3 .9-5 -1M20.6-3.2q-1.6 .8-2.4 2.6"
_SIDE_AGE = (
    "M18.4 1.6q-3 1.6-3.4 5M11-8.6l-3-1.2M11-7l-3 .6M15-24.6q3 -1 5 0M14-29q3-1 5.4 .2"
    "M9 13.6q3 -1 3.6-4M-1 8.6q3.6 3.4 8.6 5"
)
_QUARTER_LINES = (
    "M-1-13.6q3.4-2.2 7-.4M13-14.4q2.8-1.8 5.6-.2M11.2-7q4 6 2.8 7.2q-.9 .9-3.2 .3"
    "M4.8 7.6q4.4 2.4 8.6 .2"
)
_QUARTER_AGE = (
    "M7.4 1.4q-3.6 2-4.2 6M15.6 1.6q1.6 2 1.4 4.6M-4-9.6l-2.8-.8M-4-7.8l-2.8 .8M2-23.4q6-1.6 13 0"
    "M4-28q5-1.4 10 0M1-4.6q2.4 1.4 5 .2M-6 11q3 4.6 8 6"
)
_FRONT_LINES = (
    "M-11-13.8q3.6-2.2 7-.3M11-13.8q-3.6-2.2-7-.3M.6-5q2.8 5 -.4 6q-1 .3-2-.2"
    "M-5.2 7.4q5.2 3 10.4 0"
)
_FRONT_AGE = (
    "M-4.6 1.6q-3.4 2.2-3.6 6M4.6 1.6q3.4 2.2 3.6 6M-12.4-9.4l-2.6-1M-12.4-7.6l-2.6 .8"
    "M12.4-9.4l2.6-1M12.4-7.6l2.6 .8M-8-23.4q8-1.8 16 0M-6-28q6-1.4 12 0M-9.6-4.6q2.4 1.4 4.8 .1"
    "M9.6-4.6q-2.4 1.4-4.8 .1"
)
_SIDE_EYE, _QUARTER_EYES, _FRONT_EYES = (
    "M16.4-8.8v1.4", "M3.2-8.6v1.5M15.4-8.6v1.5", "M-7.3-8.7v1.6M7.3-8.7v1.6",
)

HEADS_OF_MAN: dict[View, Head] = {
    View.SIDE: Head(
        face=_SIDE_FACE,
        # Bald on top: hair from the temple round to the neck.
        hair=(
            (3.4, 22), (-2, 27.6), (-11, 31.4), (-20, 32.4), (-26, 25), (-27.2, 15), (-25, 5),
            (-21, -2), (-16.4, -5.6), (-12, -4.6), (-8.6, 0.5), (-7.4, 7.6), (-5, 12.8),
            (-0.6, 13.8), (1.2, 9), (3, 7.4), (4.6, 11), (4.6, 17),
        ),
        ears=(
            (
                (-4.2, 2), (-6, 8), (-3.8, 12), (0.4, 11.2), (1.2, 6.6), (-0.6, 2.2),
                (-2, -1.6), (-3.8, -1.2),
            ),
        ),
        eyes=_SIDE_EYE,
        lines=_SIDE_LINES,
        age=_SIDE_AGE,
        strands="M-23 -22q6 -6 14 -7M-24 -13q5 -4 9 -5M-21 -5q3 -2 6 -3",
        order="fhe",
    ),
    View.THREE_QUARTER: Head(
        face=_QUARTER_FACE,
        hair=(
            (-7, 18.6), (-8, 25), (-13, 31.6), (-19, 32), (-24, 25.4), (-25, 14), (-22, 3),
            (-17.4, -4.4), (-14.4, -3.4), (-13.8, 3), (-14.8, 9), (-12.4, 13.6), (-9, 12),
        ),
        ears=(
            (
                (-12.4, 2.4), (-14.8, 8), (-13, 12.4), (-9.2, 12), (-7.8, 7.4), (-8.8, 3),
                (-10, -1.2), (-12, -1),
            ),
        ),
        eyes=_QUARTER_EYES,
        lines=_QUARTER_LINES,
        age=_QUARTER_AGE,
        strands="M-22 -22q3 -6 10 -7M-22 -13q1 -4 5 -6",
        order="fhe",
    ),
    View.FRONT: Head(
        face=_FRONT_FACE,
        hair=(
            (-20.4, 8), (-22.6, 18), (-21.6, 27), (-17.4, 34), (-15.4, 29), (-17.4, 21),
            (-18.2, 12),
        ),
        more_hair=(
            (20.4, 8), (22.6, 18), (21.6, 27), (17.4, 34), (15.4, 29), (17.4, 21), (18.2, 12),
        ),
        ears=_EARS,
        eyes=_FRONT_EYES,
        lines=_FRONT_LINES,
        age=_FRONT_AGE,
        strands="M-20.6 -14q-.4 -6 2.4 -11M20.6 -14q.4 -6-2.4 -11",
        order="efh",
    ),
    View.BACK: Head(
        face=(
            (-18.8, 16), (-17, 0), (-13, -9), (0, -12), (13, -9), (17, 0), (18.8, 16),
            (18.4, 30), (10, 40), (0, 42), (-10, 40), (-18.4, 30),
        ),
        hair=(
            (-20.6, 8), (-22.4, 18), (-20.4, 28), (-12, 30.6), (0, 29), (12, 30.6), (20.4, 28),
            (22.4, 18), (20.6, 8), (17.5, -1), (12, -7.5), (0, -9.5), (-12, -7.5), (-17.5, -1),
        ),
        ears=_EARS,
        strands="M-14 -20q6 -4 14 -4M-16 -10q4 -4 9 -4M4 -8q8 -1 12 -5",
        order="efh",
    ),
}

HEADS_OF_WOMAN: dict[View, Head] = {
    View.SIDE: Head(
        face=_SIDE_FACE,
        # Short, waved, full at the back; glasses.
        hair=(
            (20.6, 28), (19.4, 36), (11, 43), (1, 46), (-11, 45), (-21, 39.6), (-27.6, 30),
            (-29.4, 18), (-27.4, 7), (-23, -1), (-16.6, -4.6), (-10.4, -3), (-8.4, 3),
            (-6.4, 10.6), (-2.4, 13), (1.4, 11), (4.8, 12.4), (6.6, 18), (9, 24), (14.6, 26.6),
        ),
        ears=(
            (
                (-4.2, 2), (-6, 8), (-3.8, 12), (0.4, 11.2), (1.2, 6.6), (-0.6, 2.2),
                (-2, -1.6), (-3.8, -1.2),
            ),
        ),
        eyes=_SIDE_EYE,
        lines=_SIDE_LINES + "M13-12.6q8-1 9 3.4q-1.6 5.8-6.4 5.6q-3.4-1.4-2.6-9zM13-9.4l-13-.8",
        age=_SIDE_AGE,
        strands="M-24 -14q-2 -9 3 -17M-16 -8q-4 -10 1 -19M-18 -34q8 -8 22 -8M-6 -25q8 -6 16 -6",
        order="fhe",
    ),
    View.THREE_QUARTER: Head(
        face=_QUARTER_FACE,
        hair=(
            (20.8, 26), (20, 35), (12, 43.4), (1, 46.4), (-12, 45), (-22, 38), (-27.8, 27),
            (-28.4, 13), (-25, 2), (-19.6, -5), (-15, -4.6), (-13.6, 1), (-13, 7), (-10.4, 13),
            (-8, 18), (-3.4, 24.6), (5, 28.4), (13, 27.4), (17.6, 29.4),
        ),
        behind=(
            (17, 28), (22.4, 22), (23.6, 12), (21.6, 3), (18.6, 6), (14, 18),
        ),
        ears=(
            (
                (-11.4, 1), (-13.4, 6), (-11.6, 10), (-8.8, 9.6), (-7.6, 6), (-8.4, 2.4),
                (-9.4, -1), (-11, -0.8),
            ),
        ),
        eyes=_QUARTER_EYES,
        lines=_QUARTER_LINES
        + "M-2.6-12q6-2 11.6 0q1 7-4 8.6q-7 .6-7.6-8.6zM12-12q4-1.6 8 .2q.6 6-2.8 8q-5-.6-5.2-8.2z"
        "M9-10.6q1.6-1.4 3 0M-2.6-10.4l-6 .4",
        age=_QUARTER_AGE,
        strands="M-23 -12q-3 -10 2 -19M-17 -6q-2 -10 1 -16M-18 -34q6 -7 20 -7M-6 -28q6 -6 14 -6",
        order="fhe",
    ),
    View.FRONT: Head(
        face=_FRONT_FACE,
        hair=(
            (-20, 0), (-24, 9), (-24, 23), (-20.5, 35), (-12, 43.4), (0, 46.6),
            (12, 43.4), (20.5, 35), (24, 23), (24, 9), (20, 0), (17.8, 4), (17.6, 13),
            (15, 22.6), (8, 28.4), (3, 30.4), (-3, 27), (-10, 25), (-15.4, 20.4),
            (-17.6, 13), (-17.8, 4),
        ),
        behind=(
            (-20, 24), (-23.6, 8), (-20, -3), (-12, -7), (12, -7), (20, -3),
            (23.6, 8), (20, 24), (0, 34),
        ),
        eyes=_FRONT_EYES,
        lines=_FRONT_LINES
        + "M-13.6-12q6.4-2 12 0q.6 7.6-5 8.8q-7.2 .2-7-8.8zM13.6-12q-6.4-2-12 0q-.6 7.6 5 8.8"
        "q7.2 .2 7-8.8zM-1.6-10.6q1.6-1.4 3.2 0",
        age=_FRONT_AGE,
        strands="M3 -42q-9 2 -14 10M8 -42q8 3 11 11M-21 -12q-2 -8 1 -14M21 -12q2 -8-1 -14",
        order="efh",
    ),
    View.BACK: Head(
        face=HEADS_OF_MAN[View.BACK].face,
        hair=(
            (-22, 8), (-24, 22), (-20.5, 35), (-12, 43.4), (0, 46.6), (12, 43.4),
            (20.5, 35), (24, 22), (22, 6), (19, -3), (12, -8.6), (0, -10), (-12, -8.6),
            (-19, -3),
        ),
        strands="M-12 -28q-4 14 -2 28M0 -32q2 16 0 32M12 -28q4 14 2 28",
        order="efh",
    ),
}
# fmt: on
