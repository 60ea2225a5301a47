"""Which leg stands, is in front, goes first or moves, and where the head tips: as it is told."""

from collections.abc import Iterator

from footbridge.catalogue.doing import Leg, Legs
from footbridge.catalogue.showings import Showing
from footbridge.figures.checks import limits
from footbridge.figures.checks.angles import joint_angles
from footbridge.figures.checks.frames import Frame, frames
from footbridge.figures.checks.motion import stands_alone
from footbridge.figures.figure import Figure
from footbridge.figures.pose import BodyPose
from footbridge.figures.segments import Side
from footbridge.figures.stage import Stage

Told = Iterator[tuple[str, str]]

# The figure shows the right side, and its near limbs are the right ones.
SIDES = {Leg.NAMED: Side.NEAR, Leg.OTHER: Side.FAR}


def key_frames(figure: Figure) -> list[Frame]:
    """Where each phase begins and ends."""
    ends = {id(sample.pose) for part in figure.samples for sample in (part[0], part[-1])}
    return [frame for frame in frames(figure) if id(frame.pose) in ends]


def legs_do_what_is_told(figure: Figure, showing: Showing) -> Told:
    """A close-up of one foot shows no legs; which foot it is follows from its stage."""
    if figure.script.stage is not Stage.BODY:
        return
    legs = showing.doing.legs
    yield from _standing(figure, legs)
    yield from _in_front(figure, legs)
    yield from _above(figure, legs)
    yield from _first(figure, legs)
    yield from _moving(figure, legs)


def _standing(figure: Figure, legs: Legs) -> Told:
    alone = legs.lowers or legs.stands
    if alone is None:
        return
    keys = list(frames(figure)) if legs.lowers else key_frames(figure)
    found = {side for side in Side if any(stands_alone(frame, side) for frame in keys)}
    wanted = {SIDES[alone]} if alone in SIDES else set()
    if found != wanted:
        shown = " and ".join(sorted(found)) or "no"
        yield "side", f"the {shown} leg stands alone, and {_names(wanted)} should"


def _in_front(figure: Figure, legs: Legs) -> Told:
    if legs.front is None:
        return
    after_first_move = figure.moving_segments()[0].keys[-1]
    for frame in frames(figure):
        if frame.pose == after_first_move:
            ahead = frame.body.points["ankle_near"][0] - frame.body.points["ankle_far"][0]
            side = Side.NEAR if ahead > 0 else Side.FAR
            if side is not SIDES[legs.front] or abs(ahead) < limits.IN_FRONT.value:
                yield "side", f"the {side} foot is {abs(ahead):.0f} units in front"
            return


def _above(figure: Figure, legs: Legs) -> Told:
    if legs.above is None:
        return
    body = next(frames(figure)).body
    side = Side.NEAR if body.points["knee_near"][1] > body.points["knee_far"][1] else Side.FAR
    if side is not SIDES[legs.above]:
        yield "side", f"the {side} leg is on top"


def _first(figure: Figure, legs: Legs) -> Told:
    if legs.first is None:
        return
    first = [frame for frame in frames(figure) if frame.segment == 0]
    side = max(Side, key=lambda side: _rise(first, side))
    if side is not SIDES[legs.first]:
        yield "side", f"the {side} foot goes first"


def _rise(seen: list[Frame], side: Side) -> float:
    return seen[-1].body.points[f"ankle_{side}"][1] - seen[0].body.points[f"ankle_{side}"][1]


def _moving(figure: Figure, legs: Legs) -> Told:
    if legs.moves is None:
        return
    near, far = (_bent(figure, side) for side in (Side.NEAR, Side.FAR))
    if legs.moves is Leg.BOTH:
        if min(near, far) * limits.MOVES_MORE.value < max(near, far):
            yield "moves", f"one leg moves by {near:.0f}, the other by {far:.0f} degrees"
        return
    most, least = (near, far) if legs.moves is Leg.NAMED else (far, near)
    if most < least * limits.MOVES_MORE.value:
        what = f"the {SIDES[legs.moves]} leg moves by {most:.0f} degrees, the other by {least:.0f}"
        yield "moves", what


def _bent(figure: Figure, side: Side) -> float:
    """By how many degrees all joints of a leg move together."""
    seen = [joint_angles(frame.body) for frame in frames(figure)]
    joints = [joint for joint, of in seen[0] if of is side and joint not in ("elbow", "neck")]
    spans = [[angles[joint, side] for angles in seen] for joint in joints]
    return sum(max(span) - min(span) for span in spans)


def head_tips_as_told(figure: Figure, showing: Showing) -> Told:
    """Towards the side that is told, in the phase that is told, and upright in all others."""
    if not any(phase.head for phase in showing.phases):
        return
    for i, (part, phase) in enumerate(zip(figure.samples, showing.phases, strict=False)):
        pose = part[-1].pose
        if not isinstance(pose, BodyPose):
            continue
        tilt, wanted = pose.neck.tilt, SIDES.get(phase.head) if phase.head else None
        shown = None if abs(tilt) < limits.HEAD_TIPS.value else _tipped(tilt)
        if shown is not wanted:
            yield "head", f"phase {i} ends with the head at {tilt:.0f} degrees"


def _tipped(tilt: float) -> Side:
    return Side.NEAR if tilt > 0 else Side.FAR


def _names(sides: set[Side]) -> str:
    return " and ".join(f"the {side} one" for side in sorted(sides)) or "none"
