"""Joint angles as a physiotherapist would measure them, from the solved bones."""

from math import acos, asin, atan2, degrees

from footbridge.figures.pose import PlantedLeg
from footbridge.figures.segments import Side
from footbridge.figures.skeleton import SIDES, Skeleton
from footbridge.figures.vectors import Vec3, axis, cross3, dot3, product, turn_z


def joint_angles(body: Skeleton) -> dict[tuple[str, Side], float]:
    """Degrees. Flexion, dorsiflexion, inversion, abduction and toe extension are positive."""
    found: dict[tuple[str, Side], float] = {}
    for side in SIDES:
        found |= {(joint, side): value for joint, value in _leg(body, side).items()}
        upper, fore = body.axes[f"upper_{side}"], body.axes[f"fore_{side}"]
        found["elbow", side] = _between(axis(upper, 1), axis(fore, 1))
    found["neck", Side.NEAR] = _turn(
        axis(body.axes["chest"], 2), axis(body.axes["head"], 1), axis(body.axes["chest"], 1)
    )
    return found


def _leg(body: Skeleton, side: Side) -> dict[str, float]:
    pelvis, thigh = body.axes["pelvis"], body.axes[f"thigh_{side}"]
    shank, foot = body.axes[f"shank_{side}"], body.axes[f"foot_{side}"]
    hinge = axis(shank, 2)
    along = axis(thigh, 1)
    outward = -dot3(along, axis(pelvis, 2)) * side.sign
    return {
        "hip": degrees(atan2(-dot3(along, axis(pelvis, 0)), dot3(along, axis(pelvis, 1)))),
        "hip-aside": degrees(asin(max(-1.0, min(1.0, outward)))),
        "knee": -_turn(hinge, axis(thigh, 1), axis(shank, 1)),
        "ankle": _turn(hinge, axis(shank, 0), axis(foot, 0)),
        "sole": _sole(shank, foot, side),
        "toes": _turn(axis(foot, 2), axis(foot, 0), axis(body.axes[f"toes_{side}"], 0)),
    }


def _sole(shank: tuple[Vec3, Vec3, Vec3], foot: tuple[Vec3, Vec3, Vec3], side: Side) -> float:
    """Tilt of the sole about the foot's own length, against the shin after the ankle has bent."""
    ankle = _turn(axis(shank, 2), axis(shank, 0), axis(foot, 0))
    level = product(shank, turn_z(ankle))
    return side.sign * _turn(axis(foot, 0), axis(level, 2), axis(foot, 2))


def _turn(about: Vec3, start: Vec3, end: Vec3) -> float:
    """Signed angle from ``start`` to ``end`` about an axis."""
    return degrees(atan2(dot3(cross3(start, end), about), dot3(start, end)))


def _between(a: Vec3, b: Vec3) -> float:
    return degrees(acos(max(-1.0, min(1.0, dot3(a, b)))))


def loaded(leg: object) -> bool:
    """Whether a leg's foot is planted, so that the body's weight may bend the ankle further."""
    return isinstance(leg, PlantedLeg)
