"""A fact says in one line what was told, and leaves nothing of it out."""

import pytest

from footbridge.catalogue.words import Measure, Place, Side
from footbridge.engine.facts import Finding, FootFinding, NotToday, Rests, Test
from footbridge.engine.facts.phrase import joined, said, seconds, walk_time, word
from footbridge.engine.person import Zone

HEEL = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)


@pytest.mark.parametrize(
    ("measure", "amount"),
    [
        (Measure.TANDEM, seconds(12)),
        (Measure.CHAIR_STANDS, 12),
        (Measure.HEEL_RAISES, 12),
        (Measure.WALKING_TOLERANCE, walk_time(12 * 60)),
    ],
)
def test_a_result_is_told_in_the_unit_of_its_measure(measure, amount):
    test = Test(measure=measure, result=12)

    assert test.line() == said("{measure}: {result}", measure=measure, result=amount)


def test_the_side_that_was_measured_is_told():
    both = Test(measure=Measure.SINGLE_LEG, result=9)
    left = Test(measure=Measure.SINGLE_LEG, result=9, side=Side.LEFT)

    assert left.line() == said("{test}, {side} side", test=both.line(), side=Side.LEFT)


def test_a_finding_is_told_with_its_foot_and_with_its_place_where_one_was_named():
    seen = [word(Finding.BLISTER), said("{side} foot", side=Side.LEFT)]

    on_the_foot = FootFinding(found=Finding.BLISTER, side=Side.LEFT)
    on_the_heel = FootFinding(found=Finding.BLISTER, side=Side.LEFT, zone=HEEL)

    assert on_the_foot.phrase() == joined(seen)
    assert on_the_heel.phrase() == joined([*seen, word(Place.SOLE_HEEL)])


def test_a_rest_of_strength_is_told_apart_from_a_rest_of_all():
    assert NotToday(rests=Rests.ALL).line() == said("you asked for a day of rest")
    assert NotToday(rests=Rests.STRENGTH).line() == said("you asked to do strength on another day")
