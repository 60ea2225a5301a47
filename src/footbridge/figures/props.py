"""Things in the room: boxes, lines and cloth, seen by the same camera as the person.

Floor is y = 0. A worktop stands in front of or beside the person; a chair is only ever sat on.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin

from footbridge.figures.camera import Camera
from footbridge.figures.segments import UNITS_PER_CM
from footbridge.figures.shapes import Curve, Shape, down
from footbridge.figures.vectors import Vec3, dot3

Span = tuple[float, float]

WORKTOP_HEIGHT = 206.0  # 88 cm for a person of 170 cm
SEAT_HEIGHT = 98.0
ARM_REST_HEIGHT = 150.0  # 22 cm above the seat, as furniture usually has it
WALL_HEIGHT = 408.0


class Kind(StrEnum):
    FLOOR = "floor"
    SHADOW = "shadow"
    CHAIR = "chair"
    WORKTOP = "worktop"
    WALL = "wall"
    MAT = "mat"
    STEP = "step"
    RAIL = "rail"
    LINE = "line"
    CUSHION = "cushion"
    BAND = "band"
    BALL = "ball"
    TABLE = "table"
    ARM_REST = "arm-rest"
    TOWEL = "towel"


@dataclass(frozen=True, slots=True)
class Prop:
    """One thing. Spans are (from, to) in units along x and z; ``height`` is its top.

    ``every``: the distance between marks that pass under the feet. ``in_front``: painted last.
    ``rise``: how much higher the far end of a rail is.
    """

    kind: Kind
    x: Span
    z: Span
    height: float = 0.0
    every: float = 0.0
    rise: float = 0.0
    in_front: bool = False


# What a script may leave out.
DEFAULTS = {
    Kind.FLOOR: Prop(Kind.FLOOR, (0, 0), (0, 0)),
    Kind.SHADOW: Prop(Kind.SHADOW, (-40, 60), (-45, 45)),
    Kind.CHAIR: Prop(Kind.CHAIR, (-40, 58), (-44, 44), SEAT_HEIGHT),
    Kind.WORKTOP: Prop(Kind.WORKTOP, (62, 148), (-110, 110), WORKTOP_HEIGHT),
    Kind.WALL: Prop(Kind.WALL, (112, 128), (-100, 100), WALL_HEIGHT),
    Kind.MAT: Prop(Kind.MAT, (-60, 60), (-60, 60)),
    Kind.STEP: Prop(Kind.STEP, (40, 130), (-60, 60), 10 * UNITS_PER_CM),
    Kind.RAIL: Prop(Kind.RAIL, (-40, 130), (-80, -74), 190.0),
    Kind.LINE: Prop(Kind.LINE, (-140, 140), (-5, 5)),
    Kind.CUSHION: Prop(Kind.CUSHION, (-30, 30), (-40, 40), 14.0),
    Kind.BAND: Prop(Kind.BAND, (0, 0), (0, 0)),
    Kind.BALL: Prop(Kind.BALL, (40, 40), (0, 0), 54.0),
    Kind.TABLE: Prop(Kind.TABLE, (60, 130), (-60, 60), 168.0),
    Kind.ARM_REST: Prop(Kind.ARM_REST, (-40, 48), (-52, -44), ARM_REST_HEIGHT),
    Kind.TOWEL: Prop(Kind.TOWEL, (0, 0), (0, 0)),
}


def draw_prop(prop: Prop, camera: Camera, edges: Span, ground: float) -> list[Shape]:
    """Shapes of one thing, far faces first. ``edges`` are the picture's left and right."""
    match prop.kind:
        case Kind.FLOOR:
            return _floor(edges, prop.x, prop.every, ground)
        case Kind.SHADOW:
            return [_shadow(camera, prop)]
        case Kind.CHAIR:
            return _chair(camera, prop)
        case Kind.WORKTOP:
            return _worktop(camera, prop)
        case Kind.WALL:
            return _box(camera, "wall", prop.x, (0.0, prop.height), prop.z)
        case Kind.MAT:
            return _box(camera, "mat", prop.x, (-4.0, 0.0), prop.z, "ma")
        case Kind.STEP:
            return _step(camera, prop)
        case Kind.RAIL:
            return _rail(camera, prop)
        case Kind.LINE:
            return _line(camera, prop, ground)
        case Kind.CUSHION:
            return _box(camera, "cushion", prop.x, (0.0, prop.height), prop.z, "cu")
        case Kind.TABLE:
            return _table(camera, prop)
        case Kind.ARM_REST:
            return _arm_rest(camera, prop)
        case Kind.BAND | Kind.BALL | Kind.TOWEL:
            return []


