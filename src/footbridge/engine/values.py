"""What each value of a reason is, by its name: whoever tells it looks here and never guesses."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from footbridge.catalogue.words import Block, Equipment, Place, Side, Stream, Surface
from footbridge.engine.streams.progression import Seen


class Kind(Enum):
    """A kind of value that is no word of a closed list."""

    AMOUNT = auto()
    """A number in the unit of what the reason is about; of a rung or a way, its id."""
    TIME = auto()
    """Seconds, told as the time of what the reason is about."""
    MINUTES = auto()
    COUNT = auto()
    PERCENT = auto()
    DAY = auto()
    """A date as 2026-01-05."""
    YES_NO = auto()
    EXERCISE = auto()
    RUNG = auto()
    RATING = auto()
    """ "pain" or "soreness"."""
    MISSING = auto()
    """What was not answered."""
    DETAIL = auto()
    """Which test, or how many of the questions, is due."""
    CAUSE = auto()
    """Why it is left out: a trait, a stream, an exercise, a word of `because`, or own words."""
    ONCE = auto()


@dataclass(frozen=True, slots=True)
class Code:
    """A word of a closed list."""

    words: type[StrEnum]


@dataclass(frozen=True, slots=True)
class Many:
    """Several of a kind, in order."""

    of: Kind | Code


VALUES: Mapping[str, Kind | Code | Many] = {
    "base": Kind.COUNT,
    "began": Kind.COUNT,
    "because": Kind.CAUSE,
    "before": Kind.TIME,
    "begins": Kind.YES_NO,
    "block": Code(Block),
    "check_ins": Kind.COUNT,
    "days": Kind.COUNT,
    "detail": Kind.DETAIL,
    "down": Kind.COUNT,
    "effort": Kind.COUNT,
    "exercise": Kind.EXERCISE,
    "exercises": Many(Kind.EXERCISE),
    "fresh": Kind.YES_NO,
    "floor": Kind.YES_NO,
    "from": Kind.AMOUNT,
    "half": Kind.YES_NO,
    "hi": Kind.AMOUNT,
    "items": Kind.COUNT,
    "lately": Kind.COUNT,
    "legs": Kind.COUNT,
    "level": Kind.RUNG,
    "lo": Kind.AMOUNT,
    "minutes": Kind.MINUTES,
    "missing": Many(Kind.MISSING),
    "needs": Code(Equipment),
    "next": Kind.COUNT,
    "nights": Kind.COUNT,
    "on": Kind.DAY,
    "pain": Kind.COUNT,
    "pause": Kind.COUNT,
    "peak": Kind.COUNT,
    "percent": Kind.PERCENT,
    "place": Code(Place),
    "places": Many(Code(Place)),
    "rating": Kind.RATING,
    "second_leg": Code(Side),
    "seconds": Kind.TIME,
    "seen": Code(Seen),
    "side": Code(Side),
    "since": Kind.DAY,
    "streams": Many(Code(Stream)),
    "surface": Code(Surface),
    "third": Kind.ONCE,
    "to": Kind.AMOUNT,
    "trained": Kind.DAY,
    "triggers": Kind.COUNT,
    "until": Kind.DAY,
    "untold": Kind.YES_NO,
    "up": Kind.COUNT,
    "usual": Kind.AMOUNT,
    "value": Kind.AMOUNT,
    "week": Kind.COUNT,
}
