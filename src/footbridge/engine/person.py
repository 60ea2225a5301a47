"""Who the day is decided for: what set-up asked."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from footbridge.catalogue.value import Between, Length, value
from footbridge.catalogue.words import Equipment, Place, Side, Track, Word

Years = Annotated[int, Between(1900, 2100)]
Minutes = Annotated[int, Between(5, 120)]
Seconds = Annotated[int, Between(0, 600)]
Count = Annotated[int, Between(0, 200)]
WalkMinutes = Annotated[int, Between(0, 600)]
ZoneName = Annotated[str, Length(1, 64)]
Country = Annotated[str, Length(2, 2)]


class Sex(Word):
    """Asked only so that norms by age can be shown as context. May be left out."""

    FEMALE = "female"
    MALE = "male"


class Slot(Word):
    """When the daily check-in is made. Ratings are compared within one slot only (C-18)."""

    MORNING = "morning"
    EVENING = "evening"


class Weekday(Word):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """0 for Monday, as `date.weekday()` counts."""
        return list(Weekday).index(self)


@value
class Zone:
    """One of the 36 places of the foot map."""

    side: Side
    place: Place


@value
class Screening:
    """The answers to the gate questions. A gate that is in neither list was answered no.

    "Unsure" counts as yes until it is known better.
    """

    asked_on: date
    yes: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


@value
class Baseline:
    """The first tests, each of them skippable. Times in seconds, best of three per side."""

    feet_together_seconds: Seconds | None = None
    semi_tandem_seconds: Seconds | None = None
    tandem_seconds: Seconds | None = None
    single_leg_left_seconds: Seconds | None = None
    single_leg_right_seconds: Seconds | None = None
    heel_raises: Count | None = None
    chair_stands: Count | None = None
    walking_minutes: WalkMinutes | None = None


@value
class Person:
    """What set-up asked. `screening` is None until the safety questions were answered.

    `minutes` is what a day may take without the walk. `strength_weekdays` holds two or three
    days that do not follow one another. `not_for_me` maps an exercise to the reason given.
    `time_zone` is a name such as Europe/Warsaw, `country` two letters such as PL; both None until
    a device or the person said so. No decision reads them: an entry carries its own offset.
    """

    year_of_birth: Years
    sex: Sex | None = None
    track: Track
    started_on: date
    screening: Screening | None
    usual_zones: tuple[Zone, ...] = ()
    at_home: tuple[Equipment, ...] = ()
    minutes: Minutes = 15
    strength_weekdays: tuple[Weekday, ...] = (Weekday.MONDAY, Weekday.THURSDAY)
    check_in_slot: Slot = Slot.MORNING
    baseline: Baseline = Baseline()
    not_for_me: Mapping[str, str] | None = None
    favourites: tuple[str, ...] = ()
    numb: bool = True
    diabetes: bool = False
    time_zone: ZoneName | None = None
    country: Country | None = None
