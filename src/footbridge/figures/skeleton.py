"""Forward kinematics: a pose becomes joint positions and bone axes in the room.

Planted feet and placed palms are solved backwards (see ``reach``), so they stay where they are
put.
"""

from dataclasses import dataclass, field, replace

from footbridge.figures import segments
from footbridge.figures.pose import (
    Arm,
    BodyPose,
    Foot,
    FreeArm,
    FreeLeg,
    Pivot,
    PlacedArm,
    PlantedLeg,
    Spine,
)
from footbridge.figures.reach import Reach, bone_frames, reach
from footbridge.figures.segments import Side
from footbridge.figures.vectors import (
    Matrix,
    Vec3,
    add3,
    axis,
    cross3,
    from_axes,
    product,
    scale3,
    sub3,
    turn_x,
    turn_y,
    turn_z,
    turned,
    unit3,
)

SHOULDER_BLADE_REACH = 10.0
# How much rounder the back of somebody past seventy is, from the loins up (degrees).
STOOP = (-4.0, 7.0, 7.0)
SIDES = (Side.NEAR, Side.FAR)


@dataclass(slots=True)
class Skeleton:
    """``points`` in units, ``axes`` per bone, ``curl`` of the fingers in degrees.

    ``short_by``: how far (units) a placed hand or foot fell short of its place. ``laid``:
    hands that were put somewhere, palm first.
    """

    points: dict[str, Vec3] = field(default_factory=dict)
    axes: dict[str, Matrix] = field(default_factory=dict)
    short_by: dict[str, float] = field(default_factory=dict)
    curl: dict[Side, float] = field(default_factory=dict)
    laid: set[Side] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Planted:
    ankle: Vec3
    axes: Matrix
    toe: float


def solve(pose: BodyPose) -> Skeleton:
    """Where every joint of this pose is."""
    body = Skeleton()
    planted = {s: _plant(leg.foot, s) for s in SIDES if isinstance(leg := pose.leg(s), PlantedLeg)}
    pelvis_axes = _pelvis_axes(pose)
    hips = {s: turned(pelvis_axes, (0.0, 0.0, s.sign * segments.HIP_HALF_WIDTH)) for s in SIDES}
    body.axes["pelvis"] = pelvis_axes
    body.points["pelvis"] = _pelvis_place(pose, planted, hips)
    for side in SIDES:
        _solve_leg(body, pose, side, hips[side], planted.get(side))
    _solve_trunk(body, pose)
    for side in SIDES:
        _solve_arm(body, pose.arm(side), side, pose.pelvis.yaw)
    return body


def _pelvis_axes(pose: BodyPose) -> Matrix:
    pelvis = pose.pelvis
    return product(turn_y(-pelvis.yaw), turn_x(pelvis.roll), turn_z(-pelvis.lean))


def _plant(foot: Foot, side: Side) -> _Planted:
    heading = turn_y(-side.sign * foot.out)
    axes = product(heading, turn_x(side.sign * foot.invert), turn_z(-foot.pitch))
    pivot = _pivot(foot)
    flat = (foot.x, foot.y + segments.FOOT_HEIGHT, foot.z)
    ankle = sub3(add3(flat, turned(heading, pivot)), turned(axes, pivot))
    follows = foot.pitch if foot.pitch > 0 and foot.pivot is Pivot.BY_PITCH else 0.0
    return _Planted(add3(ankle, (0.0, foot.lift, 0.0)), axes, follows + foot.toe)


def _pivot(foot: Foot) -> Vec3:
    if foot.pivot is Pivot.ANKLE:
        return (0.0, 0.0, 0.0)
    if foot.pivot is Pivot.HEEL or foot.pitch < 0:
        return segments.ROUND_HEEL
    return segments.BALL


def _pelvis_place(pose: BodyPose, planted: dict[Side, _Planted], hips: dict[Side, Vec3]) -> Vec3:
    """Given outright, or built up from the foot that carries the weight."""
    if pose.root is None:
        return (pose.pelvis.x, pose.pelvis.y, pose.pelvis.z)
    leg = pose.leg(pose.root)
    if not isinstance(leg, PlantedLeg):
        raise TypeError(f"root is the {pose.root} foot, which is not planted")
    shank = product(turn_x(leg.side), turn_z(-leg.shank))
    knee = add3(planted[pose.root].ankle, turned(shank, (0.0, segments.SHANK, 0.0)))
    thigh = product(shank, turn_z(leg.knee))
    hip = add3(knee, turned(thigh, (0.0, segments.THIGH, 0.0)))
    return sub3(hip, hips[pose.root])


