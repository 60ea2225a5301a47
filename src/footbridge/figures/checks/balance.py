"""The centre of mass stays over the feet that carry it."""

from collections.abc import Iterator

from footbridge.figures.checks import limits
from footbridge.figures.checks.finding import Finding
from footbridge.figures.checks.frames import Frame, frames
from footbridge.figures.figure import Figure
from footbridge.figures.pose import PlacedArm, PlantedLeg
from footbridge.figures.props import Kind
from footbridge.figures.script import Posture
from footbridge.figures.segments import LIMB_MASSES, TRUNK_MASSES, Side
from footbridge.figures.skeleton import SIDES, Skeleton
from footbridge.figures.vectors import Vec3, add3, between3, scale3

ON_FEET = (Posture.STANDING, Posture.RISING)
SOLE_HALF_WIDTH = 11.0
SEAT_REACH = (
    26.0  # how far above the seat the pelvis's centre is while the seat still carries weight
)


def centre_of_mass(body: Skeleton) -> Vec3:
    """Winter's segment masses at their published places."""
    total, sum_of = 0.0, (0.0, 0.0, 0.0)
    for mass in TRUNK_MASSES:
        place = between3(body.points[mass.start], body.points[mass.end], mass.at)
        total, sum_of = total + mass.share, add3(sum_of, scale3(place, mass.share))
    for side in SIDES:
        for mass in LIMB_MASSES:
            start, end = body.points[f"{mass.start}_{side}"], body.points[f"{mass.end}_{side}"]
            place = between3(start, end, mass.at)
            total, sum_of = total + mass.share, add3(sum_of, scale3(place, mass.share))
    return scale3(sum_of, 1 / total)


def weight_is_over_the_feet(figure: Figure) -> Iterator[Finding]:
    """Only where feet carry the body: not lying, not sitting, not in a close-up."""
    if figure.script.posture not in ON_FEET or figure.script.drawing.only:
        return
    seat = max((p.height for p in figure.script.props if p.kind is Kind.CHAIR), default=-1e9)
    for frame in frames(figure):
        if frame.body.points["pelvis"][1] < seat + SEAT_REACH:
            continue
        yield from _off_balance(figure, frame)


def _off_balance(figure: Figure, frame: Frame) -> Iterator[Finding]:
    base = [corner for side in SIDES for corner in _sole(frame, side)]
    if not base:
        yield Finding(
            figure.script.id, "balance", "", f"no foot carries weight at {frame.seconds:.1f} s"
        )
        return
    centre = centre_of_mass(frame.body)
    for name, index in (("forwards", 0), ("sideways", 2)):
        low, high = min(c[index] for c in base), max(c[index] for c in base)
        off = max(low - centre[index], centre[index] - high)
        if off > _allowed(frame):
            what = f"{off:.0f} units outside the feet at {frame.seconds:.1f} s"
            yield Finding(figure.script.id, "balance", name, what)


def _allowed(frame: Frame) -> float:
    held = any(
        isinstance(arm := frame.pose.arm(side), PlacedArm) and not arm.hover for side in SIDES
    )
    return (limits.BALANCE_HELD if held else limits.BALANCE_FREE).value


def _sole(frame: Frame, side: Side) -> Iterator[Vec3]:
    """The part of one sole that presses on the ground, as the corners of a box."""
    leg = frame.pose.leg(side)
    if not isinstance(leg, PlantedLeg) or leg.foot.lift > 2:
        return
    heel, ball = frame.body.points[f"heel_{side}"], frame.body.points[f"ball_{side}"]
    toe = frame.body.points[f"toe_{side}"]
    back = heel[0] if leg.foot.pitch <= 8 else ball[0] - 6
    front = toe[0] if leg.foot.pitch >= -6 else heel[0] + 14
    for x in (back, front):
        for z in (ball[2] - SOLE_HALF_WIDTH, ball[2] + SOLE_HALF_WIDTH):
            yield (x, 0.0, z)
