import pytest

from footbridge.catalogue.rules import eyes_open
from tests.catalogue import build


@pytest.mark.parametrize(
    "harder", ["Close your eyes.", "Then stand with eyes closed.", "Try shutting both eyes."]
)
def test_closed_eyes_are_refused(harder):
    catalogue = build.catalogue(build.balance(harder=harder))

    problems = list(eyes_open.check(catalogue))

    assert build.places(problems) == [("exercises/stance.toml", "harder")]


def test_closed_eyes_on_a_rung_are_refused():
    catalogue = build.catalogue(build.ladder(build.rung(text="Stand. Eyes shut.")))

    problems = list(eyes_open.check(catalogue))

    assert build.places(problems) == [("ladders/balance.toml", "rungs.0.text")]


@pytest.mark.parametrize("harder", ["Never close your eyes.", "Keep your eyes open."])
def test_open_eyes_may_be_asked_for(harder):
    assert not list(eyes_open.check(build.catalogue(build.balance(harder=harder))))