def _solve_leg(
    body: Skeleton, pose: BodyPose, side: Side, hip_offset: Vec3, planted: _Planted | None
) -> None:
    leg = pose.leg(side)
    hip = add3(body.points["pelvis"], hip_offset)
    body.points[f"hip_{side}"] = hip
    if isinstance(leg, PlantedLeg) and planted is not None:
        _place_leg(body, leg, side, hip, planted)
    elif isinstance(leg, FreeLeg):
        _hang_leg(body, leg, side, hip, pose.pelvis.yaw)
    _foot_points(body, side)


def _place_leg(body: Skeleton, leg: PlantedLeg, side: Side, hip: Vec3, foot: _Planted) -> None:
    toward = leg.knee_toward or turned(turn_y(-side.sign * leg.foot.out), (1.0, 0.0, 0.0))
    found = reach(hip, foot.ankle, segments.THIGH, segments.SHANK, toward)
    body.axes[f"thigh_{side}"], body.axes[f"shank_{side}"] = bone_frames(
        hip, found, found.bend_axis
    )
    body.points[f"knee_{side}"], body.points[f"ankle_{side}"] = found.middle, found.end
    body.axes[f"foot_{side}"] = foot.axes
    body.axes[f"toes_{side}"] = product(foot.axes, turn_z(foot.toe))
    body.short_by[f"foot_{side}"] = found.short_by


def _hang_leg(body: Skeleton, leg: FreeLeg, side: Side, hip: Vec3, yaw: float) -> None:
    sign = side.sign
    thigh = product(
        turn_y(-yaw), turn_x(-sign * leg.abduct), turn_z(leg.hip), turn_y(-sign * leg.rotate)
    )
    shank = product(thigh, turn_z(-leg.knee))
    foot = product(shank, turn_y(-sign * leg.turn), turn_z(leg.ankle), turn_x(sign * leg.invert))
    knee = add3(hip, turned(thigh, (0.0, -segments.THIGH, 0.0)))
    body.points[f"knee_{side}"] = knee
    body.points[f"ankle_{side}"] = add3(knee, turned(shank, (0.0, -segments.SHANK, 0.0)))
    body.axes[f"thigh_{side}"], body.axes[f"shank_{side}"] = thigh, shank
    body.axes[f"foot_{side}"] = foot
    body.axes[f"toes_{side}"] = product(foot, turn_z(leg.toe))


def _foot_points(body: Skeleton, side: Side) -> None:
    ankle, foot = body.points[f"ankle_{side}"], body.axes[f"foot_{side}"]
    ball = add3(ankle, turned(foot, segments.BALL))
    body.points[f"ball_{side}"] = ball
    body.points[f"heel_{side}"] = add3(ankle, turned(foot, segments.BACK_OF_HEEL))
    body.points[f"sole_{side}"] = add3(ankle, turned(foot, segments.MID_SOLE))
    body.points[f"toe_{side}"] = add3(
        ball, turned(body.axes[f"toes_{side}"], segments.TOE_TIP_FROM_BALL)
    )


def _solve_trunk(body: Skeleton, pose: BodyPose) -> None:
    spine, neck, pelvis = _stooped(pose.spine), pose.neck, body.axes["pelvis"]
    waist_axes = product(
        pelvis, turn_z(-spine.low), turn_x(spine.side * 0.4), turn_y(-spine.turn * 0.4)
    )
    chest_axes = product(
        waist_axes, turn_z(-spine.mid), turn_x(spine.side * 0.6), turn_y(-spine.turn * 0.6)
    )
    neck_axes = product(
        chest_axes,
        turn_z(-spine.up),
        turn_y(-neck.turn * 0.5),
        turn_x(neck.tilt * 0.5),
        turn_z(-neck.flex * 0.45),
    )
    head_axes = product(
        neck_axes,
        turn_y(-neck.turn * 0.5),
        turn_x(neck.tilt * 0.5),
        turn_z(-neck.flex * 0.55 + spine.up * 0.9),
    )
    lumbar = product(pelvis, turn_z(-spine.low * 0.35))
    waist = add3(body.points["pelvis"], turned(lumbar, (0.0, segments.LUMBAR, 0.0)))
    chest = add3(waist, turned(waist_axes, (0.0, segments.THORAX, 0.0)))
    throat = add3(chest, turned(chest_axes, (0.0, segments.UPPER_TRUNK, 0.0)))
    head = add3(throat, turned(neck_axes, (0.0, segments.NECK, 0.0)))
    crown = add3(head, turned(head_axes, (0.0, 44.0, 0.0)))
    body.points.update(waist=waist, chest=chest, neck=throat, head=head, crown=crown)
    body.axes.update(
        lumbar=pelvis, waist=waist_axes, chest=chest_axes, neck=neck_axes, head=head_axes
    )


