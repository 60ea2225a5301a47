import pytest

from footbridge.catalogue.rules import traits_told
from footbridge.catalogue.words import Equipment, Position, Trait
from tests.catalogue import build


@pytest.mark.parametrize(
    ("variant", "trait"),
    [
        (build.standing(traits=(Trait.BALANCE,)), "weight_bearing"),
        (build.standing(traits=(Trait.WEIGHT_BEARING,)), "balance"),
        (build.variant(position=Position.FLOOR), "floor_level"),
        (build.variant(equipment=(Equipment.BALL,)), "rolling"),
    ],
)
def test_a_variant_that_keeps_quiet_is_refused(variant, trait):
    catalogue = build.catalogue(build.balance(variants=(variant,)))

    problems = list(traits_told.check(catalogue))

    assert build.places(problems) == [("exercises/stance.toml", "variants.0.traits")]
    assert f'"{trait}"' in problems[0].what


def test_standing_for_strength_is_no_balance_drill():
    standing = build.standing(traits=(Trait.WEIGHT_BEARING,))

    assert not list(traits_told.check(build.catalogue(build.strength(variants=(standing,)))))