def fills_picture(prop: Prop) -> bool:
    """Whether the picture must be large enough to show it whole."""
    return prop.kind not in (Kind.FLOOR, Kind.SHADOW, Kind.BAND, Kind.BALL, Kind.LINE, Kind.TOWEL)


def _box(camera: Camera, name: str, x: Span, y: Span, z: Span, paint: str = "pr") -> list[Shape]:
    """The visible faces of a box that stands square in the room."""
    (x0, x1), (y0, y1), (z0, z1) = x, y, z
    near_tone = 1 if abs(camera.yaw) < 45 else 3
    faces: list[tuple[Vec3, list[Vec3], int]] = [
        ((1, 0, 0), [(x1, y0, z0), (x1, y1, z0), (x1, y1, z1), (x1, y0, z1)], 2),
        ((-1, 0, 0), [(x0, y0, z0), (x0, y1, z0), (x0, y1, z1), (x0, y0, z1)], 2),
        ((0, 0, 1), [(x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)], near_tone),
        ((0, 0, -1), [(x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)], 3),
        ((0, 1, 0), [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)], 0),
    ]
    return [
        Shape(
            f"{name}_{i}",
            f"{paint}{tone}",
            down([camera.project(corner) for corner in corners]),
            Curve.POLYGON,
        )
        for i, (normal, corners, tone) in enumerate(faces)
        if dot3(normal, camera.toward_viewer) > 0.03
    ]


