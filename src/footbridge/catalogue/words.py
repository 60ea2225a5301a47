"""The closed lists of words that the catalogue, the journal and the decision share."""

from enum import IntEnum, StrEnum


class Word(StrEnum):
    """A word of a closed list. Hashed as its text: decisions look up a great many of them."""

    __hash__ = str.__hash__


class Stream(Word):
    """What a dose belongs to; trims, freezes and missed time are counted per stream."""

    STRENGTH = "strength"
    BALANCE = "balance"
    MOBILITY = "mobility"
    WALKING = "walking"
    RECOVERY = "recovery"


class Block(Word):
    """Where in the day an exercise stands (STRUCT-02, STRUCT-03)."""

    CIRCULATION = "circulation"
    MOBILITY = "mobility"
    GLIDE = "glide"
    ACTIVATION = "activation"
    BALANCE_STILL = "balance_still"
    BALANCE_MOVING = "balance_moving"
    STRENGTH_FOOT = "strength_foot"
    STRENGTH_HIP = "strength_hip"
    STRETCH = "stretch"
    SPINE = "spine"
    WALK = "walk"
    RECOVERY = "recovery"


class Track(Word):
    """Which pattern the person described; the software never names a cause (C-36)."""

    FEET = "feet"
    LEG = "leg"
    UNSURE = "unsure"


class Position(Word):
    SEATED = "seated"
    STANDING = "standing"
    LYING = "lying"
    FLOOR = "floor"
    WALKING = "walking"


class Equipment(Word):
    """What may be at home. The worktop stands for any support that cannot move (C-22)."""

    WORKTOP = "worktop"
    CHAIR = "chair"
    WALL = "wall"
    BAND = "band"
    TOWEL = "towel"
    BALL = "ball"
    STEP = "step"
    MAT = "mat"


class Trait(Word):
    """What a variant does to the body, so that gates and flags can say what they forbid."""

    WEIGHT_BEARING = "weight_bearing"
    BALANCE = "balance"
    ONE_LEG = "one_leg"
    ROLLING = "rolling"
    MASSAGE = "massage"
    HEAD_DOWN = "head_down"
    SPINE_BEND = "spine_bend"
    SPINE_ARCH = "spine_arch"
    NECK = "neck"
    NERVE_TENSION = "nerve_tension"
    CROSSED_LEG = "crossed_leg"
    DEEP_HIP = "deep_hip"
    DEEP_KNEE = "deep_knee"
    FLOOR_LEVEL = "floor_level"
    QUICK_RISE = "quick_rise"
    TOE_CURL = "toe_curl"
    BAND_ON_FOOT = "band_on_foot"


class Side(Word):
    LEFT = "left"
    RIGHT = "right"


class Place(Word):
    """The nine places of each view of a foot, as painted on the map."""

    SOLE_BIG_TOE = "sole-big-toe"
    SOLE_TOES_2_3 = "sole-toes-2-3"
    SOLE_TOES_4_5 = "sole-toes-4-5"
    SOLE_INNER_BALL = "sole-inner-ball"
    SOLE_MIDDLE_BALL = "sole-middle-ball"
    SOLE_OUTER_BALL = "sole-outer-ball"
    SOLE_ARCH = "sole-arch"
    SOLE_OUTER_EDGE = "sole-outer-edge"
    SOLE_HEEL = "sole-heel"
    TOP_BIG_TOE = "top-big-toe"
    TOP_TOES_2_3 = "top-toes-2-3"
    TOP_TOES_4_5 = "top-toes-4-5"
    TOP_FRONT_INNER = "top-front-inner"
    TOP_FRONT_OUTER = "top-front-outer"
    TOP_MIDDLE_INNER = "top-middle-inner"
    TOP_MIDDLE_OUTER = "top-middle-outer"
    TOP_ANKLE = "top-ankle"
    TOP_SHIN = "top-shin"


class DoseKind(Word):
    """REPS: sets x reps. HOLD: sets x reps x hold. TIME: sets x work_seconds."""

    REPS = "reps"
    HOLD = "hold"
    TIME = "time"


class Sides(Word):
    """How a dose meets the two sides. EACH doubles the time; EACH_BOTH_WAYS doubles it twice."""

    TOGETHER = "together"
    EACH = "each"
    EACH_BOTH_WAYS = "each_both_ways"
    ALTERNATING = "alternating"


