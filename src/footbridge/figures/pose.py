"""A pose as values: joint angles in degrees, places in drawing units, and how poses are mixed.

Every limb is either *free* (angles say where it is) or *placed* (a foot or palm is put somewhere
and the joints follow). All poses of one figure use the same mode for a limb, so that any two can
be mixed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from footbridge.catalogue.value import strictly
from footbridge.figures.segments import HIP_CENTRE, Side
from footbridge.figures.vectors import Vec3

Five = tuple[float, float, float, float, float]
STRAIGHT: Five = (0.0, 0.0, 0.0, 0.0, 0.0)


class Pivot(StrEnum):
    """The point of the foot that stays where it is while the foot tips."""

    BY_PITCH = "by-pitch"  # the ball when the heel rises, the round heel when the toes rise
    HEEL = "heel"
    ANKLE = "ankle"


@strictly
@dataclass(frozen=True, slots=True)
class Pelvis:
    x: float = 0.0
    y: float = HIP_CENTRE
    z: float = 0.0
    lean: float = 3.0
    roll: float = 0.0
    yaw: float = 0.0


@strictly
@dataclass(frozen=True, slots=True)
class Spine:
    """``stoop``: how much of the rounder back of later years shows; 0 where the back lies flat."""

    low: float = -9.0
    mid: float = 15.0
    up: float = 12.0
    side: float = 0.0
    turn: float = 0.0
    stoop: float = 1.0


@strictly
@dataclass(frozen=True, slots=True)
class Neck:
    flex: float = -8.0
    tilt: float = 0.0
    turn: float = 0.0


@strictly
@dataclass(frozen=True, slots=True)
class FreeLeg:
    """``hip`` is the thigh against the vertical, so that leaning the trunk does not swing the
    leg.
    """

    hip: float = 0.0
    abduct: float = 0.0
    rotate: float = 6.0
    knee: float = 0.0
    ankle: float = 0.0
    invert: float = 0.0
    turn: float = 0.0
    toe: float = 0.0


@strictly
@dataclass(frozen=True, slots=True)
class Foot:
    """x, z: where the ankle is when the foot is flat; y: the height it stands on; lift: above
    that.
    """

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    pitch: float = 0.0
    out: float = 6.0
    invert: float = 0.0
    lift: float = 0.0
    toe: float = 0.0
    pivot: Pivot = Pivot.BY_PITCH


@strictly
@dataclass(frozen=True, slots=True)
class PlantedLeg:
    """``shank``, ``side`` and ``knee`` count only when the pelvis is built up from this foot."""

    foot: Foot = Foot()
    shank: float = 0.0
    side: float = 0.0
    knee: float = 0.0
    knee_toward: Vec3 | None = None


@strictly
@dataclass(frozen=True, slots=True)
class FreeArm:
    """``shoulder`` is the upper arm against the vertical."""

    shoulder: float = 2.0
    abduct: float = 5.0
    rotate: float = 0.0
    elbow: float = 14.0
    wrist: float = 0.0
    curl: float = 18.0


@strictly
@dataclass(frozen=True, slots=True)
class PlacedArm:
    """The palm lies at ``palm``; ``fingers`` is their slope (0 level, 90 up), ``yaw`` their
    turn.
    """

    palm: Vec3 = (0.0, 0.0, 0.0)
    fingers: float = 0.0
    yaw: float = 0.0
    elbow_toward: Vec3 | None = None
    curl: float = 18.0
    hover: bool = False


Leg = FreeLeg | PlantedLeg
Arm = FreeArm | PlacedArm


@dataclass(frozen=True, slots=True)
class BodyPose:
    """The whole person. ``root``: the planted foot that carries the pelvis. ``ground``: floor
    marks.
    """

    pelvis: Pelvis = Pelvis()
    spine: Spine = Spine()
    neck: Neck = Neck()
    near_leg: Leg = FreeLeg()
    far_leg: Leg = FreeLeg()
    near_arm: Arm = FreeArm()
    far_arm: Arm = FreeArm()
    root: Side | None = None
    ground: float = 0.0

    def leg(self, side: Side) -> Leg:
        return self.near_leg if side is Side.NEAR else self.far_leg

    def arm(self, side: Side) -> Arm:
        return self.near_arm if side is Side.NEAR else self.far_arm


@strictly
@dataclass(frozen=True, slots=True)
class FootSidePose:
    """Close-up from the inner side. ``arch`` and ``curl`` run from 0 to 1; the rest are
    degrees.
    """

    arch: float = 0.0
    big_toe: float = 0.0
    big_toe_tip: float = 0.0
    small_toes: float = 0.0
    small_toes_tip: float = 0.0
    curl: float = 0.0
    towel: float = 0.0
    ball: float = 0.0
    pitch: float = 0.0
    shank: float = 0.0
    x: float = 0.0
    y: float = 0.0


@strictly
@dataclass(frozen=True, slots=True)
class FootTopPose:
    """Close-up from above or of the sole; five values from the big toe to the little toe."""

    splay: Five = STRAIGHT
    lift: Five = STRAIGHT
    wide: float = 0.0
    yaw: float = 0.0
    thumbs: float = 0.0


Pose = BodyPose | FootSidePose | FootTopPose
P = TypeVar("P")


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def weighted(poses: Sequence[P], weights: Sequence[float]) -> P:
    """Mix poses leaf by leaf. Whatever is not a number (a mode, a side) comes from the one that
    weighs most.
    """
    return _mix(list(poses), weights)  # type: ignore[no-any-return]


def _mix(values: list[Any], weights: Sequence[float]) -> Any:
    first = values[0]
    if isinstance(first, bool) or first is None or isinstance(first, str):
        return values[max(range(len(values)), key=weights.__getitem__)]
    if isinstance(first, float):
        return sum(v * w for v, w in zip(values, weights, strict=True))
    if isinstance(first, tuple):
        return tuple(_mix(list(column), weights) for column in zip(*values, strict=True))
    if all(v is first for v in values[1:]):
        return first
    kind: Any = type(first)
    return kind(*(_mix([getattr(v, name) for v in values], weights) for name in _names(kind)))
