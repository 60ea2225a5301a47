from dataclasses import replace

import pytest

from footbridge.catalogue.doing import Leg, Legs, OtherWay
from footbridge.catalogue.rules import sides_fit_dose
from footbridge.catalogue.words import Sides
from tests.catalogue import build

BACK = OtherWay(says="Back", cue="Back", figure="x", phases=())


def done(sides, legs, other_way=None):
    dose = build.repeated(sides=sides)
    doing = replace(build.seated_doing(dose), legs=legs, other_way=other_way)
    return build.exercise(dose=dose, variants=(build.variant(doing=doing),))


@pytest.mark.parametrize(
    ("exercise", "key"),
    [
        (done(Sides.EACH, Legs(moves=Leg.BOTH)), "legs"),
        (done(Sides.TOGETHER, Legs(moves=Leg.NAMED)), "legs"),
        (done(Sides.EACH_BOTH_WAYS, Legs(moves=Leg.NAMED)), "other_way"),
        (done(Sides.EACH, Legs(moves=Leg.NAMED), BACK), "other_way"),
    ],
)
def test_a_side_or_a_way_that_the_dose_does_not_have_is_refused(exercise, key):
    problems = list(sides_fit_dose.check(build.catalogue(exercise)))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", f"variants.0.doing.{key}")]


def test_both_ways_with_a_second_way_are_not():
    exercise = done(Sides.EACH_BOTH_WAYS, Legs(moves=Leg.NAMED), BACK)

    assert not list(sides_fit_dose.check(build.catalogue(exercise)))


def test_a_variant_may_have_sides_of_its_own():
    dose = build.repeated(sides=Sides.TOGETHER)
    doing = replace(build.seated_doing(dose), legs=Legs(moves=Leg.NAMED))
    variant = build.variant(doing=doing, sides=Sides.EACH)

    exercise = build.exercise(dose=dose, variants=(variant,))

    assert not list(sides_fit_dose.check(build.catalogue(exercise)))