class Scale(Word):
    """Three different things out of ten that must not be mixed (C-19)."""

    EFFORT = "effort"
    SENSATION = "sensation"
    PRESSURE = "pressure"


class Measure(Word):
    """The tests of the body. Times in seconds, counts in repetitions, walking in minutes."""

    FEET_TOGETHER = "feet_together"
    SEMI_TANDEM = "semi_tandem"
    TANDEM = "tandem"
    SINGLE_LEG = "single_leg"
    HEEL_RAISES = "heel_raises"
    CHAIR_STANDS = "chair_stands"
    WALKING_TOLERANCE = "walking_tolerance"


class Finding(Word):
    """What was seen on a foot."""

    HOT_SPOT = "hot_spot"
    RED_MARK = "red_mark"
    BLISTER = "blister"
    CRACK = "crack"
    SORE = "sore"
    COLOUR_CHANGE = "colour_change"
    SWELLING = "swelling"
    HOT_AND_SWOLLEN = "hot_and_swollen"
    INFECTION = "infection"
    DARK_CALLUS = "dark_callus"
    DEFORMITY = "deformity"

    @property
    def rests_its_place(self) -> bool:
        """Whether it is no warning sign, and what presses on its place waits (REG-07)."""
        return self in (Finding.HOT_SPOT, Finding.RED_MARK)


class StopSign(Word):
    """Why a drill was stopped (RULE-03)."""

    PAIN = "pain"
    DIZZY = "dizzy"
    WEAK = "weak"
    UNEXPLAINED = "unexplained"


class FallTold(Word):
    """What is told of a fall. What was not told counts as told."""

    ANY = "any"
    HURT = "hurt"
    HEAD = "head"
    CANNOT_STAND = "cannot_stand"


class Noticed(Word):
    """What the notes of many days can show (REG-14)."""

    SECOND_LEG = "second_leg"
    SPREADING_NUMBNESS = "spreading_numbness"
    FALLING_HOLDS = "falling_holds"
    BROKEN_NIGHTS = "broken_nights"
    REPEATED_TRIGGERS = "repeated_triggers"
    STRONG_PAIN = "strong_pain"


class Surface(Word):
    """The ground that is walked on."""

    SOFT = "soft"
    MIXED = "mixed"
    FIRM = "firm"


class Outcome(Word):
    """What a gate or a flag leaves of the day, mildest first."""

    ADAPT = "adapt"
    HOLD_PROGRESS = "hold_progress"
    SEATED = "seated"
    PAUSE = "pause"
    EMERGENCY = "emergency"


class Tier(IntEnum):
    """How urgent a warning sign is. The number is what the data and the record hold (C3)."""

    EMERGENCY = 1
    SAME_DAY = 2
    WITHIN_DAYS = 3
    NEXT_VISIT = 4

    @property
    def is_emergency(self) -> bool:
        return self is Tier.EMERGENCY

    @property
    def stops_all(self) -> bool:
        """Whether no training is left of the day, whatever the flag itself says."""
        return self <= Tier.SAME_DAY

    @property
    def needs_clinician(self) -> bool:
        """Whether it stays until somebody who treats the person is named."""
        return self <= Tier.SAME_DAY

    @property
    def holds_progress(self) -> bool:
        """Whether nothing rises meanwhile. What waits for the next visit holds nothing."""
        return self < Tier.NEXT_VISIT

    @property
    def is_asked_daily(self) -> bool:
        """Whether every check-in asks for it. What waits for the next visit is for the review."""
        return self < Tier.NEXT_VISIT

    @property
    def asks_for_a_call(self) -> bool:
        """Whether somebody is called or told before the next visit."""
        return self < Tier.NEXT_VISIT


class Phase(Word):
    LEARN = "learn"
    STEADIER = "steadier"
    PUSH_OFF = "push_off"
    KEEP_GOING = "keep_going"


class Area(Word):
    """What a question about safety is about, in the order in which a long list asks."""

    HEAD = "head"
    BACK = "back"
    LEGS = "legs"
    FEET = "feet"
    FALLS = "falls"
    PAIN = "pain"
    HEART = "heart"
    BONES = "bones"
    REST = "rest"
