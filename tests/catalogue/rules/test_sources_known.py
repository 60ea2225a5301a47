import pytest

from footbridge.catalogue.model import Amount
from footbridge.catalogue.rules import sources_known
from tests.catalogue import build


@pytest.mark.parametrize(
    "known",
    ["ours", "C-08", "C-55", "E3", "E8a", "S2", "S2:L62", "S2:L62-64", "S2:L1, C-08; ours"],
)
def test_a_known_source_passes(known):
    catalogue = build.catalogue(build.rule(sources=(known,)))

    assert not list(sources_known.check(catalogue))


@pytest.mark.parametrize(
    "unknown", ["", "S9:L62", "S2:62", "C-00", "C-56", "a book", "ours S2:L1", "S2:L1,", "M1"]
)
def test_an_unknown_source_is_refused(unknown):
    catalogue = build.catalogue(build.rule(sources=("ours", unknown)))

    problems = list(sources_known.check(catalogue))

    assert build.places(problems) == [("rules/RULE-18.toml", "sources.1")]
    assert f'"{unknown}"' in problems[0].what


def test_the_source_of_a_number_deep_inside_is_seen():
    wrong = Amount(start=8, lo=8, hi=12, source="hearsay")
    catalogue = build.catalogue(build.strength(dose=build.repeated(reps=wrong)))

    problems = list(sources_known.check(catalogue))

    assert build.places(problems) == [("exercises/toe-yoga.toml", "dose.reps.source")]


def test_the_source_of_a_rung_is_seen():
    catalogue = build.catalogue(build.ladder(build.rung(), build.rung(id="B1", source="hearsay")))

    problems = list(sources_known.check(catalogue))

    assert build.places(problems) == [("ladders/balance.toml", "rungs.1.source")]


def test_the_source_of_an_amount_on_a_card_is_seen():
    wrong = Amount(start=5, lo=5, hi=10, source="hearsay")
    catalogue = build.catalogue(build.card(amounts={"minutes": wrong}))

    problems = list(sources_known.check(catalogue))

    assert build.places(problems) == [("cards/REC-03.toml", "amounts.minutes.source")]


def test_every_number_of_the_engine_has_a_known_source():
    catalogue = build.catalogue(number_notes={"freeze_days": build.note(source="hearsay")})

    problems = list(sources_known.check(catalogue))

    assert build.places(problems) == [("numbers.toml", "freeze_days.source")]
