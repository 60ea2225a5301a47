import pytest

from footbridge.catalogue.rules import chair_never_held
from footbridge.catalogue.words import Position
from tests.catalogue import build


@pytest.mark.covers("RULE-02")
@pytest.mark.parametrize("support", ["Hold the back of a chair.", "Two chairs, or the worktop."])
def test_a_chair_to_hold_on_to_is_refused(support):
    wobbly = build.standing(support=support)

    problems = list(chair_never_held.check(build.catalogue(build.balance(variants=(wobbly,)))))

    assert build.places(problems) == [("exercises/stance.toml", "variants.0.support")]


def test_a_chair_to_sit_on_passes():
    seated = build.variant(position=Position.SEATED, support="Sit on a firm chair.")

    assert not list(chair_never_held.check(build.catalogue(build.balance(variants=(seated,)))))