def _stooped(spine: Spine) -> Spine:
    low, mid, up = (spine.stoop * more for more in STOOP)
    return replace(spine, low=spine.low + low, mid=spine.mid + mid, up=spine.up + up)


def _solve_arm(body: Skeleton, arm: Arm, side: Side, yaw: float) -> None:
    body.curl[side] = arm.curl
    socket = (1.0, segments.UPPER_TRUNK * 0.585, side.sign * segments.SHOULDER_HALF_WIDTH)
    shoulder = add3(body.points["chest"], turned(body.axes["chest"], socket))
    if isinstance(arm, PlacedArm):
        body.laid.add(side)
        _place_arm(body, arm, side, shoulder)
    else:
        _hang_arm(body, arm, side, shoulder, yaw)
    body.points[f"hand_{side}"] = add3(
        body.points[f"wrist_{side}"], turned(body.axes[f"hand_{side}"], segments.PALM_FROM_WRIST)
    )


def _hang_arm(body: Skeleton, arm: FreeArm, side: Side, shoulder: Vec3, yaw: float) -> None:
    sign = side.sign
    upper = product(
        turn_y(-yaw), turn_x(-sign * arm.abduct), turn_z(arm.shoulder), turn_y(-sign * arm.rotate)
    )
    fore = product(upper, turn_z(arm.elbow))
    elbow = add3(shoulder, turned(upper, (0.0, -segments.UPPER_ARM, 0.0)))
    body.points[f"shoulder_{side}"], body.points[f"elbow_{side}"] = shoulder, elbow
    body.points[f"wrist_{side}"] = add3(elbow, turned(fore, (0.0, -segments.FOREARM, 0.0)))
    body.axes[f"upper_{side}"], body.axes[f"fore_{side}"] = upper, fore
    body.axes[f"hand_{side}"] = product(fore, turn_z(arm.wrist))


def _place_arm(body: Skeleton, arm: PlacedArm, side: Side, shoulder: Vec3) -> None:
    hand = product(turn_y(-arm.yaw), turn_z(arm.fingers))
    fingers, palm_faces = axis(hand, 0), scale3(axis(hand, 1), -1.0)
    wrist = sub3(sub3(arm.palm, scale3(fingers, 17.0)), scale3(palm_faces, 5.5))
    toward = arm.elbow_toward or (-0.9, -0.45, 0.25 * side.sign)
    shoulder, found = _reach_with_blade(shoulder, wrist, toward)
    forward = scale3(found.bend_axis, -1.0)
    body.axes[f"upper_{side}"], body.axes[f"fore_{side}"] = bone_frames(shoulder, found, forward)
    back_of_hand = scale3(fingers, -1.0)
    body.axes[f"hand_{side}"] = from_axes(
        palm_faces, back_of_hand, cross3(palm_faces, back_of_hand)
    )
    body.points[f"shoulder_{side}"], body.points[f"elbow_{side}"] = shoulder, found.middle
    body.points[f"wrist_{side}"] = found.end
    body.short_by[f"palm_{side}"] = found.short_by


def _reach_with_blade(shoulder: Vec3, wrist: Vec3, toward: Vec3) -> tuple[Vec3, Reach]:
    """The shoulder blade lends up to ten units before the arm is called too short."""
    found = reach(shoulder, wrist, segments.UPPER_ARM, segments.FOREARM, toward)
    if found.short_by <= 0:
        return shoulder, found
    lent = min(SHOULDER_BLADE_REACH, found.short_by + 0.5)
    shoulder = add3(shoulder, scale3(unit3(sub3(wrist, shoulder)), lent))
    return shoulder, reach(shoulder, wrist, segments.UPPER_ARM, segments.FOREARM, toward)
