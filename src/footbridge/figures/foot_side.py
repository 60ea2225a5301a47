"""Close-up of one foot from its inner side: arch, toes, heel, with the towel or the ball under it.

A flat rig of its own scale (about 4.5 times the body's). Every point is carried by one or two
parts: k shank, f foot, a half and A the full lift of the arch, t toes, i toe tips.
"""

from dataclasses import replace
from math import cos, pi, sin

from footbridge.figures.muscles import Muscle
from footbridge.figures.pose import FootSidePose
from footbridge.figures.shapes import Curve, Shape
from footbridge.figures.vectors import Vec2, rotate2

ANKLE: Vec2 = (0.0, 64.0)
TOE_JOINT: Vec2 = (120.0, 20.0)
TIP_JOINT: Vec2 = (156.0, 15.0)
PITCH_CENTRE: Vec2 = (-40.0, 10.0)
CURL_OF_TIP = 78.0
TOWEL_THICK = 8.0

Carried = tuple[float, float, str]

# fmt: off
OUTLINE: tuple[Carried, ...] = (
    (42, 270, "k"), (37, 205, "k"), (32, 160, "k"), (30, 128, "k"), (34, 104, "kf"), (52, 86, "f"),
    (78, 71, "fa"), (104, 52, "fa"), (122, 41, "ft"), (140, 33.5, "t"), (154, 31.5, "ti"),
    (168, 31, "i"), (181, 27, "i"), (190, 16, "i"), (186, 1.5, "i"), (170, -1, "i"),
    (158, 5.5, "ti"), (146, 6, "t"), (134, -1.5, "ft"), (116, -0.8, "f"), (98, -0.4, "f"),
    (80, 12, "fa"), (58, 24, "fA"), (34, 23, "fA"), (12, 10, "fa"), (-10, -1, "f"),
    (-34, -0.6, "f"), (-56, 0.5, "f"), (-68, 16, "f"), (-68, 40, "f"), (-55, 62, "fk"),
    (-46, 88, "kf"), (-42, 120, "k"), (-43, 160, "k"), (-52, 205, "k"), (-62, 270, "k"),
)
SMALL_TOES: tuple[Carried, ...] = (
    (112, 50, "f"), (126, 44, "ft"), (142, 39, "t"), (158, 37, "t"), (172, 31, "i"),
    (184, 24, "i"),
    (194, 14, "i"), (191, 1, "i"), (178, 0.5, "i"), (166, 6, "ti"), (152, 8, "t"), (138, 2, "t"),
    (124, 2, "f"),
)
ARCH: tuple[Carried, ...] = (
    (96, 3.5, "f"), (80, 14.5, "fa"), (58, 26.5, "fA"), (34, 25.5, "fA"), (12, 12.5, "fa"),
    (-4, 2, "f"), (2, 18, "fa"), (24, 35, "fA"), (58, 37, "fA"), (84, 25, "fa"), (104, 11, "f"),
)
NAIL: tuple[Carried, ...] = (
    (171, 30.3, "i"), (178, 29.6, "i"), (186, 24.8, "i"), (188.6, 19.5, "i"), (183, 21, "i"),
    (176, 25.5, "i"),
)
DETAILS: dict[str, tuple[Carried, ...]] = {
    "ankle_bone": ((17, 60, "f"), (20, 74, "fk"), (12, 88, "kf"), (-3, 88, "kf"), (-9, 78, "kf")),
    "tendon": ((-29, 86, "kf"), (-25, 108, "k"), (-25, 132, "k"), (-27, 158, "k")),
    "ball_crease": ((124, 9, "f"), (116, 18, "f"), (113, 29, "f")),
}
CUFF: tuple[Vec2, ...] = (
    (-60, 178), (-60, 178), (-8, 172), (44, 178), (44, 178), (50, 215), (56, 290), (56, 290),
    (-76, 290), (-76, 290), (-68, 215),
)
HEM: tuple[Vec2, ...] = ((-62, 190), (-8, 184), (46, 190))
# fmt: on


def draw_foot_side(
    pose: FootSidePose, muscles: tuple[Muscle, ...], ball: Vec2 | None
) -> list[Shape]:
    """Shapes from far to near. ``ball`` is (its x when the pose says 0, its radius)."""
    near, far = _curled(pose)
    shapes: list[Shape] = []
    if pose.towel > 0:
        shapes += _towel(pose.towel)
    if ball is not None:
        shapes += _ball(ball[0] + pose.ball, ball[1], pose.ball)
    shapes.append(Shape("small_toes", "sk", _carry(SMALL_TOES, far)))
    skin = _carry(OUTLINE, near)
    shapes.append(Shape("foot", "sk", (skin[0], *skin, skin[-1]), Curve.OPEN))
    arch_paint = "foc" if Muscle.ARCH in muscles else "shade"
    shapes.append(Shape("arch", arch_paint, _carry(ARCH, near)))
    shapes.append(Shape("nail", "nl", _carry(NAIL, near)))
    shapes += [Shape(n, "dt", _carry(line, near), Curve.OPEN) for n, line in DETAILS.items()]
    shapes.append(Shape("cuff", "st", _carry(_of_shank(CUFF), near)))
    shapes.append(Shape("hem", "sth", _carry(_of_shank(HEM), near), Curve.OPEN))
    return shapes


def landmark(name: str, pose: FootSidePose) -> Vec2:
    """Picture place of ``toe``, ``small_toe``, ``heel`` or ``arch``, y down."""
    near, far = _curled(pose)
    points: dict[str, tuple[Carried, FootSidePose]] = {
        "toe": ((188, 14, "i"), near),
        "small_toe": ((192, 14, "i"), far),
        "heel": ((-68, 30, "f"), near),
        "arch": ((58, 24, "fA"), near),
    }
    point, at = points[name]
    return _carry((point,), at)[0]


