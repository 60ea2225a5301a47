"""Feet of the three-dimensional body: bare with five toes, in socks, or in flat shoes."""

from dataclasses import dataclass
from enum import StrEnum

from footbridge.figures import flesh
from footbridge.figures.camera import Camera
from footbridge.figures.outline import Sphere, hull
from footbridge.figures.segments import BALL, Side
from footbridge.figures.shapes import Curve, Shape, down
from footbridge.figures.skeleton import Skeleton
from footbridge.figures.vectors import (
    Matrix,
    Vec2,
    Vec3,
    add3,
    axis,
    between2,
    dot3,
    scale3,
    sub3,
    turned,
)


class Footwear(StrEnum):
    BARE = "bare"
    SOCKS = "socks"
    SHOES = "shoes"


@dataclass(frozen=True, slots=True)
class FootAxes:
    """One foot of a solved skeleton, ready to carry points given for a right foot."""

    ankle: Vec3
    ball: Vec3
    foot: Matrix
    toes: Matrix
    sign: float
    side: Side

    def at_foot(self, point: Vec3) -> Vec3:
        return add3(self.ankle, turned(self.foot, (point[0], point[1], point[2] * self.sign)))

    def at_toes(self, point: Vec3) -> Vec3:
        """A point measured from the ankle of a flat foot, carried by the toes."""
        x, y, z = sub3((point[0], point[1], point[2] * self.sign), BALL)
        return add3(self.ball, turned(self.toes, (x, y, z)))

    def flat_at_foot(self, points: tuple[Vec2, ...], camera: Camera) -> list[Vec2]:
        return [camera.project(self.at_foot((x, y, 0.0))) for x, y in points]

    def flat_at_toes(self, points: tuple[Vec2, ...], camera: Camera) -> list[Vec2]:
        return [camera.project(self.at_toes((x, y, 0.0))) for x, y in points]


def foot_axes(body: Skeleton, side: Side) -> FootAxes:
    return FootAxes(
        body.points[f"ankle_{side}"],
        body.points[f"ball_{side}"],
        body.axes[f"foot_{side}"],
        body.axes[f"toes_{side}"],
        side.sign,
        side,
    )


def side_outline(foot: FootAxes, camera: Camera) -> list[Vec2]:
    """The bare foot seen from the side, from the front of the ankle to the heel."""
    sole = foot.flat_at_foot(flesh.SOLE, camera)
    # The skin under the ball belongs half to the foot and half to the toes.
    sole[0] = between2(sole[0], foot.flat_at_toes(flesh.SOLE[:1], camera)[0], 0.5)
    instep = foot.flat_at_foot(flesh.INSTEP, camera)
    return instep + foot.flat_at_toes(flesh.TOES_SIDE, camera) + sole


def side_shoe(foot: FootAxes, camera: Camera, shade: str) -> list[Shape]:
    """A flat shoe from the side, with the edge of its sole."""
    upper = (
        foot.flat_at_foot(flesh.SHOE_COLLAR + flesh.SHOE_INSTEP, camera)
        + foot.flat_at_toes(flesh.SHOE_TOE, camera)
        + foot.flat_at_foot(flesh.SHOE_SOLE, camera)
    )
    welt = foot.flat_at_toes(flesh.SHOE_WELT_TOE, camera) + foot.flat_at_foot(
        flesh.SHOE_WELT_FOOT, camera
    )
    side = foot.side
    return [
        Shape(f"shoe_{side}", "so" + shade, down(upper)),
        Shape(f"welt_{side}", "we", down(welt), Curve.OPEN),
    ]


def covered_foot(foot: FootAxes, camera: Camera, wear: Footwear, shade: str) -> list[Shape]:
    """A shoe or a sock from any other side: skins over the foot and over the toes."""
    shoe = wear is Footwear.SHOES
    parts: list[tuple[str, str, list[Sphere]]] = []
    if shoe:
        parts.append(("tread", "ss", _toed(foot, flesh.SHOE_TOE_SOLE_SPHERES)))
        parts.append(("sole", "ss", _footed(foot, flesh.SHOE_SOLE_SPHERES)))
    spheres = flesh.SHOE_SPHERES if shoe else flesh.FOOT_SPHERES
    toe_spheres = flesh.SHOE_TOE_SPHERES
    paint = "so" if shoe else "sx"
    parts.append(("upper", paint, _footed(foot, spheres)))
    parts.append(("toecap", paint, _toed(foot, toe_spheres)))
    return [
        Shape(f"{name}_{foot.side}", tone + shade, down(hull(skin, camera, 16)))
        for name, tone, skin in parts
    ]


def _footed(foot: FootAxes, spheres: tuple[Sphere, ...]) -> list[Sphere]:
    return [(foot.at_foot(centre), radius) for centre, radius in spheres]


def _toed(foot: FootAxes, spheres: tuple[Sphere, ...]) -> list[Sphere]:
    return [(foot.at_toes(centre), radius) for centre, radius in spheres]


def bare_foot(foot: FootAxes, camera: Camera, shade: str) -> Shape:
    skin = hull(_footed(foot, flesh.FOOT_SPHERES), camera, 22)
    return Shape(f"foot_{foot.side}", "sk" + shade, down(skin))


def bare_toes(foot: FootAxes, camera: Camera, shade: str, *, nails: bool) -> list[Shape]:
    """Five toes, the farthest first."""
    across = axis(foot.foot, 2)
    order = sorted(
        range(5), key=lambda k: dot3(scale3(across, (k - 2) * foot.sign), camera.toward_viewer)
    )
    shapes = []
    for k in order:
        root, thick, tip, thin = flesh.TOES[k]
        skin = hull([(foot.at_foot(root), thick), (foot.at_toes(tip), thin)], camera, 10)
        shapes.append(Shape(f"toe{k}_{foot.side}", "sk" + shade, down(skin)))
        if nails:
            shapes.append(_nail(foot, camera, k))
    return shapes


def _nail(foot: FootAxes, camera: Camera, k: int) -> Shape:
    _, _, tip, radius = flesh.TOES[k]
    forward, up = axis(foot.toes, 0), axis(foot.toes, 1)
    outward = scale3(axis(foot.toes, 2), foot.sign)
    end, half, long = foot.at_toes(tip), radius * 0.62, radius * 0.75

    def at(along: float, across: float, high: float) -> Vec2:
        offset = add3(scale3(forward, along), add3(scale3(outward, across), scale3(up, high)))
        return camera.project(add3(end, offset))

    points = [
        at(-long, -half, radius * 0.98),
        at(long * 0.5, -half, radius * 0.78),
        at(long * 1.1, -half * 0.5, radius * 0.5),
        at(long * 1.1, half * 0.5, radius * 0.5),
        at(long * 0.5, half, radius * 0.78),
        at(-long, half, radius * 0.98),
        at(-long * 1.3, 0.0, radius),
    ]
    return Shape(f"nail{k}_{foot.side}", "nl", down(points))


def toes_face_us(foot: FootAxes, camera: Camera) -> bool:
    return dot3(axis(foot.foot, 0), camera.toward_viewer) > -0.25
