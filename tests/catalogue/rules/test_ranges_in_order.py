import pytest

from footbridge.catalogue.rules import ranges_in_order
from footbridge.catalogue.words import Scale
from tests.catalogue import build


@pytest.mark.parametrize(
    ("thing", "place"),
    [
        (
            build.strength(dose=build.repeated(reps=build.amount(7, 8, 12))),
            ("exercises/toe-yoga.toml", "dose.reps"),
        ),
        (
            build.strength(dose=build.repeated(reps=build.amount(13, 8, 12))),
            ("exercises/toe-yoga.toml", "dose.reps"),
        ),
        (
            build.strength(dose=build.repeated(rest_seconds=build.amount(45, -30, 60))),
            ("exercises/toe-yoga.toml", "dose.rest_seconds"),
        ),
        (
            build.glide(dose=build.timed(target=build.target(Scale.SENSATION, 3, 2))),
            ("exercises/slider.toml", "dose.target"),
        ),
        (
            build.glide(dose=build.timed(target=build.target(Scale.SENSATION, 2, 11))),
            ("exercises/slider.toml", "dose.target"),
        ),
        (
            build.programme(phases=(build.phase(first_week=12, last_week=1),)),
            ("programmes/feet.toml", "phases.0"),
        ),
        (build.expectation(first_week=0), ("expectations/EXPECT-01.toml", "")),
        (build.measure(lo=10, hi=0), ("measures/TRACK-01.toml", "")),
        (
            build.measure(usual=build.usual(first_age=70)),
            ("measures/TRACK-01.toml", "usual.ages.0"),
        ),
        (build.ladder(build.rung(start_seconds=30)), ("ladders/balance.toml", "rungs.0")),
        (
            build.card(amounts={"minutes": build.amount(5, 6, 10)}),
            ("cards/REC-03.toml", "amounts.minutes"),
        ),
    ],
)
def test_a_range_out_of_order_is_refused(thing, place):
    problems = list(ranges_in_order.check(build.catalogue(thing)))

    assert build.places(problems) == [place]


@pytest.mark.parametrize(
    "thing",
    [
        build.strength(dose=build.repeated(rest_seconds=build.amount(0, 0, 60))),
        build.glide(dose=build.timed(target=build.target(Scale.SENSATION, 0, 10))),
        build.measure(usual=build.usual(first_age=1)),
        build.ladder(build.rung(start_seconds=1)),
    ],
    ids=["nothing", "a whole scale", "the first year", "one second"],
)
def test_a_range_may_begin_where_its_kind_begins(thing):
    assert not list(ranges_in_order.check(build.catalogue(thing)))


def test_the_numbers_are_shown():
    catalogue = build.catalogue(build.measure(lo=10, hi=0))

    problems = list(ranges_in_order.check(catalogue))

    assert problems[0].what == "expected rising numbers, got 10, 0"
