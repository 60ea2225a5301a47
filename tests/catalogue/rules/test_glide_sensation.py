import pytest

from footbridge.catalogue.rules import glide_sensation
from footbridge.catalogue.words import Scale
from tests.catalogue import build


@pytest.mark.covers("RULE-07", "RULE-17")
@pytest.mark.parametrize(
    "target",
    [None, build.target(Scale.EFFORT, 2, 3), build.target(Scale.SENSATION, 2, 4)],
)
def test_a_glide_that_is_felt_more_is_refused(target):
    catalogue = build.catalogue(build.glide(dose=build.timed(target=target)))

    problems = list(glide_sensation.check(catalogue))

    assert build.places(problems) == [("exercises/slider.toml", "dose.target")]
