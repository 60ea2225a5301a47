import pytest

from footbridge.catalogue.rules import outside_pressure
from footbridge.catalogue.words import Scale, Trait
from tests.catalogue import build


def pressed(trait, target):
    return build.exercise(
        variants=(build.variant(), build.variant(id="ball", traits=(trait,))),
        dose=build.timed(target=target),
    )


@pytest.mark.covers("RULE-23")
@pytest.mark.parametrize("trait", [Trait.ROLLING, Trait.MASSAGE])
@pytest.mark.parametrize(
    "target",
    [None, build.target(Scale.EFFORT, 3, 4), build.target(Scale.PRESSURE, 3, 5)],
)
def test_pressing_harder_is_refused(trait, target):
    problems = list(outside_pressure.check(build.catalogue(pressed(trait, target))))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", "dose.target")]


def test_another_band_of_pressure_is_refused_wherever_it_stands():
    dose = build.timed(target=build.target(Scale.PRESSURE, 2, 4))

    problems = list(outside_pressure.check(build.catalogue(build.exercise(dose=dose))))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", "dose.target")]


def test_three_to_four_passes():
    pressing = pressed(Trait.MASSAGE, build.target(Scale.PRESSURE, 3, 4))

    assert not list(outside_pressure.check(build.catalogue(pressing)))
