import pytest

from footbridge.catalogue.rules import variants_there
from tests.catalogue import build


@pytest.mark.parametrize("key", ["variants", "steps"])
def test_an_exercise_that_nobody_could_follow_is_refused(key):
    catalogue = build.catalogue(build.exercise(**{key: ()}))

    problems = list(variants_there.check(catalogue))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", key)]
