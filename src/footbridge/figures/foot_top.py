"""Close-up of a right foot from above with five toes, or of its sole with the thumbs that press
it.

A flat rig of its own scale, toes up the page, origin at the front of the ankle.
"""

from dataclasses import dataclass
from math import cos, pi, sin

from footbridge.figures.muscles import Muscle
from footbridge.figures.pose import FootTopPose
from footbridge.figures.shapes import Curve, Shape
from footbridge.figures.vectors import Vec2, rotate2

# fmt: off
TOP: tuple[Vec2, ...] = (
    (47, 168), (50, 152), (47, 124), (40, 92), (36, 62), (37, 34), (41, 8), (38, -14), (37, -42),
    (42, -120), (42, -120), (-42, -120), (-42, -120), (-38, -42), (-38, -14), (-42, 10), (-35, 34),
    (-29, 62), (-30, 94), (-38, 128), (-49, 158), (-48, 182),
)
SOLE: tuple[Vec2, ...] = (
    (47, 168), (50, 150), (48, 120), (44, 88), (40, 52), (37, 18), (34, -16), (26, -40), (4, -52),
    (-18, -50), (-32, -36), (-36, -12), (-33, 18), (-24, 52), (-22, 86), (-33, 124), (-48, 156),
    (-48, 182),
)
TENDONS: tuple[tuple[Vec2, ...], ...] = (
    ((-26, 160), (-22, 134), (-15, 108)), ((-5, 166), (-5, 136), (-5, 108)),
    ((11, 162), (9, 136), (4, 110)), ((25, 152), (20, 130), (13, 110)),
)
CUFF: tuple[Vec2, ...] = (
    (-50, -30), (-50, -30), (0, -22), (50, -30), (50, -30), (62, -130), (62, -130), (-62, -130),
    (-62, -130),
)
HEM: tuple[Vec2, ...] = ((-50, -42), (0, -34), (50, -42))
HEEL_PAD: tuple[Vec2, ...] = (
    (26, -2), (20, -28), (2, -40), (-18, -34), (-26, -10), (-20, 14), (2, 22), (20, 16),
)
BALL_PAD: tuple[Vec2, ...] = (
    (42, 150), (40, 122), (30, 108), (14, 112), (-2, 120), (-20, 112), (-34, 122), (-42, 150),
    (-36, 168), (-18, 170), (4, 168), (26, 160),
)
ARCH_PATCH: tuple[Vec2, ...] = (
    (18, 96), (20, 62), (12, 34), (-8, 30), (-24, 46), (-18, 76), (-22, 100), (-4, 108),
)
# A thumb from the right of the page, tip at the origin, and the hand it belongs to.
THUMB: tuple[Vec2, ...] = (
    (-9, 9), (-12, 0), (-9, -9), (4, -12), (24, -13), (42, -20), (60, -36), (84, -44), (112, -42),
    (150, -36), (330, -38), (330, 26), (150, 22), (118, 20), (92, 18), (66, 16), (40, 12),
    (14, 12),
)
# Fingers that go behind the foot: how far beside the thumb, where the knuckle is, half-width.
FINGERS = ((40.0, 108.0, 11.0), (20.0, 116.0, 11.5), (0.0, 118.0, 11.0), (-19.0, 114.0, 10.0))
BACK_OF_HAND: tuple[Vec2, ...] = (
    (98, 52), (122, 54), (160, 42), (200, 32), (330, 30), (330, -40), (200, -36), (120, -44),
    (96, -30),
)
# The other thigh, on which the foot rests.
LAP: tuple[Vec2, ...] = (
    (-200, -6), (-120, 2), (0, 4), (120, 2), (200, -6), (200, -6), (200, -150), (200, -150),
    (-200, -150), (-200, -150),
)
KNUCKLE: tuple[Vec2, ...] = ((24, -7), (27, 0), (24, 7))
THUMBNAIL: tuple[Vec2, ...] = ((-5, 5), (-7, 0), (-5, -5), (4, -6.5), (8, -4), (8, 4), (4, 6.5))
# fmt: on
# Each hand: its side of the picture, and how high its thumb is when it begins.
HANDS = ((1.0, 26.0), (-1.0, 50.0))


@dataclass(frozen=True, slots=True)
class Toe:
    """Root, length, half-width at root and tip, and the way it points at rest (degrees)."""

    x: float
    y: float
    length: float
    root: float
    tip: float
    points: float


