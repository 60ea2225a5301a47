import pytest

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


@pytest.mark.parametrize(
    ("lower", "upper", "key"),
    [
        (build.rung(id="A2"), build.rung(id="B2", variant="other"), "id"),
        (
            build.rung(id="B1", start_seconds=None, top_seconds=1),
            build.rung(id="B2", start_seconds=None, top_seconds=None),
            "start_seconds",
        ),
    ],
    ids=["of the same number", "begins with nothing where the one below ends with something"],
)
def test_a_rung_that_does_not_rise_is_refused(lower, upper, key):
    problems = list(rungs_rise.check(build.catalogue(build.ladder(lower, upper))))

    assert build.places(problems) == [("ladders/balance.toml", f"rungs.1.{key}")]


@pytest.mark.parametrize(
    ("lower", "upper"),
    [
        (build.rung(id="low"), build.rung(id="B2", variant="other")),
        (build.rung(id="B2"), build.rung(id="high", variant="other")),
        (
            build.rung(id="B1", start_seconds=None, top_seconds=None),
            build.rung(id="B2", start_seconds=None, top_seconds=None),
        ),
    ],
    ids=["a number above words", "words above a number", "no seconds at all"],
)
def test_what_cannot_be_compared_is_in_the_order_it_stands_in(lower, upper):
    assert not list(rungs_rise.check(build.catalogue(build.ladder(lower, upper))))
