"""What a figure has to show, from the data of whoever names it."""

from dataclasses import replace

from footbridge.catalogue.doing import Beside, HandCount, Hands, HeldBy, Leg, Legs, OtherWay
from footbridge.catalogue.showings import drawn_for_both_sides, phases_of_figures, showings
from footbridge.catalogue.words import Equipment, Measure, Sides
from tests.catalogue import build


def test_a_variant_its_second_way_and_a_test_are_shown():
    phases = (build.moving(2.0),)
    other = OtherWay(says="Back", cue="Back", figure="ankle-pumps-back", phases=phases)
    doing = replace(build.seated_doing(build.timed()), other_way=other)
    pumps = build.exercise(variants=(build.variant(doing=doing, equipment=(Equipment.CHAIR,)),))
    catalogue = build.catalogue(pumps)

    found = {each.figure: each for each in showings(catalogue)}

    assert found["ankle-pumps-back"].is_second
    assert found["ankle-pumps-back"].phases == phases
    assert found["ankle-pumps-back"].equipment == (Equipment.CHAIR,)
    assert found["stance"].sides is Sides.EACH
    assert found["heel-raise"].place == f"measures/{Measure.HEEL_RAISES}.toml: guided"
    assert found["heel-raise"].sides is None


def test_a_test_without_phases_is_shown_with_those_of_the_variant():
    phases = phases_of_figures(build.catalogue())

    assert phases["ankle-pumps"] == build.seated_doing(build.timed()).phases


def test_where_the_support_stays_both_sides_are_drawn():
    hands = Hands(count=HandCount.ONE, on=HeldBy.WORKTOP, beside=Beside.STAYS)
    doing = replace(build.standing_doing(), hands=hands)
    stance = build.balance(variants=(build.standing(figure="stance", doing=doing),))

    assert drawn_for_both_sides(build.catalogue(stance)) == {"stance"}
    assert drawn_for_both_sides(build.catalogue()) == frozenset()


def test_where_no_side_is_named_nothing_is_drawn_twice():
    hands = Hands(count=HandCount.ONE, on=HeldBy.WORKTOP, beside=Beside.STAYS)
    doing = replace(build.standing_doing(), legs=Legs(moves=Leg.BOTH), hands=hands)
    stance = build.balance(variants=(build.standing(figure="stance", doing=doing),))

    assert drawn_for_both_sides(build.catalogue(stance)) == frozenset()


def test_a_variant_is_shown_with_its_own_sides_and_things_and_so_is_its_second_way():
    other = OtherWay(says="Back", cue="Back", figure="ankle-pumps-back", phases=())
    doing = replace(build.seated_doing(build.timed()), other_way=other)
    own = build.variant(doing=doing, sides=Sides.EACH_BOTH_WAYS, equipment=(Equipment.CHAIR,))

    found = [
        each
        for each in showings(build.catalogue(build.exercise(variants=(own,))))
        if each.figure.startswith("ankle-pumps") and each.sides is not None
    ]

    assert [each.sides for each in found] == [Sides.EACH_BOTH_WAYS] * 2
    assert [each.equipment for each in found] == [(Equipment.CHAIR,)] * 2
