"""The part that works, coloured: a patch between the middle of a limb and one of its edges."""

from dataclasses import dataclass
from enum import StrEnum

from footbridge.figures import flesh
from footbridge.figures.body import Painted
from footbridge.figures.camera import Camera
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Shape, down
from footbridge.figures.skeleton import Skeleton
from footbridge.figures.vectors import Vec3, axis, between2, dot2, scale3, sub2


class Muscle(StrEnum):
    CALF = "calf"
    DEEP_CALF = "deep-calf"
    SHIN = "shin"
    FRONT_THIGH = "front-thigh"
    BACK_THIGH = "back-thigh"
    OUTER_HIP = "outer-hip"
    INNER_THIGH = "inner-thigh"
    OUTER_SHIN = "outer-shin"
    INNER_SHIN = "inner-shin"
    ARCH = "arch"


class Facing(StrEnum):
    FRONT = "front"
    BACK = "back"
    OUTSIDE = "outside"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Patch:
    """Which side of the leg, from which station to which, and how far in the patch begins (0 to
    1).
    """

    facing: Facing
    start: float
    end: float
    inner: float


PATCHES = {
    Muscle.CALF: Patch(Facing.BACK, 1.08, 1.66, -0.05),
    Muscle.DEEP_CALF: Patch(Facing.BACK, 1.45, 1.95, -0.1),
    Muscle.SHIN: Patch(Facing.FRONT, 1.1, 1.86, 0.25),
    Muscle.FRONT_THIGH: Patch(Facing.FRONT, 0.25, 0.95, 0.1),
    Muscle.BACK_THIGH: Patch(Facing.BACK, 0.5, 0.97, 0.15),
    Muscle.OUTER_HIP: Patch(Facing.OUTSIDE, 0.0, 0.5, 0.2),
    Muscle.INNER_THIGH: Patch(Facing.INSIDE, 0.3, 0.97, 0.1),
    Muscle.OUTER_SHIN: Patch(Facing.OUTSIDE, 1.15, 1.85, 0.2),
    Muscle.INNER_SHIN: Patch(Facing.INSIDE, 1.3, 1.88, 0.2),
}


@dataclass(frozen=True, slots=True)
class Working:
    """A muscle of one leg."""

    muscle: Muscle
    side: Side


def highlighted(
    painted: Painted, body: Skeleton, camera: Camera, working: tuple[Working, ...]
) -> list[Shape]:
    """The painted shapes with a patch laid over each working muscle."""
    shapes = list(painted.shapes)
    for part in working:
        patch = PATCHES.get(part.muscle)
        if patch is not None:
            _lay(shapes, _outline(painted, body, camera, part, patch), part, patch)
    return shapes


def _outline(
    painted: Painted, body: Skeleton, camera: Camera, part: Working, patch: Patch
) -> Shape:
    edges = painted.legs[part.side]
    stations = [i for i, s in enumerate(flesh.LEG) if patch.start <= s[0] <= patch.end]
    faces = camera.project(_direction(body, part, patch))
    first = stations[0]
    on_left = dot2(sub2(edges.left[first], edges.right[first]), faces) > 0
    outer = edges.left if on_left else edges.right
    middle = [between2(edges.left[i], edges.right[i], 0.5) for i in stations]
    rim = [between2(m, outer[i], 0.94) for m, i in zip(middle, stations, strict=True)]
    inner = [between2(m, outer[i], patch.inner) for m, i in zip(middle, stations, strict=True)]
    return Shape(f"muscle_{part.muscle}_{part.side}", "foc", down(rim + inner[-2:0:-1]))


def _direction(body: Skeleton, part: Working, patch: Patch) -> Vec3:
    bone = body.axes[f"{'thigh' if patch.start < 1 else 'shank'}_{part.side}"]
    if patch.facing in (Facing.FRONT, Facing.BACK):
        return scale3(axis(bone, 0), 1.0 if patch.facing is Facing.FRONT else -1.0)
    outward = 1.0 if patch.facing is Facing.OUTSIDE else -1.0
    return scale3(axis(bone, 2), part.side.sign * outward)


def _lay(shapes: list[Shape], shape: Shape, part: Working, patch: Patch) -> None:
    """Over the shorts for a thigh, over the bare leg below the knee."""
    wanted = f"shorts_{part.side}" if patch.start < 0.9 else f"leg_{part.side}"
    names = [s.name for s in shapes]
    if wanted not in names:
        wanted = f"leg_{part.side}"
    if wanted in names:
        shapes.insert(names.index(wanted) + 1, shape)
