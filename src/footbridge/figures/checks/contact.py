"""Planted feet and hands stay, nothing goes under the floor, hands touch what they hold."""

from collections.abc import Iterable, Iterator

from footbridge.figures import flesh
from footbridge.figures.checks import limits
from footbridge.figures.checks.finding import Finding
from footbridge.figures.checks.frames import Frame, frames
from footbridge.figures.feet import foot_axes
from footbridge.figures.figure import Figure
from footbridge.figures.foot_side import lowest
from footbridge.figures.pose import Foot, FootSidePose, Pivot, PlacedArm, PlantedLeg
from footbridge.figures.props import Kind, Prop, rail_top
from footbridge.figures.segments import BALL, ROUND_HEEL, Side
from footbridge.figures.skeleton import SIDES
from footbridge.figures.vectors import (
    Vec3,
    add3,
    between3,
    distance3,
    dot3,
    sub3,
    turned,
)

FLAT_TOPS = (
    Kind.WORKTOP,
    Kind.CHAIR,
    Kind.STEP,
    Kind.CUSHION,
    Kind.TABLE,
    Kind.ARM_REST,
)
FINGERTIP = (2.0, -38.0, 0.0)
PALM = (5.5, -17.0, 0.0)
FLESH = {"thigh": 20.0, "shank": 13.0, "foot": 9.0}


def planted_parts_stay(figure: Figure) -> Iterator[Finding]:
    """A foot or hand that is put in one place is there in every frame."""
    seen: dict[tuple[object, ...], Vec3] = {}
    for frame in frames(figure):
        for side in SIDES:
            for name, key, place in _planted(frame, side):
                first = seen.setdefault(key, place)
                slip = distance3(first, place)
                if slip > limits.PLANTED_SLIP.value:
                    what = f"slides {slip:.1f} units at {frame.seconds:.1f} s"
                    yield Finding(figure.script.id, "planted", f"{side} {name}", what)


def _planted(frame: Frame, side: Side) -> Iterator[tuple[str, tuple[object, ...], Vec3]]:
    """(part, what its place is called, where it really is). Floor marks move with the floor."""
    leg, arm, points = frame.pose.leg(side), frame.pose.arm(side), frame.body.points
    drift = frame.pose.ground
    if isinstance(leg, PlantedLeg) and leg.foot.lift == 0 and leg.foot.pivot is not Pivot.ANKLE:
        foot = leg.foot
        place = add3(
            points[f"ankle_{side}"], turned(frame.body.axes[f"foot_{side}"], _pivot(foot))
        )
        key: tuple[object, ...] = (
            "foot",
            side,
            round(foot.x - drift, 2),
            foot.y,
            foot.z,
            _pivot(foot),
        )
        yield "foot", key, sub3(place, (drift, 0.0, 0.0))
    if isinstance(arm, PlacedArm) and not arm.hover:
        key = ("palm", side, arm.palm, arm.fingers, arm.yaw)
        yield "palm", key, points[f"wrist_{side}"]


def _pivot(foot: Foot) -> Vec3:
    return ROUND_HEEL if foot.pivot is Pivot.HEEL or foot.pitch < 0 else BALL


def nothing_under_the_floor(figure: Figure) -> Iterator[Finding]:
    for part in figure.samples:
        for sample in part:
            if (
                isinstance(sample.pose, FootSidePose)
                and lowest(sample.pose) < -limits.UNDER_FLOOR.value * 4.5
            ):
                yield Finding(
                    figure.script.id, "floor", "foot", f"{lowest(sample.pose):.1f} units"
                )
    if figure.script.drawing.only:
        return
    for frame in frames(figure):
        for name, height in _lowest_skin(frame):
            if height < -limits.UNDER_FLOOR.value:
                what = f"{-height:.1f} units under the floor at {frame.seconds:.1f} s"
                yield Finding(figure.script.id, "floor", name, what)


