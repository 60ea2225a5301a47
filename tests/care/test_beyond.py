"""Amounts beyond what their measure goes up to are asked about, and no others."""

import pytest

from footbridge.care import beyond, catalogue
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import CheckIn, Session, SetDone, Test, Walk
from footbridge.engine.person import Slot


def session(**done) -> Session:
    return Session(sets=(SetDone(**done),))


@pytest.mark.parametrize(
    ("what", "fields"),
    [
        (Test(measure=Measure.SINGLE_LEG, result=45), []),
        (Test(measure=Measure.SINGLE_LEG, result=120), ["result"]),
        (Test(measure=Measure.WALKING_TOLERANCE, result=120), []),
        (Test(measure=Measure.WALKING_TOLERANCE, result=600), ["result"]),
        (Walk(seconds=7200), []),
        (Walk(seconds=36_000), ["seconds"]),
        (Walk(seconds=600, total_seconds=36_000), ["total_seconds"]),
        (session(exercise="heel-raise", reps=12), []),
        (session(exercise="heel-raise", reps=200), ["sets[0].reps"]),
        (session(exercise="tandem-stance", hold_seconds=300), ["sets[0].hold_seconds"]),
        (session(exercise="of-another-catalogue", reps=200), []),
        (session(exercise="heel-raise", skipped="tired"), []),
        (CheckIn(slot=Slot.MORNING, pain=10), []),
    ],
)
def test_only_what_is_beyond_its_measure_is_asked_about(what, fields):
    assert [each.field for each in beyond(what, catalogue())] == fields


def test_what_is_said_of_it_has_the_number_the_end_and_the_unit():
    (asked,) = beyond(Walk(seconds=36_000), catalogue())

    assert (asked.amount, asked.most, asked.unit) == (600, 120, "minutes")
