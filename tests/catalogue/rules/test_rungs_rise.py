from footbridge.catalogue.rules import rungs_rise
from tests.catalogue import build


def test_rungs_out_of_order_are_refused():
    ladder = build.ladder(build.rung(id="B4"), build.rung(id="B3", variant="other"))

    problems = list(rungs_rise.check(build.catalogue(ladder)))

    assert build.places(problems) == [("ladders/balance.toml", "rungs.1.id")]


def test_a_harder_rung_of_one_stance_does_not_start_lower():
    ladder = build.ladder(
        build.rung(id="B4", start_seconds=10, top_seconds=20),
        build.rung(id="B5", start_seconds=15, top_seconds=30),
    )

    problems = list(rungs_rise.check(build.catalogue(ladder)))

    assert build.places(problems) == [("ladders/balance.toml", "rungs.1.start_seconds")]


def test_another_stance_may_start_lower():
    ladder = build.ladder(
        build.rung(id="B3", start_seconds=20, top_seconds=30),
        build.rung(id="B4", variant="one-leg", start_seconds=10, top_seconds=20),
    )

    assert not list(rungs_rise.check(build.catalogue(ladder)))


def test_rungs_named_in_words_are_in_the_order_they_stand_in():
    ladder = build.ladder(build.rung(id="low"), build.rung(id="high", start_seconds=20))

    assert not list(rungs_rise.check(build.catalogue(ladder)))