def lowest(pose: FootSidePose) -> float:
    """How high (units, negative = under the floor) the lowest bit of skin is."""
    near, far = _curled(pose)
    skin = _carry(OUTLINE, near) + _carry(SMALL_TOES, far)
    return min(-y for _, y in skin)


def _curled(pose: FootSidePose) -> tuple[FootSidePose, FootSidePose]:
    """The pose of the big toe and that of the small toes, with toe joints bent for a curl."""
    big = pose
    small = replace(pose, big_toe=pose.small_toes, big_toe_tip=pose.small_toes_tip)
    if pose.curl <= 0:
        return big, small
    return _rest_tip(big, OUTLINE), _rest_tip(small, SMALL_TOES)


def _rest_tip(pose: FootSidePose, outline: tuple[Carried, ...]) -> FootSidePose:
    """Bend at the ball until the curled toe just rests on the floor."""
    toe = tuple(point for point in outline if point[2] in ("i", "ti", "t"))
    low, high = -20.0, 60.0
    curled = replace(pose, big_toe_tip=CURL_OF_TIP * pose.curl)
    for _ in range(14):
        curled = replace(curled, big_toe=(low + high) / 2)
        if min(-y for _, y in _carry(toe, curled)) < 0:
            low = curled.big_toe
        else:
            high = curled.big_toe
    return curled


def _of_shank(points: tuple[Vec2, ...]) -> tuple[Carried, ...]:
    return tuple((x, y, "k") for x, y in points)


def _carry(points: tuple[Carried, ...], pose: FootSidePose) -> tuple[Vec2, ...]:
    """Each point where its parts take it (equal shares), y down."""
    ankle = _tip_foot(ANKLE, pose)
    moved = (ankle[0] - ANKLE[0], ankle[1] - ANKLE[1])
    out = []
    for x, y, parts in points:
        places = [_by_part(part, x, y, pose, moved) for part in parts]
        count = len(places)
        out.append((sum(p[0] for p in places) / count, -sum(p[1] for p in places) / count))
    return tuple(out)


def _by_part(part: str, x: float, y: float, pose: FootSidePose, moved: Vec2) -> Vec2:
    if part == "k":
        turned = rotate2((x - ANKLE[0], y - ANKLE[1]), -pose.shank)
        return (ANKLE[0] + turned[0] + moved[0], ANKLE[1] + turned[1] + moved[1])
    if part == "i":
        x, y = _about(TIP_JOINT, (x, y), -pose.big_toe_tip)
    if part in "ti":
        x, y = _about(TOE_JOINT, (x, y), pose.big_toe)
    return _tip_foot(_short_foot(part, x, y, pose.arch), pose)


def _short_foot(part: str, x: float, y: float, arch: float) -> Vec2:
    """The ball is drawn back towards the heel and the instep rises."""
    if part in "ti" or (part == "f" and x > 90):
        return (x - 9 * arch, y)
    if part == "a":
        return (x - (4 * arch if x > 40 else 0), y + 6 * arch)
    if part == "A":
        return (x - 3 * arch, y + 13 * arch)
    return (x, y)


def _tip_foot(point: Vec2, pose: FootSidePose) -> Vec2:
    x, y = _about(PITCH_CENTRE, point, pose.pitch)
    return (x + pose.x, y + pose.y)


def _about(centre: Vec2, point: Vec2, degrees: float) -> Vec2:
    turned = rotate2((point[0] - centre[0], point[1] - centre[1]), degrees)
    return (centre[0] + turned[0], centre[1] + turned[1])


def _towel(bunched: float) -> list[Shape]:
    """A thick cloth that shortens and folds in front of and under the toes, with a fringe."""
    top = []
    for i in range(35):
        x = -10 + i / 34 * (336 - 96 * bunched)
        under = max(0.0, 1 - abs((x - 72) / 52))
        ahead = max(0.0, 1 - abs((x - (216 - 8 * bunched)) / 38))
        folds = 17 * under * (0.6 + 0.4 * cos(x / 7.5))
        folds += 40 * ahead * (0.55 + 0.45 * cos(x / 7))
        top.append((x, -(TOWEL_THICK + bunched * folds)))
    first, last = top[0], top[-1]
    floor = [(last[0] + 1, 1.0)] * 2 + [(first[0], 1.0)] * 2
    cloth = Shape("towel", "tw", (first, *top, last, last, *floor))
    return [cloth, *_stripes(top), *_fringe(last[0])]


def _stripes(top: list[Vec2]) -> list[Shape]:
    """Where the cloth goes, its stripes go: they crowd together in the folds."""
    return [
        Shape(f"stripe{i}", "tws", ((x, y + 1), (x, (y + 1) / 2), (x, 0.0)), Curve.LINE)
        for i, (x, y) in enumerate(top[2:33:3])
    ]


def _fringe(x: float) -> list[Shape]:
    return [
        Shape(f"fringe{i}", "tws", ((x, -1.0 - 3 * i), (x + 9, -0.5 - 3.4 * i)), Curve.LINE)
        for i in range(3)
    ]


def _ball(x: float, radius: float, rolled: float) -> list[Shape]:
    turn = rolled / radius
    rim = tuple(
        (x + radius * 1.03 * cos(2 * pi * k / 14), -radius + radius * 1.03 * sin(2 * pi * k / 14))
        for k in range(14)
    )
    glint = tuple(
        (x + radius * 0.62 * cos(turn + a), -radius + radius * 0.62 * sin(turn + a))
        for a in (-2.4, -2.0, -1.6, -1.2)
    )
    return [Shape("ball", "bl", rim), Shape("ball_mark", "blm", glint, Curve.OPEN)]
