"""Every limit the checks use, in one table, each with where it comes from.

``MSD``: MSD (Merck) Manual, "Normal values for range of motion of joints", professional edition.
Published values are for people of all ages and usually lower in older people: a figure may stay
under them, not over. ``lunge test``: weight-bearing lunge test, usual range 30 to 38 degrees
(Bennell et al. 1998 and later). ``ours``: our own judgement, for a drawing 400 units high (one
unit is about 4 mm of a person).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """Degrees that a joint may show."""

    low: float
    high: float
    source: str


# Goniometers are read to about five degrees; a drawn joint is allowed two.
DRAWN = 2.0
JOINTS = {
    "hip": Range(-15, 125, "MSD: flexion 0-125, hyperextension 0-15"),
    "hip-aside": Range(-45, 45, "MSD: abduction 0-45, adduction 0-45"),
    "knee": Range(0, 130, "MSD: flexion 0-130, no hyperextension"),
    "ankle": Range(-50, 20, "MSD: plantar flexion 0-50, dorsiflexion 0-20"),
    "ankle-loaded": Range(-50, 38, "MSD: plantar flexion 0-50; lunge test: dorsiflexion to 38"),
    "sole": Range(-25, 35, "MSD: inversion 0-35, eversion 0-25"),
    "toes": Range(-30, 80, "MSD: metatarsophalangeal flexion 0-30, extension 0-80"),
    "elbow": Range(0, 160, "MSD: flexion 0-160"),
    "neck": Range(-55, 70, "ours, within usual tables of 80 flexion and 70 extension"),
}


@dataclass(frozen=True, slots=True)
class Limit:
    value: float
    unit: str
    source: str


BONE_CHANGE = Limit(0.06, "units", "ours: bones are constant; this is rounding")
REACH_SHORT = Limit(0.5, "units", "ours: a limb may not be asked to be longer than it is")
PLANTED_SLIP = Limit(1.0, "units", "issue 3: a planted foot or hand moves less than 1 px")
UNDER_FLOOR = Limit(2.2, "units", "ours: soft soles flatten by about a centimetre")
BALANCE_FREE = Limit(8.0, "units", "ours: 3.4 cm, the error of a mass model with one trunk")
BALANCE_HELD = Limit(16.0, "units", "ours: a hand on something fixed carries a little weight")
TOUCH = Limit(5.0, "units", "ours: two centimetres, the thickness of a hand")
TOUCH_BODY = Limit(9.0, "units", "ours: a hand over cloth and flesh")
HOVER_HEIGHT = Limit(40.0, "units", "ours: a hovering hand is within a hand's length")
LOOP_GAP = Limit(0.2, "units", "ours: the last picture is the first")
ALIKE = Limit(8.0, "units", "ours: start and end must be told apart at 160 px")
TOLD_APART = Limit(0.11, "share of the picture", "ours: looked at, at 160 px, pair by pair")
JOINT_SPEED = Limit(
    220.0, "degrees a second", "ours: calm; brisk walking swings a knee at about 350"
)
JOINT_WORKS = Limit(4.0, "degrees", "ours: the least movement that can be seen")
IN_FRONT = Limit(10.0, "units", "ours: a quarter of a foot's length is seen at a glance")
MOVES_MORE = Limit(2.0, "times", "ours: the leg that moves is plain when it moves twice as far")
HEAD_TIPS = Limit(8.0, "degrees", "ours: the least tilt of a head that can be seen")
FINGERS_ONLY = Limit(2.0, "units", "ours: the palm is clear of what the fingertips touch")
FILE_SIZE = Limit(25 * 1024, "bytes, compressed", "issue 3")
