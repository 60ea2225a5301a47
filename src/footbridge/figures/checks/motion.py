"""Bones keep their length, joints stay in their range and move calmly, the named side works."""

from collections.abc import Iterator

from footbridge.figures import segments
from footbridge.figures.checks import limits
from footbridge.figures.checks.angles import joint_angles, loaded
from footbridge.figures.checks.finding import Finding
from footbridge.figures.checks.frames import Frame, frames
from footbridge.figures.figure import Figure
from footbridge.figures.muscles import Muscle, Working
from footbridge.figures.pose import FootSidePose, FootTopPose, PlantedLeg
from footbridge.figures.segments import Side
from footbridge.figures.skeleton import SIDES
from footbridge.figures.vectors import distance3

BONES = (
    ("thigh", "hip", "knee", segments.THIGH),
    ("shank", "knee", "ankle", segments.SHANK),
    ("upper arm", "shoulder", "elbow", segments.UPPER_ARM),
    ("forearm", "elbow", "wrist", segments.FOREARM),
)
MOVED_BY = {
    Muscle.CALF: ("ankle", "knee"),
    Muscle.DEEP_CALF: ("ankle",),
    Muscle.SHIN: ("ankle",),
    Muscle.FRONT_THIGH: ("knee", "hip"),
    Muscle.BACK_THIGH: ("hip", "knee"),
    Muscle.OUTER_HIP: ("hip-aside",),
    Muscle.INNER_THIGH: ("hip", "hip-aside", "knee"),
    Muscle.OUTER_SHIN: ("sole", "ankle"),
    Muscle.INNER_SHIN: ("sole", "ankle"),
}
ENDURES = (Muscle.OUTER_HIP,)  # holds the pelvis level while its own leg stands


def bones_keep_their_length(figure: Figure) -> Iterator[Finding]:
    for frame in frames(figure):
        for side in SIDES:
            for name, start, end, length in BONES:
                points = frame.body.points
                found = distance3(points[f"{start}_{side}"], points[f"{end}_{side}"])
                if abs(found - length) > limits.BONE_CHANGE.value:
                    yield _finding(
                        figure, "bones", f"{side} {name}", f"{found:.2f}, not {length:.2f}"
                    )


def limbs_reach_their_places(figure: Figure) -> Iterator[Finding]:
    for frame in frames(figure):
        for limb, short in frame.body.short_by.items():
            if short > limits.REACH_SHORT.value and not _hidden(figure, limb):
                what = f"{short:.1f} units too short at {frame.seconds:.1f} s"
                yield _finding(figure, "reach", _limb(limb), what)


def _limb(key: str) -> str:
    name, _, side = key.partition("_")
    return f"{side} {name}"


def _hidden(figure: Figure, limb: str) -> bool:
    return bool(figure.script.drawing.only) and limb.startswith("palm")


def joints_stay_in_range(figure: Figure) -> Iterator[Finding]:
    for frame in frames(figure):
        for (joint, side), value in joint_angles(frame.body).items():
            if _hidden_side(figure, side):
                continue
            limit = limits.JOINTS[_named(joint, frame, side)]
            if not limit.low - limits.DRAWN <= value <= limit.high + limits.DRAWN:
                what = f"{value:.0f} degrees at {frame.seconds:.1f} s, "
                what += f"outside {limit.low} to {limit.high}"
                yield _finding(figure, "joint-range", f"{side} {joint}", what)


def _named(joint: str, frame: Frame, side: Side) -> str:
    return "ankle-loaded" if joint == "ankle" and loaded(frame.pose.leg(side)) else joint


def _hidden_side(figure: Figure, side: Side) -> bool:
    return figure.script.drawing.hide_far and side is Side.FAR


def joints_move_calmly(figure: Figure) -> Iterator[Finding]:
    before: Frame | None = None
    for frame in frames(figure):
        if before is not None and 1e-6 < frame.seconds - before.seconds < 1.0:
            passed = frame.seconds - before.seconds
            old, new = joint_angles(before.body), joint_angles(frame.body)
            for (joint, side), value in new.items():
                speed = abs(value - old[joint, side]) / passed
                if speed > limits.JOINT_SPEED.value and not _hidden_side(figure, side):
                    what = f"{speed:.0f} degrees a second at {frame.seconds:.1f} s"
                    yield _finding(figure, "joint-speed", f"{side} {joint}", what)
        before = frame


def named_side_works(figure: Figure) -> Iterator[Finding]:
    for working in figure.script.working:
        if not _works(figure, working):
            what = "is coloured, but its leg neither moves nor stands alone"
            yield _finding(figure, "working", f"{working.side} {working.muscle}", what)


def _works(figure: Figure, working: Working) -> bool:
    poses = [sample.pose for part in figure.samples for sample in part]
    flat = [pose for pose in poses if isinstance(pose, (FootSidePose, FootTopPose))]
    if flat:
        changes = {getattr(pose, "arch", 0.0) + getattr(pose, "thumbs", 0.0) for pose in flat}
        return working.muscle is Muscle.ARCH and len(changes) > 1
    seen = list(frames(figure))
    for joint in MOVED_BY.get(working.muscle, ()):
        values = [joint_angles(frame.body)[joint, working.side] for frame in seen]
        if max(values) - min(values) >= limits.JOINT_WORKS.value:
            return True
    return working.muscle in ENDURES and any(stands_alone(f, working.side) for f in seen)


def stands_alone(frame: Frame, side: Side) -> bool:
    """Whether the other foot is in the air, or up on something."""
    leg, other = frame.pose.leg(side), frame.pose.leg(side.other)
    lifted = not isinstance(other, PlantedLeg) or other.foot.lift > 5 or other.foot.y > 5
    return isinstance(leg, PlantedLeg) and leg.foot.lift < 1 and lifted


def _finding(figure: Figure, check: str, joint: str, what: str) -> Finding:
    return Finding(figure.script.id, check, joint, what)