def _floor(edges: Span, span: Span, every: float, ground: float) -> list[Shape]:
    if every <= 0:
        return [Shape("floor", "flr", ((edges[0] + 6, 0.0), (edges[1] - 6, 0.0)), Curve.LINE)]
    line = Shape("ground", "flr", ((span[0], 0.0), (span[1], 0.0)), Curve.LINE)
    # Marks that pass under the feet of someone who walks on the spot of the picture.
    first = int(span[0] // every)
    count = int((span[1] - span[0]) // every) + 1
    marks = [
        Shape(
            f"ground{k}",
            "flr",
            (((first + k) * every + ground, 4.0), ((first + k) * every + ground - 9, 11.0)),
            Curve.LINE,
        )
        for k in range(count)
    ]
    return [line, *marks]


def _shadow(camera: Camera, prop: Prop) -> Shape:
    """Where the body rests on the floor: an ellipse, never thinner than a sliver."""
    x, z = sum(prop.x) / 2, sum(prop.z) / 2
    across, deep = (prop.x[1] - prop.x[0]) / 2 * 1.05, (prop.z[1] - prop.z[0]) / 2 * 1.05
    turns = [2 * pi * k / 16 for k in range(16)]
    points = down(
        [camera.project((x + across * cos(a), prop.height, z + deep * sin(a))) for a in turns]
    )
    if max(p[1] for p in points) - min(p[1] for p in points) < 7:
        middle = sum(p[1] for p in points) / 16
        points = tuple((p[0], middle + 3 + 4 * sin(a)) for p, a in zip(points, turns, strict=True))
    return Shape("shadow", "shd", points)


def _chair(camera: Camera, prop: Prop) -> list[Shape]:
    (back, front), (left, right) = prop.x, prop.z
    seat = prop.height
    low, high = (left + 6, right - 6) if camera.toward_viewer[2] >= 0 else (right - 6, left + 6)

    def leg(i: int, x: float, z: float) -> list[Shape]:
        return _box(camera, f"leg{i}", (x, x + 8), (0.0, seat - 8), (z - 4, z + 4))

    rest = _box(camera, "backrest", (back - 7, back + 1), (seat, seat + 98), (left + 2, right - 2))
    board = _box(camera, "seat", (back - 7, front), (seat - 9, seat), (left, right))
    far = leg(0, back, low) + leg(1, front - 8, low) + leg(2, back, high)
    near = leg(3, front - 8, high) + board
    if camera.is_front:
        return rest + far + near
    return far + near + rest if camera.is_back else far + rest + near


def _arm_rest(camera: Camera, prop: Prop) -> list[Shape]:
    """One rest: a bar at its height, on a post from the front of the seat."""
    (x0, x1), z, top = prop.x, prop.z, prop.height
    post = _box(camera, "rest_post", (x1 - 16, x1 - 9), (SEAT_HEIGHT - 8, top - 7), z)
    return post + _box(camera, "rest", (x0, x1), (top - 7, top), z)


def _worktop(camera: Camera, prop: Prop) -> list[Shape]:
    (x0, x1), (z0, z1), top = prop.x, prop.z, prop.height
    plinth = _box(camera, "plinth", (x0 + 15, x1), (0.0, 14.0), (z0 + 8, z1 - 8))
    cupboard = _box(camera, "cupboard", (x0 + 7, x1), (14.0, top - 9), (z0 + 4, z1 - 4))
    board = _box(camera, "board", (x0, x1 + 3), (top - 9, top), prop.z)
    shapes = plinth + cupboard + board
    if camera.yaw == 0:
        seam = ((x0 + 7, -top * 0.72), (x1, -top * 0.72))
        handle = ((x0 + 34, -top * 0.64), (x0 + 56, -top * 0.64))
        shapes += [
            Shape("drawer", "prl", seam, Curve.LINE),
            Shape("handle", "prh", handle, Curve.LINE),
        ]
    return shapes


def _table(camera: Camera, prop: Prop) -> list[Shape]:
    (x0, x1), (z0, z1), top = prop.x, prop.z, prop.height
    legs = [
        shape
        for i, (x, z) in enumerate(
            ((x0 + 6, z0 + 6), (x1 - 14, z0 + 6), (x0 + 6, z1 - 14), (x1 - 14, z1 - 14))
        )
        for shape in _box(camera, f"table_leg{i}", (x, x + 8), (0.0, top - 8), (z, z + 8))
    ]
    return legs + _box(camera, "table", prop.x, (top - 8, top), prop.z)


def _step(camera: Camera, prop: Prop) -> list[Shape]:
    (x0, x1), (z0, z1), top = prop.x, prop.z, prop.height
    riser = _box(camera, "riser", prop.x, (0.0, top - 6), prop.z)
    return riser + _box(camera, "tread", (x0 - 3, x1), (top - 6, top), (z0 - 2, z1 + 2))


def _rail(camera: Camera, prop: Prop) -> list[Shape]:
    """A fixed handrail: two posts and a bar, level or rising with a step."""
    (x0, x1), z = prop.x, sum(prop.z) / 2
    posts = [
        shape
        for i, x in enumerate((x0 + 8, x1 - 14))
        for shape in _box(camera, f"post{i}", (x, x + 6), (0.0, rail_top(prop, x) - 4), prop.z)
    ]
    corners = [(x0, 0.0), (x1, 0.0), (x1, -8.0), (x0, -8.0)]
    bar = down([camera.project((x, rail_top(prop, x) + drop, z)) for x, drop in corners])
    return [*posts, Shape("bar", "pr1", bar, Curve.POLYGON)]


def rail_top(prop: Prop, x: float) -> float:
    """Height of a rail's upper edge at ``x``."""
    return prop.height + prop.rise * (x - prop.x[0]) / (prop.x[1] - prop.x[0])


def _line(camera: Camera, prop: Prop, ground: float) -> list[Shape]:
    """A strip of tape on the floor; ``every`` cuts it into dashes that pass under the feet."""
    pieces = [prop.x]
    if prop.every > 0:
        first = int(prop.x[0] // prop.every)
        count = int((prop.x[1] - prop.x[0]) // prop.every) + 2
        starts = [(first + k) * prop.every + ground for k in range(count)]
        pieces = [(start, start + prop.every * 0.62) for start in starts]
    (z0, z1) = prop.z
    return [
        Shape(
            f"ground_line{k}",
            "tape",
            down([camera.project(c) for c in ((a, 0, z0), (b, 0, z0), (b, 0, z1), (a, 0, z1))]),
            Curve.POLYGON,
        )
        for k, (a, b) in enumerate(pieces)
    ]
