"""Who lives: a person of the engine, drawn, with what they can do and what they carry."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Measure, Place, Side, Track
from footbridge.simulator.door import Baseline, Person, Screening, Sex, Slot, Weekday, Zone
from footbridge.simulator.drawn import is_so, share, whole
from footbridge.simulator.setup import Setup

START = date(2026, 1, 5)
"""A Monday. No decision depends on the year."""

MINUTES = (8, 15, 15, 15, 30, 30, 60)
TWO_DAYS = (
    (Weekday.MONDAY, Weekday.THURSDAY),
    (Weekday.TUESDAY, Weekday.FRIDAY),
    (Weekday.WEDNESDAY, Weekday.SATURDAY),
)
THREE_DAYS = ((Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY),)
TOES = (Place.SOLE_BIG_TOE, Place.SOLE_TOES_2_3, Place.SOLE_TOES_4_5)

# What a steady person can do at least: no gate and no test keeps the ladders shut.
STEADY_LEAST = {"heel_raises": 8, "tandem_seconds": 10, "chair_stands": 8}


@dataclass(frozen=True, slots=True)
class Somebody:
    """One invented person. `carries` is the id of a gate or a flag, or empty."""

    number: int
    person: Person
    can: dict[Measure, int]
    carries: str
    checks_in_twice: bool


def somebody(setup: Setup, number: int, chance: Random, catalogue: Catalogue) -> Somebody:
    """Person `number` of a row. The same chance gives the same person."""
    can = _abilities(chance, is_steady=not setup.is_ordinary)
    person = _person(setup, can, chance)
    carries = _carried(number, catalogue) if setup.is_ordinary else ""
    yes = (carries,) if carries in catalogue.gates else ()
    twice = is_so(chance, "both_slots") and setup.is_ordinary
    return Somebody(number, _screened(person, yes), can, carries, twice)


def _person(setup: Setup, can: dict[Measure, int], chance: Random) -> Person:
    age, female = whole(chance, "age"), is_so(chance, "female")
    track, home = _track(chance), _at_home(chance)
    minutes, evening = chance.choice(MINUTES), is_so(chance, "evening_slot")
    weekdays = chance.choice(THREE_DAYS if setup.strength_days > 2 else TWO_DAYS)
    if not setup.is_ordinary:
        # One morning rating a day, an hour and everything at hand, unless the row says otherwise.
        minutes, evening, home = setup.minutes or 60, False, tuple(Equipment)
    feet = track is not Track.LEG
    return Person(
        year_of_birth=START.year - age,
        sex=Sex.FEMALE if female else Sex.MALE,
        track=track,
        started_on=START,
        screening=None,
        usual_zones=tuple(Zone(side=side, place=p) for side in Side for p in TOES) if feet else (),
        at_home=home,
        minutes=minutes,
        strength_weekdays=weekdays,
        check_in_slot=Slot.EVENING if evening else Slot.MORNING,
        baseline=_baseline(can),
        numb=feet,
        diabetes=feet,
    )


def _screened(person: Person, yes: tuple[str, ...]) -> Person:
    return replace(person, screening=Screening(asked_on=START, yes=yes))


def _track(chance: Random) -> Track:
    feet, unsure = is_so(chance, "feet_track"), is_so(chance, "unsure_track")
    if feet:
        return Track.FEET
    return Track.UNSURE if unsure else Track.LEG


def _at_home(chance: Random) -> tuple[Equipment, ...]:
    everything = is_so(chance, "all_at_home")
    some = tuple(thing for thing in Equipment if is_so(chance, "thing_at_home"))
    return tuple(Equipment) if everything else some


def _abilities(chance: Random, *, is_steady: bool) -> dict[Measure, int]:
    drawn = {
        name: whole(chance, name)
        for name in (
            "tandem_seconds",
            "single_leg_seconds",
            "heel_raises",
            "chair_stands",
            "walking_minutes",
        )
    }
    if is_steady:
        drawn = {name: max(drawn[name], STEADY_LEAST.get(name, 0)) for name in drawn}
    return {
        Measure.FEET_TOGETHER: 30,
        Measure.SEMI_TANDEM: min(30, drawn["tandem_seconds"] + 5),
        Measure.TANDEM: drawn["tandem_seconds"],
        Measure.SINGLE_LEG: drawn["single_leg_seconds"],
        Measure.HEEL_RAISES: drawn["heel_raises"],
        Measure.CHAIR_STANDS: drawn["chair_stands"],
        Measure.WALKING_TOLERANCE: drawn["walking_minutes"],
    }


def _baseline(can: dict[Measure, int]) -> Baseline:
    return Baseline(
        feet_together_seconds=can[Measure.FEET_TOGETHER],
        semi_tandem_seconds=can[Measure.SEMI_TANDEM],
        tandem_seconds=can[Measure.TANDEM],
        single_leg_left_seconds=can[Measure.SINGLE_LEG],
        single_leg_right_seconds=can[Measure.SINGLE_LEG],
        heel_raises=can[Measure.HEEL_RAISES],
        chair_stands=can[Measure.CHAIR_STANDS],
        walking_minutes=can[Measure.WALKING_TOLERANCE],
    )


def _carried(number: int, catalogue: Catalogue) -> str:
    """Each gate and each flag comes round in turn, with people between who carry nothing."""
    known = everything_carried(catalogue)
    turns = round(len(known) / share("carriers"))
    turn = number % turns
    place = turn * len(known) // turns
    is_first = turn == 0 or (turn - 1) * len(known) // turns != place
    return known[place] if is_first else ""


def everything_carried(catalogue: Catalogue) -> Sequence[str]:
    """The ids of all gates and all flags."""
    return (*catalogue.gates, *catalogue.flags)
