import pytest

from footbridge.catalogue.rules import strength_effort
from footbridge.catalogue.words import Scale
from tests.catalogue import build


@pytest.mark.covers("RULE-15")
@pytest.mark.parametrize(
    "target",
    [
        None,
        build.target(Scale.SENSATION, 5, 7),
        build.target(Scale.EFFORT, 4, 7),
        build.target(Scale.EFFORT, 5, 8),
    ],
)
def test_strength_work_outside_the_band_is_refused(target):
    catalogue = build.catalogue(build.strength(dose=build.repeated(target=target)))

    problems = list(strength_effort.check(catalogue))

    assert build.places(problems) == [("exercises/toe-yoga.toml", "dose.target")]


@pytest.mark.parametrize("most", [5, 6])
def test_a_narrower_band_passes(most):
    dose = build.repeated(target=build.target(Scale.EFFORT, 5, most))

    assert not list(strength_effort.check(build.catalogue(build.strength(dose=dose))))
