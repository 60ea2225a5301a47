"""The cast: made-up people with names, feet and histories. None of them exists."""

from dataclasses import replace
from datetime import date

from footbridge.catalogue.words import Equipment, Place, Side, Track
from footbridge.engine.person import Baseline, Person, Screening, Slot, Weekday, Zone

START = date(2026, 1, 5)  # a Monday

RUTH = Person(
    year_of_birth=1954,
    track=Track.FEET,
    started_on=START,
    screening=Screening(asked_on=START),
    usual_zones=(
        Zone(side=Side.LEFT, place=Place.SOLE_BIG_TOE),
        Zone(side=Side.RIGHT, place=Place.SOLE_BIG_TOE),
    ),
    at_home=tuple(Equipment),
    minutes=30,
    strength_weekdays=(Weekday.MONDAY, Weekday.THURSDAY),
    check_in_slot=Slot.MORNING,
    baseline=Baseline(
        feet_together_seconds=30,
        semi_tandem_seconds=20,
        tandem_seconds=15,
        single_leg_left_seconds=7,
        single_leg_right_seconds=9,
        heel_raises=12,
        chair_stands=10,
        walking_minutes=10,
    ),
)
"""71, both feet numb at the big toes, well set up, half an hour a day."""

AMIR = replace(
    RUTH,
    year_of_birth=1966,
    track=Track.LEG,
    usual_zones=(),
    strength_weekdays=(Weekday.TUESDAY, Weekday.FRIDAY),
)
"""59, one leg, from the back; trains on Tuesdays and Fridays."""

GRETA = replace(
    RUTH,
    year_of_birth=1941,
    screening=Screening(asked_on=START, yes=("GATE-07",)),
    baseline=Baseline(walking_minutes=5, heel_raises=5),
)
"""84, fell twice last year: seated until somebody has looked."""

TOMAS = replace(RUTH, minutes=8, at_home=(Equipment.CHAIR,), baseline=Baseline())
"""Eight minutes, one chair, nothing measured."""

IDA = replace(RUTH, year_of_birth=1949, check_in_slot=Slot.EVENING, minutes=15)
"""Checks in every evening and has a quarter of an hour."""

CAST = {"ruth": RUTH, "amir": AMIR, "greta": GRETA, "tomas": TOMAS, "ida": IDA}
