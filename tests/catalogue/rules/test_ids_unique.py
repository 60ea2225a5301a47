from dataclasses import replace

from footbridge.catalogue.rules import ids_unique
from tests.catalogue import build


def test_two_things_with_one_id_are_refused():
    catalogue = build.catalogue(build.card(id="FLAG-04"))

    problems = list(ids_unique.check(catalogue))

    assert build.places(problems) == [("cards/FLAG-04.toml", "id")]
    assert problems[0].what == '"FLAG-04" is already taken in flags/FLAG-04.toml'


def test_two_variants_with_one_id_are_refused():
    catalogue = build.catalogue(build.exercise(variants=(build.variant(), build.variant())))

    problems = list(ids_unique.check(catalogue))

    assert build.places(problems) == [("exercises/ankle-pumps.toml", "variants.1.id")]


def test_two_rungs_with_one_id_are_refused():
    catalogue = build.catalogue(build.ladder(build.rung(), build.rung()))

    problems = list(ids_unique.check(catalogue))

    assert build.places(problems) == [("ladders/balance.toml", "rungs.1.id")]


def test_a_ladder_may_be_named_for_what_it_climbs():
    catalogue = build.catalogue(replace(build.ladder(), id="toe-yoga"))

    assert not list(ids_unique.check(catalogue))
