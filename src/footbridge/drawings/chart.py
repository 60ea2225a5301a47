"""A chart as values: what is shown, before anybody draws it. Screen, paper and words read these.

A plank is the middle value of a stretch of days, or one result of a test; a dot is one day.
"""

from datetime import date
from enum import StrEnum

from footbridge.catalogue.value import value


class Look(StrEnum):
    """How lines are told apart without colour: filled or outlined."""

    FILLED = "filled"
    OUTLINED = "outlined"


class BandKind(StrEnum):
    """What a band means: what is usual for this person, what chance may do, others of that age."""

    OWN = "own"
    CHANCE = "chance"
    AGE = "age"


class Tone(StrEnum):
    """How a verdict looks: its words are its own."""

    UP = "up"
    SAME = "same"
    ACT = "act"
    NONE = "none"


@value
class Plank:
    """`words` is the number as it is written on it."""

    first: date
    last: date
    height: float
    words: str


@value
class Line:
    """One foot, or one time of day. `name` is empty where a chart has one line only."""

    name: str
    look: Look
    planks: tuple[Plank, ...]
    dots: tuple[tuple[date, float], ...] = ()


@value
class BandPart:
    first: date
    last: date
    lo: float
    hi: float


@value
class Band:
    kind: BandKind
    name: str
    parts: tuple[BandPart, ...]


@value
class Gap:
    """Days of which nothing can be known, such as days away."""

    first: date
    last: date
    name: str


@value
class Axis:
    """The days from the left to the right, those that are written under it, and the height."""

    first: date
    last: date
    ticks: tuple[tuple[date, str], ...]
    hi: int
    step: int


@value
class Table:
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@value
class Chart:
    """`sentence` says what the picture shows, `notes` how it was measured. `id` is its name in a
    page, `verdict` empty where nothing is judged.
    """

    id: str
    title: str
    unit: str
    sentence: str
    verdict: str = ""
    tone: Tone = Tone.NONE
    axis: Axis
    lines: tuple[Line, ...]
    bands: tuple[Band, ...] = ()
    gaps: tuple[Gap, ...] = ()
    notes: tuple[str, ...] = ()
    table: Table

    @property
    def is_drawn(self) -> bool:
        """A single result is told in words: a picture of it would show nothing."""
        return any(len(line.planks) > 1 or len(line.dots) > 1 for line in self.lines)
