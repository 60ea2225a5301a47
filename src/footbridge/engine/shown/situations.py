"""What kind of day it is: a closed union, each with what it stands on."""

from datetime import date
from typing import Literal

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Place, Stream


@value
class NotScreened:
    """The safety questions were never answered."""

    kind: Literal["not_screened"] = "not_screened"


@value
class Emergency:
    """A tier 1 flag: what to do now, and no exercise."""

    kind: Literal["emergency"] = "emergency"
    flags: tuple[str, ...]


@value
class Paused:
    """A flag or a gate stops all training."""

    kind: Literal["paused"] = "paused"
    flags: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()


@value
class Reduced:
    """A flag or a gate leaves part of the training: seated only, no walking, no rise."""

    kind: Literal["reduced"] = "reduced"
    flags: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()
    seated_only: bool = False


@value
class Spared:
    """A hot spot or a mark was found on a foot: what presses on these places waits (REG-07).

    `untold`: something new was seen and not said, so that all of both feet rests.
    """

    kind: Literal["spared"] = "spared"
    places: tuple[Place, ...]
    untold: bool | None = None


@value
class StopSignSeen:
    """A drill was stopped in the last days; it is out today and held for a week."""

    kind: Literal["stop_sign"] = "stop_sign"
    exercises: tuple[str, ...]


@value
class Flare:
    """The 24-hour rule was met. No `percent` was cut where all streams were at their floor."""

    kind: Literal["flare"] = "flare"
    on: date
    streams: tuple[Stream, ...]
    percent: int


@value
class AwayNow:
    kind: Literal["away"] = "away"
    until: date


@value
class StartingAgain:
    """Time was missed. `days` is the longest gap of any stream that had begun."""

    kind: Literal["starting_again"] = "starting_again"
    days: int
    fresh_start: bool


@value
class NotEnoughKnown:
    """An answer is missing or stale, so nothing rises."""

    kind: Literal["not_enough_known"] = "not_enough_known"
    missing: tuple[str, ...]


@value
class FirstDays:
    """Nothing was trained yet."""

    kind: Literal["first_days"] = "first_days"


@value
class OnCourse:
    """An ordinary day."""

    kind: Literal["on_course"] = "on_course"


Situation = (
    NotScreened
    | Emergency
    | Paused
    | Reduced
    | Spared
    | StopSignSeen
    | Flare
    | AwayNow
    | StartingAgain
    | NotEnoughKnown
    | FirstDays
    | OnCourse
)
