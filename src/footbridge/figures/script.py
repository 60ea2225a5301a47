"""A pose script as frozen values: what one figure shows, how it moves and what it is called.

``read_script`` in ``decode.py`` makes one from a mapping and refuses a bad one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from footbridge.catalogue.value import strictly
from footbridge.figures.camera import Camera
from footbridge.figures.drawing import Drawing
from footbridge.figures.muscles import Working
from footbridge.figures.pose import Pose
from footbridge.figures.props import Prop
from footbridge.figures.small_person import SmallPerson
from footbridge.figures.stage import Stage
from footbridge.figures.vectors import Vec2, Vec3


class Angle(StrEnum):
    """From where the body is seen."""

    SIDE = "side"
    THREE_QUARTER = "three-quarter"
    FRONT = "front"
    BACK = "back"


CAMERAS = {
    Angle.SIDE: Camera(0, 0),
    Angle.THREE_QUARTER: Camera(42, 12),
    Angle.FRONT: Camera(90, 8),
    Angle.BACK: Camera(-90, 8),
}


class Posture(StrEnum):
    """How the body is held up; it decides which balance check applies."""

    STANDING = "standing"
    SITTING = "sitting"
    RISING = "rising"
    LYING = "lying"
    KNEELING = "kneeling"
    FLOOR_SITTING = "floor-sitting"
    CLOSE_UP = "close-up"


@dataclass(frozen=True, slots=True)
class Move:
    """From the pose before, through ``via``, to a pose; the hand slows at both ends."""

    to: str
    via: tuple[str, ...]
    seconds: float
    cue: str


@dataclass(frozen=True, slots=True)
class Hold:
    """``is_held``: it lasts as long as the dose says, and ``seconds`` only in the picture."""

    seconds: float
    cue: str
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """Round and round through poses at constant speed; ``stride``: how far the floor passes."""

    through: tuple[str, ...]
    seconds: float
    cue: str
    stride: float


Phase = Move | Hold | Round


@strictly
@dataclass(frozen=True, slots=True)
class Arrow:
    """Shows where something goes: along a landmark's own path, through points, or round an arc.

    ``dotted``: the whole way of something small.
    ``of`` names the landmark whose direction a drawn arrow must agree with.
    """

    trace: str = ""
    points: tuple[Vec2, ...] = ()
    arc: tuple[float, ...] = ()
    of: str = ""
    offset: float = 0.0
    shift: Vec2 = (0.0, 0.0)
    span: Vec2 = (0.0, 1.0)
    phase: int = 0
    both: bool = False
    size: float = 1.0
    dotted: bool = False


@strictly
@dataclass(frozen=True, slots=True)
class Exemption:
    """A check this figure may fail, and why; it must be needed, or the build complains."""

    check: str
    because: str
    joint: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """Everything about one figure.

    ``stills`` begin with the start and close with the end. ``telling`` is the one that
    tells most about the movement: it stands for the figure in a list.
    """

    id: str
    title: str
    setting: str
    posture: Posture
    stage: Stage
    angle: Angle
    camera: Camera
    drawing: Drawing
    props: tuple[Prop, ...]
    poses: Mapping[str, Pose]
    words: Mapping[str, str]
    cycle: tuple[Phase, ...]
    start: str
    stills: tuple[str, ...]
    telling: str
    working: tuple[Working, ...]
    arrows: tuple[Arrow, ...]
    exemptions: tuple[Exemption, ...]
    ball: Vec2 | None
    band_anchor: Vec3 | None
    small_person: SmallPerson | None = None
