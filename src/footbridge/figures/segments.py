"""How long and how heavy each part of the body is, as published ratios.

Lengths are fractions of standing height after Drillis and Contini (1966), as reprinted in Winter,
*Biomechanics and Motor Control of Human Movement*, figure 4.1. Masses and centres of mass are
fractions from the same book, table 4.1. One drawing unit is 1/400 of standing height, so for a
person of 170 cm one centimetre is about 2.35 units.
"""

from dataclasses import dataclass
from enum import StrEnum

HEIGHT = 400.0
UNITS_PER_CM = HEIGHT / 170.0

THIGH = 0.245 * HEIGHT
SHANK = 0.246 * HEIGHT
FOOT_HEIGHT = 0.039 * HEIGHT
UPPER_ARM = 0.186 * HEIGHT
FOREARM = 0.146 * HEIGHT
HAND = 0.108 * HEIGHT
HIP_HALF_WIDTH = 0.046 * HEIGHT
SHOULDER_HALF_WIDTH = 0.104 * HEIGHT
HIP_CENTRE = 0.530 * HEIGHT

# The published trunk is one piece. It is cut in three so that a back can round.
LUMBAR = 0.105 * HEIGHT
THORAX = 0.100 * HEIGHT
UPPER_TRUNK = 0.118 * HEIGHT
NECK = 0.056 * HEIGHT

# Points of the foot in the foot's own axes: origin ankle, x to the toes, y up.
BALL = (28.0, -11.0, 0.0)
ROUND_HEEL = (-7.5, -8.0, 0.0)
BACK_OF_HEEL = (-14.0, -12.0, 0.0)
MID_SOLE = (6.0, -FOOT_HEIGHT, 0.0)
TOE_TIP_FROM_BALL = (17.0, 0.0, 0.0)
PALM_FROM_WRIST = (0.0, -22.0, 0.0)


class Side(StrEnum):
    """The limb nearer to us in a side view (the person's right) or the one behind it."""

    NEAR = "near"
    FAR = "far"

    @property
    def sign(self) -> float:
        """+1 towards the person's right, -1 towards the left."""
        return 1.0 if self is Side.NEAR else -1.0

    @property
    def other(self) -> "Side":
        return Side.FAR if self is Side.NEAR else Side.NEAR


@dataclass(frozen=True, slots=True)
class Mass:
    """A body part's share of the weight; its centre lies ``at`` of the way from one joint to the
    other.
    """

    start: str
    end: str
    share: float
    at: float


TRUNK_MASSES = (Mass("head", "head", 0.081, 0.0), Mass("pelvis", "neck", 0.497, 0.50))
LIMB_MASSES = (
    Mass("shoulder", "elbow", 0.028, 0.436),
    Mass("elbow", "wrist", 0.016, 0.430),
    Mass("hand", "hand", 0.006, 0.0),
    Mass("hip", "knee", 0.100, 0.433),
    Mass("knee", "ankle", 0.0465, 0.433),
    Mass("heel", "toe", 0.0145, 0.50),
)