def _lowest_skin(frame: Frame) -> Iterator[tuple[str, float]]:
    points = frame.body.points
    for side in SIDES:
        foot = foot_axes(frame.body, side)
        heel = min(foot.at_foot(c)[1] - r for c, r in flesh.FOOT_SPHERES)
        toes = min(foot.at_toes(c)[1] - r for _, _, c, r in flesh.TOES)
        yield f"{side} foot", min(heel, toes)
        yield f"{side} knee", points[f"knee_{side}"][1] - 11.8
        yield f"{side} elbow", points[f"elbow_{side}"][1] - 8.5
        yield f"{side} hand", points[f"hand_{side}"][1] - 5.5
    yield "seat", points["pelvis"][1] - 24.0


def hands_touch_what_they_hold(figure: Figure) -> Iterator[Finding]:
    """A placed hand lies on a thing or on the body; a hovering hand does neither."""
    if figure.script.drawing.only:
        return
    for segment, part in zip(figure.segments, figure.samples, strict=True):
        # Between two places a hand travels through the air: only the key poses are held.
        for sample in (part[0], part[-1]) if segment.moves else part:
            for frame in frames(figure):
                if frame.pose is sample.pose:
                    yield from _hands(figure, frame)
                    break


def _hands(figure: Figure, frame: Frame) -> Iterator[Finding]:
    for side in SIDES:
        arm = frame.pose.arm(side)
        if not isinstance(arm, PlacedArm):
            continue
        gap = min(
            _gap(figure, frame, side, hand_point(frame, side, spot)) for spot in (PALM, FINGERTIP)
        )
        if arm.hover and not limits.TOUCH.value < gap < limits.HOVER_HEIGHT.value:
            what = f"hovers {gap:.0f} units from the nearest thing"
            yield Finding(figure.script.id, "hand", f"{side} hand", what)
        if not arm.hover and gap > limits.TOUCH.value:
            what = f"is {gap:.0f} units from the nearest thing at {frame.seconds:.1f} s"
            yield Finding(figure.script.id, "hand", f"{side} hand", what)


def hand_point(frame: Frame, side: Side, spot: Vec3) -> Vec3:
    return add3(frame.body.points[f"wrist_{side}"], turned(frame.body.axes[f"hand_{side}"], spot))


def _gap(figure: Figure, frame: Frame, side: Side, hand: Vec3) -> float:
    """Units from a point of the hand to the nearest surface it may hold."""
    gaps = [abs(hand[1])] if _has_mat(figure) else []
    gaps += [gap_to_prop(prop, hand) for prop in figure.script.props]
    gaps += [gap_to_flesh(frame, hand)]
    return min(gaps)


def _has_mat(figure: Figure) -> bool:
    return any(prop.kind is Kind.MAT for prop in figure.script.props)


def gap_to_prop(prop: Prop, hand: Vec3) -> float:
    """Units to the surface of a thing that a hand may lie on."""
    x, y, z = hand
    beside = max(0.0, prop.x[0] - x, x - prop.x[1]), max(0.0, prop.z[0] - z, z - prop.z[1])
    if prop.kind in FLAT_TOPS:
        return max(abs(y - prop.height), *beside)
    if prop.kind is Kind.RAIL:
        return max(abs(y - rail_top(prop, x)), *beside)
    if prop.kind is Kind.WALL:
        return max(abs(x - prop.x[0]), beside[1])
    return float("inf")


def gap_to_flesh(frame: Frame, hand: Vec3, sides: Iterable[Side] = SIDES) -> float:
    """To the person's own legs; cloth and flesh give way, which the limit allows for."""
    points = frame.body.points
    spare = limits.TOUCH_BODY.value - limits.TOUCH.value
    found = []
    for side in sides:
        for bone, start, end in (
            ("thigh", "hip", "knee"),
            ("shank", "knee", "ankle"),
            ("foot", "ankle", "toe"),
        ):
            nearest = _nearest(points[f"{start}_{side}"], points[f"{end}_{side}"], hand)
            found.append(abs(distance3(nearest, hand) - FLESH[bone]) - spare)
    return max(0.0, min(found))


def _nearest(a: Vec3, b: Vec3, point: Vec3) -> Vec3:
    line = sub3(b, a)
    t = dot3(sub3(point, a), line) / max(dot3(line, line), 1e-9)
    return between3(a, b, min(1.0, max(0.0, t)))
