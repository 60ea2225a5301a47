"""How a movement is done: which leg does what, what the hands hold, the phases of a repetition.

It stands once, in the data of a variant or of a test of the body. Figure, voice, steps, player and
paper read it from there, so that none of them can say another leg, another support or another
speed than the rest.
"""

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Word


class Leg(Word):
    """A leg, by the side that is said: "left side" names the left leg."""

    NAMED = "named"
    OTHER = "other"
    BOTH = "both"


class Rest(Word):
    """What carries the body. FEET: the hands are the support that is told."""

    FEET = "feet"
    WALKING = "walking"
    EVEN_GROUND = "even_ground"
    CHAIR_BACK = "chair_back"
    CHAIR_TALL = "chair_tall"
    CHAIR_FRONT = "chair_front"
    CHAIR_FLAT = "chair_flat"
    BED = "bed"
    BED_ON_SIDE = "bed_on_side"
    CUSHION = "cushion"
    MAT_KNEELING = "mat_kneeling"
    MAT_PRONE = "mat_prone"


class HandCount(Word):
    BOTH = "both"
    ONE = "one"
    NONE = "none"


class HeldBy(Word):
    """What the hands are on. With no hand it is what stays in reach."""

    WORKTOP = "worktop"
    WALL = "wall"
    ARM_RESTS = "arm_rests"
    SEAT = "seat"
    FLOOR = "floor"
    TOWEL = "towel"
    LEG = "leg"
    FOOT = "foot"
    CHEST = "chest"


class Grip(Word):
    """EASED: it rests at first and is lifted just above when that is steady."""

    FLAT = "flat"
    FINGERTIPS = "fingertips"
    EASED = "eased"
    JUST_ABOVE = "just_above"
    HOLD = "hold"
    CROSSED = "crossed"


class Beside(Word):
    """On which side a support stands, when it is not in front.

    OTHER: on the side of the other leg, so that whoever changes sides turns round. STAYS: where it
    is for both sides; only the feet change.
    """

    OTHER = "other"
    STAYS = "stays"


class PhaseKind(Word):
    MOVE = "move"
    HOLD = "hold"
    ROUND = "round"


class Turn(Word):
    """What changing sides asks of the whole body."""

    ROUND = "round"
    OVER = "over"


@value
class Legs:
    """Which leg does what; what is not said holds for neither.

    `front`: in front of the other. `above`: on top, of someone on their side. `first`: up first.
    `lowers`: carries the way down alone. `reached`: hands are on it. `is_foot`: the foot works
    and the leg keeps still.
    """

    stands: Leg | None = None
    front: Leg | None = None
    above: Leg | None = None
    first: Leg | None = None
    lowers: Leg | None = None
    reached: Leg | None = None
    moves: Leg | None = None
    is_foot: bool = False

    @property
    def name_a_side(self) -> bool:
        """Whether one leg does another thing than the other."""
        said = {
            self.stands, self.front, self.above, self.first, self.lowers, self.reached, self.moves,
        }  # fmt: skip
        return not said.isdisjoint((Leg.NAMED, Leg.OTHER))


@value
class Hands:
    """How many hands are on what, and how. Left out, the hands have nothing to do."""

    count: HandCount = HandCount.NONE
    on: HeldBy | None = None
    grip: Grip = Grip.FLAT
    beside: Beside | None = None


@value
class RepPhase:
    """One phase of a repetition. A hold without seconds lasts as long as the dose says.

    Where the dose has a tempo, that gives the seconds. `head`: the side it has tipped to at the
    end of the phase.
    """

    kind: PhaseKind
    seconds: float | None = None
    cue: str = ""
    head: Leg | None = None


@value
class OtherWay:
    """The second way round, or the second pattern, of a movement that has two.

    `says` is the sentence with which it begins.
    """

    says: str
    cue: str
    figure: str
    phases: tuple[RepPhase, ...]


@value
class SideTold:
    """One side in words, such as "Stand on your left leg"; `first` as a set begins with it."""

    left: str
    right: str
    first: str


@value
class Doing:
    """All of it for one variant or test.

    `side` and `turn` are made of the rest when it is read (`doing_told`); no file says them.
    """

    rests: Rest = Rest.FEET
    legs: Legs = Legs()
    hands: Hands = Hands()
    phases: tuple[RepPhase, ...] = ()
    other_way: OtherWay | None = None
    side: SideTold | None = None
    turn: str = ""

    @property
    def turns(self) -> Turn | None:
        """What changing sides asks of the whole body: only the feet change where it is None."""
        if not self.legs.name_a_side:
            return None
        if self.legs.above is not None:
            return Turn.OVER
        return Turn.ROUND if self.hands.beside is Beside.OTHER else None


def repetition_seconds(phases: tuple[RepPhase, ...]) -> float:
    """How long the phases of one repetition last; a hold that the dose gives counts as nothing."""
    return sum(phase.seconds or 0 for phase in phases)
