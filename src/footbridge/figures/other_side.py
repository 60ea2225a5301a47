"""The same figure for the left side, where a mirror would be wrong: only the feet change.

Somebody who holds a worktop on the left does so for both sides. A mirrored picture would move the
worktop to the right, and with it whoever follows the picture.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from footbridge.figures.figure import Figure
from footbridge.figures.pose import (
    BodyPose,
    Leg,
    Neck,
    Pelvis,
    PlantedLeg,
    Pose,
    Spine,
)
from footbridge.figures.script import Arrow, Script
from footbridge.figures.vectors import Vec2

SUFFIX = "-left"


def other_side(script: Script) -> Script:
    """The script with the legs exchanged. Hands, things and the camera stay."""
    swapped = replace(
        script,
        id=f"{script.id}{SUFFIX}",
        poses={name: _swapped(pose) for name, pose in script.poses.items()},
        working=tuple(replace(each, side=each.side.other) for each in script.working),
        arrows=(),
    )
    before, after = Figure(script), Figure(swapped)
    return replace(swapped, arrows=tuple(_moved(each, before, after) for each in script.arrows))


def _swapped(pose: Pose) -> Pose:
    if not isinstance(pose, BodyPose):
        return pose
    return replace(
        pose,
        pelvis=_mirrored(pose.pelvis, ("z", "roll", "yaw")),
        spine=_mirrored(pose.spine, ("side", "turn")),
        neck=_mirrored(pose.neck, ("tilt", "turn")),
        near_leg=_crossed(pose.far_leg),
        far_leg=_crossed(pose.near_leg),
        root=pose.root.other if pose.root else None,
    )


M = TypeVar("M", Pelvis, Spine, Neck)


def _mirrored(part: M, names: Sequence[str]) -> M:
    return replace(part, **{name: -getattr(part, name) for name in names})


def _crossed(leg: Leg) -> Leg:
    """The leg on the other side. Angles that count from the middle are the same for both."""
    if not isinstance(leg, PlantedLeg):
        return leg
    toward = leg.knee_toward
    return replace(
        leg,
        foot=replace(leg.foot, z=-leg.foot.z),
        side=-leg.side,
        knee_toward=(toward[0], toward[1], -toward[2]) if toward else None,
    )


def _moved(arrow: Arrow, before: Figure, after: Figure) -> Arrow:
    """The arrow of the limb that moves now, as far from it as it was."""
    renamed = replace(arrow, trace=_renamed(arrow.trace), of=_renamed(arrow.of))
    if not arrow.of or renamed.of == arrow.of:
        return renamed
    was = _middle(arrow, before)
    now = _middle(renamed, after)
    aside, lower = now[0] - was[0], now[1] - was[1]
    return replace(renamed, points=tuple((x + aside, y + lower) for x, y in arrow.points))


def _middle(arrow: Arrow, figure: Figure) -> Vec2:
    """Half way between where the named landmark starts and where it ends."""
    segment = figure.moving_segments()[arrow.phase]
    (x0, y0), (x1, y1) = (figure.landmark(arrow.of, segment.at(t)) for t in (0.0, 1.0))
    return ((x0 + x1) / 2, (y0 + y1) / 2)


def _renamed(landmark: str) -> str:
    name, _, side = landmark.rpartition("_")
    return f"{name}_{'far' if side == 'near' else 'near'}" if side in ("near", "far") else landmark