TOES = (
    Toe(-30, 180, 64, 17.6, 15.2, 2),
    Toe(-5.5, 190, 51, 10.6, 9.6, 1),
    Toe(11.5, 185, 45, 9.8, 9, 0),
    Toe(26.5, 175, 40, 9.4, 8.6, -3),
    Toe(38.5, 162, 34, 9.2, 8.4, -7),
)


def draw_foot_top(pose: FootTopPose, muscles: tuple[Muscle, ...]) -> list[Shape]:
    """The foot seen from above."""
    body = [(x * (1 + 0.045 * pose.wide if y > 110 else 1), y) for x, y in TOP]
    shapes = [_shape("foot", "sk", body, pose, Curve.OPEN)]
    shapes += _toes(pose, nails=True)
    shapes += [
        _shape(
            f"tendon{i}",
            "dt",
            [(x * (1 + 0.05 * pose.wide), y) for x, y in line],
            pose,
            Curve.OPEN,
        )
        for i, line in enumerate(TENDONS)
    ]
    for i, x in enumerate((-36.0, 36.0)):
        bone = [(x * 0.72, -12.0), (x * 0.86, -2.0), (x * 0.86, 10.0), (x * 0.74, 18.0)]
        shapes.append(_shape(f"ankle_bone{i}", "dt", bone, pose, Curve.OPEN))
    shapes.append(_shape("cuff", "st", list(CUFF), pose))
    shapes.append(_shape("hem", "sth", list(HEM), pose, Curve.OPEN))
    return shapes


def draw_sole(pose: FootTopPose, muscles: tuple[Muscle, ...]) -> list[Shape]:
    """The sole, big toe on the left as above (a left foot), with two thumbs on the arch."""
    shapes = [_shape("lap", "st", list(LAP), pose)]
    for i, (side, start) in enumerate(HANDS):
        shapes += _fingers(i, side, start, pose)
    shapes.append(_shape("foot", "sk", list(SOLE), pose, Curve.OPEN))
    shapes += _toes(pose, nails=False)
    shapes += [
        _shape("heel_pad", "pad", list(HEEL_PAD), pose),
        _shape("ball_pad", "pad", list(BALL_PAD), pose),
    ]
    if Muscle.ARCH in muscles:
        shapes.append(_shape("arch", "foc", list(ARCH_PATCH), pose))
    for i, (side, start) in enumerate(HANDS):
        shapes += _thumb(i, side, start, pose)
    return shapes


def _fingers(i: int, side: float, start: float, pose: FootTopPose) -> list[Shape]:
    """Four fingers from their knuckles to behind the foot, and the back of the hand."""
    shapes = []
    for k, (beside, knuckle, half) in enumerate(FINGERS):
        skin = (
            (knuckle, beside + half * 0.7), (knuckle - 12, beside + half), (30, beside + half),
            (4, beside + half * 0.5), (4, beside - half * 0.5), (30, beside - half),
            (knuckle - 12, beside - half), (knuckle, beside - half * 0.7),
        )  # fmt: skip
        points = _by_thumb(skin, side, start, pose)
        shapes.append(_shape(f"finger{i}{k}", "sk", points, pose))
    back = _by_thumb(BACK_OF_HAND, side, start, pose)
    return [_shape(f"hand{i}", "sk", back, pose), *shapes]


def _thumb(i: int, side: float, start: float, pose: FootTopPose) -> list[Shape]:
    """One thumb that strokes from the heel towards the toes."""
    return [
        _shape(f"thumb{i}", "sk", _by_thumb(THUMB, side, start, pose), pose),
        _shape(f"thumbnail{i}", "nl", _by_thumb(THUMBNAIL, side, start, pose), pose),
        _shape(f"thumb_line{i}", "dt", _by_thumb(KNUCKLE, side, start, pose), pose, Curve.OPEN),
    ]


def _by_thumb(
    points: tuple[Vec2, ...], side: float, start: float, pose: FootTopPose
) -> list[Vec2]:
    """Points of a hand, measured from the tip of its thumb."""
    y = start + 44.0 * pose.thumbs
    turned = [rotate2(point, -24.0) for point in points]
    return [((4.0 + px) * side, y + py) for px, py in turned]


