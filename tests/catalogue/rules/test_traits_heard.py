from dataclasses import replace

from footbridge.catalogue.rules import traits_heard
from footbridge.catalogue.words import Trait
from tests.catalogue import build

MOVES_THE_NECK = build.glide(variants=(build.variant(traits=(Trait.NECK,)),))


def test_a_trait_that_nothing_forbids_is_refused():
    catalogue = build.catalogue(MOVES_THE_NECK)

    problems = list(traits_heard.check(catalogue))

    assert [one.key for one in problems] == ["variants.0.traits"]
    assert '"neck"' in problems[0].what


def test_a_trait_is_heard_by_a_flag_as_by_a_gate():
    usual = build.gate()
    with_flag = build.catalogue(MOVES_THE_NECK, build.flag(forbids=(Trait.NECK,)))
    with_gate = build.catalogue(
        MOVES_THE_NECK, replace(usual, forbids=(*usual.forbids, Trait.NECK))
    )

    assert not list(traits_heard.check(with_flag))
    assert not list(traits_heard.check(with_gate))
