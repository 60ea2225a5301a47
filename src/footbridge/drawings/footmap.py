"""The map of both feet as footprints: left on the left, the big toes in the middle.

Geometry only. The words, the inputs and the patterns are the template's, so the same drawing
serves the screen and paper. Nine places in each view of a foot.
"""

from dataclasses import dataclass

from footbridge.catalogue.words import Place, Side

WIDTH = 380
HEIGHT = 372

SOLE = (
    "M13 122C20 104 38 92 62 86C92 78 124 82 147 95C161 116 156 152 144 184C134 212 130 242 "
    "135 274C140 316 118 346 91 346C60 346 43 320 43 286C43 252 33 222 22 188C12 160 7 140 13 122Z"
)
TOP = (
    "M13 122C20 104 38 92 62 86C92 78 124 82 147 95C158 116 153 150 142 184C134 208 131 226 "
    "131 244C131 262 128 272 127 288C126 312 128 336 130 360H44C46 336 47 312 45 288C43 270 44 "
    "256 40 240C36 222 29 206 22 188C12 160 7 140 13 122Z"
)
TOES = (
    (122, 44, 25, 33, 8),
    (86, 43, 14.5, 24, -2),
    (59, 53, 13, 21.5, -8),
    (37, 69, 12, 19, -16),
    (18, 91, 11, 17, -24),
)
NAILS = ((125, 26, 11, 9), (86, 28, 6, 5), (57, 40, 5.5, 4.5), (33, 58, 5, 4), (13, 82, 4.5, 3.6))
SOLE_SEAMS = "M107 60L108 172M52 60L54 172M0 172H175M86 172L88 266M0 266H175"
TOP_SEAMS = "M82 60L86 222M0 146H175M0 222H175M0 292H175"

# What a finger may hit, on the left foot: x, y, width, height. At least 48 px on a small phone.
Box = tuple[int, int, int, int]

_SOLE_PLACES: tuple[tuple[Place, tuple[int, ...], str, Box], ...] = (
    (Place.SOLE_OUTER_BALL, (), "M0 60H52L54 172H0Z", (-6, 108, 60, 64)),
    (Place.SOLE_MIDDLE_BALL, (), "M52 60H107L108 172H54Z", (53, 84, 55, 88)),
    (Place.SOLE_INNER_BALL, (), "M107 60H175V172H108Z", (108, 88, 66, 84)),
    (Place.SOLE_OUTER_EDGE, (), "M0 172H86L88 266H0Z", (-6, 172, 93, 94)),
    (Place.SOLE_ARCH, (), "M86 172H175V266H88Z", (87, 172, 87, 94)),
    (Place.SOLE_HEEL, (), "M0 266H175V360H0Z", (20, 266, 140, 100)),
    (Place.SOLE_TOES_4_5, (3, 4), "", (-6, 52, 54, 58)),
    (Place.SOLE_TOES_2_3, (1, 2), "", (46, 12, 52, 70)),
    (Place.SOLE_BIG_TOE, (0,), "", (98, 4, 64, 80)),
)
_TOP_PLACES: tuple[tuple[Place, tuple[int, ...], str, Box], ...] = (
    (Place.TOP_FRONT_OUTER, (), "M0 60H82L84 146H0Z", (-6, 106, 89, 52)),
    (Place.TOP_FRONT_INNER, (), "M82 60H175V146H84Z", (83, 86, 91, 60)),
    (Place.TOP_MIDDLE_OUTER, (), "M0 146H84L86 222H0Z", (-6, 158, 91, 64)),
    (Place.TOP_MIDDLE_INNER, (), "M84 146H175V222H86Z", (85, 146, 89, 76)),
    (Place.TOP_ANKLE, (), "M0 222H175V292H0Z", (20, 222, 140, 70)),
    (Place.TOP_SHIN, (), "M0 292H175V362H0Z", (20, 292, 140, 74)),
    (Place.TOP_TOES_4_5, (3, 4), "", (-6, 52, 54, 54)),
    (Place.TOP_TOES_2_3, (1, 2), "", (46, 12, 52, 70)),
    (Place.TOP_BIG_TOE, (0,), "", (98, 4, 64, 80)),
)


@dataclass(frozen=True, slots=True)
class Patch:
    """One place of one foot: its outline as SVG, and the box of the picture to press."""

    side: Side
    place: Place
    outline: str
    x: int
    y: int
    width: int
    height: int

    @property
    def key(self) -> str:
        """The value that forms carry: "left:sole-heel"."""
        return zone_key(self.side, self.place)


@dataclass(frozen=True, slots=True)
class Foot:
    """One foot in one view, drawn as the left one and mirrored by `transform`."""

    side: Side
    transform: str
    clip: str
    shape: str
    toes: str
    seams: str
    nails: str
    patches: tuple[Patch, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Both feet, seen as "sole" or as "top"."""

    name: str
    feet: tuple[Foot, Foot]
    width: int = WIDTH
    height: int = HEIGHT


def zone_key(side: Side, place: Place) -> str:
    """One of the 36 places as forms carry it."""
    return f"{side}:{place}"


def views(name: str = "clip") -> tuple[View, View]:
    """The soles and the tops. `name` begins the ids of a drawing: each of a page has its own."""
    return (
        View("sole", (_foot(name, "sole", Side.LEFT), _foot(name, "sole", Side.RIGHT))),
        View("top", (_foot(name, "top", Side.LEFT), _foot(name, "top", Side.RIGHT))),
    )


def _foot(name: str, view: str, side: Side) -> Foot:
    is_sole = view == "sole"
    clip = f"{name}-{view}-{side}"
    return Foot(
        side=side,
        transform="translate(6 4)" if side is Side.LEFT else "translate(374 4)scale(-1 1)",
        clip=clip,
        shape=SOLE if is_sole else TOP,
        toes="".join(_toe(index) for index in range(len(TOES))),
        seams=SOLE_SEAMS if is_sole else TOP_SEAMS,
        nails="" if is_sole else "".join(_ellipse(*nail) for nail in NAILS),
        patches=tuple(
            _patch(side, clip, *row) for row in (_SOLE_PLACES if is_sole else _TOP_PLACES)
        ),
    )


def _patch(
    side: Side, clip: str, place: Place, toes: tuple[int, ...], path: str, box: Box
) -> Patch:
    outline = "".join(_toe(index) for index in toes)
    if path:
        outline = f'<path clip-path="url(#{clip})" d="{path}"/>'
    x, y, width, height = box
    left = x + 6 if side is Side.LEFT else 374 - x - width
    return Patch(side, place, outline, left, y + 4, width, height)


def _toe(index: int) -> str:
    x, y, rx, ry, turn = TOES[index]
    turned = f' transform="rotate({turn} {x} {y})"'
    return _ellipse(x, y, rx, ry, turned)


def _ellipse(x: float, y: float, rx: float, ry: float, more: str = "") -> str:
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}"{more}/>'
