import pytest

from footbridge.catalogue.rules import ways_out
from tests.catalogue import build


@pytest.mark.parametrize(("key", "nothing"), [("easier", ""), ("harder", ""), ("stop_if", ())])
def test_an_exercise_without_a_way_out_is_refused(key, nothing):
    catalogue = build.catalogue(build.exercise(**{key: nothing}))

    problems = list(ways_out.check(catalogue))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", key)]