def landmark(name: str, pose: FootTopPose) -> Vec2:
    """Picture place of ``toe0`` … ``toe4`` (tips) or ``thumb``, y down."""
    if name == "thumb":
        return _place((4.0, 26.0 + 44.0 * pose.thumbs), pose)
    index = int(name.removeprefix("toe"))
    toe = TOES[index]
    length = toe.length * (1 - 0.3 * abs(pose.lift[index]))
    tip = rotate2((0.0, length), toe.points - pose.splay[index])
    return _place((toe.x + tip[0], toe.y + tip[1]), pose)


def _toes(pose: FootTopPose, *, nails: bool) -> list[Shape]:
    """Roots first, so that no line is ruled across them, then the toes from the little one."""
    shapes = [_shape(f"web{i}", "sk nos", _web(i, pose), pose, Curve.POLYGON) for i in range(5)]
    for i in (4, 3, 2, 1, 0):
        shapes.append(_shape(f"toe{i}", "sk", _toe(i, pose), pose, Curve.OPEN))
        if nails:
            shapes.append(_shape(f"nail{i}", "nl", _nail(i, pose), pose))
            shapes.append(_shape(f"knuckle{i}", "dt", _knuckle(i, pose), pose, Curve.OPEN))
        else:
            shapes.append(_shape(f"pad{i}", "pad", _pad(i, pose), pose))
    return shapes


def _along(i: int, pose: FootTopPose, points: list[Vec2]) -> list[Vec2]:
    toe = TOES[i]
    turned = [rotate2(point, toe.points - pose.splay[i]) for point in points]
    return [(toe.x + x, toe.y + y) for x, y in turned]


def _length(i: int, pose: FootTopPose) -> float:
    return TOES[i].length * (1 - 0.30 * abs(pose.lift[i]))


def _toe(i: int, pose: FootTopPose) -> list[Vec2]:
    root, tip, long = TOES[i].root, TOES[i].tip, _length(i, pose)
    inner = -8.0 if i in (0, 4) else -2.0
    half = [
        (-root, inner if i else -2.0),
        (-root, long * 0.12),
        (-root * 0.86, long * 0.42),
        (-tip * 1.16, long * 0.72),
        (-tip * 0.98, long * 0.98),
    ]
    other = [(-x, y) for x, y in half[::-1]]
    other[-1] = (root, inner if i < 4 else -2.0)
    return _along(i, pose, [*half, (0.0, long * 1.08), *other])


def _web(i: int, pose: FootTopPose) -> list[Vec2]:
    root, long = TOES[i].root * 0.9, _length(i, pose)
    corners = [(-root, -16.0), (-root, long * 0.2), (root, long * 0.2), (root, -16.0)]
    return _along(i, pose, corners)


def _nail(i: int, pose: FootTopPose) -> list[Vec2]:
    long = _length(i, pose)
    size, half, top = long * 0.24, TOES[i].tip * 0.66, long * 0.93
    points = [
        (-half, top - size),
        (-half * 1.02, top - 2),
        (-half * 0.7, top + 2.5),
        (half * 0.7, top + 2.5),
        (half * 1.02, top - 2),
        (half, top - size),
        (half * 0.5, top - size * 1.25),
        (-half * 0.5, top - size * 1.25),
    ]
    return _along(i, pose, points)


def _knuckle(i: int, pose: FootTopPose) -> list[Vec2]:
    tip, long = TOES[i].tip, _length(i, pose)
    return _along(
        i, pose, [(-tip * 0.5, long * 0.42), (0.0, long * 0.46), (tip * 0.5, long * 0.42)]
    )


def _pad(i: int, pose: FootTopPose) -> list[Vec2]:
    long, half = _length(i, pose), TOES[i].tip * 0.78
    ring = [
        (half * cos(2 * pi * k / 8), long * 0.76 + half * 0.9 * sin(2 * pi * k / 8))
        for k in range(8)
    ]
    return _along(i, pose, ring)


def _place(point: Vec2, pose: FootTopPose) -> Vec2:
    return rotate2((point[0], -point[1]), -pose.yaw)


def _shape(
    name: str, paint: str, points: list[Vec2], pose: FootTopPose, curve: Curve = Curve.CLOSED
) -> Shape:
    return Shape(name, paint, tuple(_place(p, pose) for p in points), curve)
