"""Points and rotations: plain tuples, written out for speed because every frame is made of them.

Axes of the drawing: x = the way the person faces, y = up, z = the person's right. A ``Matrix`` is
three rows; its columns are a bone's own axes (forward, up, right) seen in the room.
"""

from math import cos, hypot, radians, sin, sqrt

Vec2 = tuple[float, float]
Vec3 = tuple[float, float, float]
Matrix = tuple[Vec3, Vec3, Vec3]

TINY = 1e-9


def add2(a: Vec2, b: Vec2) -> Vec2:
    return (a[0] + b[0], a[1] + b[1])


def sub2(a: Vec2, b: Vec2) -> Vec2:
    return (a[0] - b[0], a[1] - b[1])


def scale2(a: Vec2, k: float) -> Vec2:
    return (a[0] * k, a[1] * k)


def along2(a: Vec2, direction: Vec2, distance: float) -> Vec2:
    """The point ``distance`` from ``a`` along ``direction``."""
    return (a[0] + direction[0] * distance, a[1] + direction[1] * distance)


def dot2(a: Vec2, b: Vec2) -> float:
    return a[0] * b[0] + a[1] * b[1]


def length2(a: Vec2) -> float:
    return hypot(a[0], a[1])


def distance2(a: Vec2, b: Vec2) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])


def unit2(a: Vec2) -> Vec2:
    size = hypot(a[0], a[1])
    return (a[0] / size, a[1] / size) if size > TINY else a


def between2(a: Vec2, b: Vec2, t: float) -> Vec2:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def rotate2(a: Vec2, degrees: float) -> Vec2:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (a[0] * c - a[1] * s, a[0] * s + a[1] * c)


def add3(a: Vec3, b: Vec3) -> Vec3:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub3(a: Vec3, b: Vec3) -> Vec3:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale3(a: Vec3, k: float) -> Vec3:
    return (a[0] * k, a[1] * k, a[2] * k)


def dot3(a: Vec3, b: Vec3) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def length3(a: Vec3) -> float:
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def distance3(a: Vec3, b: Vec3) -> float:
    return length3(sub3(a, b))


def unit3(a: Vec3) -> Vec3:
    size = length3(a)
    return (a[0] / size, a[1] / size, a[2] / size) if size > TINY else a


def between3(a: Vec3, b: Vec3, t: float) -> Vec3:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def cross3(a: Vec3, b: Vec3) -> Vec3:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def turn_x(degrees: float) -> Matrix:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return ((1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c))


def turn_y(degrees: float) -> Matrix:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return ((c, 0.0, s), (0.0, 1.0, 0.0), (-s, 0.0, c))


def turn_z(degrees: float) -> Matrix:
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return ((c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0))


def product(first: Matrix, *others: Matrix) -> Matrix:
    """The rotations one inside the other, outermost first."""
    result = first
    for m in others:
        (a, b, c), (d, e, f), (g, h, i) = m
        result = tuple(  # type: ignore[assignment]
            (x * a + y * d + z * g, x * b + y * e + z * h, x * c + y * f + z * i)
            for x, y, z in result
        )
    return result


def turned(m: Matrix, v: Vec3) -> Vec3:
    """``v``, given in a bone's own axes, seen in the room."""
    x, y, z = v
    p, q, r = m
    return (
        p[0] * x + p[1] * y + p[2] * z,
        q[0] * x + q[1] * y + q[2] * z,
        r[0] * x + r[1] * y + r[2] * z,
    )


def axis(m: Matrix, index: int) -> Vec3:
    """A bone's own forward (0), up (1) or right (2) axis in the room."""
    return (m[0][index], m[1][index], m[2][index])


def from_axes(forward: Vec3, up: Vec3, right: Vec3) -> Matrix:
    return (
        (forward[0], up[0], right[0]),
        (forward[1], up[1], right[1]),
        (forward[2], up[2], right[2]),
    )
