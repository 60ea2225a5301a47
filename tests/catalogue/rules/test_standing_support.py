import pytest

from footbridge.catalogue.rules import standing_support
from footbridge.catalogue.words import Equipment, Position, Stream
from tests.catalogue import build


@pytest.mark.covers("RULE-02")
@pytest.mark.parametrize("position", [Position.STANDING, Position.WALKING])
def test_standing_with_nothing_firm_to_hold_is_refused(position):
    loose = build.standing(position=position, equipment=(Equipment.CHAIR,))

    problems = list(standing_support.check(build.catalogue(build.balance(variants=(loose,)))))

    assert build.places(problems) == [("exercises/stance.toml", "variants.0.equipment")]


@pytest.mark.parametrize("firm", [Equipment.WORKTOP, Equipment.WALL])
def test_a_worktop_and_a_wall_are_firm(firm):
    held = build.standing(equipment=(Equipment.STEP, firm))

    assert not list(standing_support.check(build.catalogue(build.balance(variants=(held,)))))


def test_a_walk_needs_nothing_to_hold():
    walk = build.exercise(
        stream=Stream.WALKING, variants=(build.variant(position=Position.WALKING),)
    )

    assert not list(standing_support.check(build.catalogue(walk)))
