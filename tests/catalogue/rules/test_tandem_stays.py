from footbridge.catalogue.rules import tandem_stays
from tests.catalogue import build


def test_a_harder_rung_that_asks_for_less_is_refused():
    ladder = build.ladder(
        build.rung(), build.rung(id="B1", needs_tandem=True), build.rung(id="B2")
    )

    problems = list(tandem_stays.check(build.catalogue(ladder)))

    assert build.places(problems) == [("ladders/balance.toml", "rungs.2.needs_tandem")]


def test_a_ladder_that_asks_from_one_rung_on_passes():
    ladder = build.ladder(
        build.rung(),
        build.rung(id="B1"),
        build.rung(id="B2", needs_tandem=True),
        build.rung(id="B3", needs_tandem=True),
    )

    assert not list(tandem_stays.check(build.catalogue(ladder)))
