import pytest

from footbridge.catalogue.rules import warm_up_fits
from footbridge.catalogue.words import Block, Track
from tests.catalogue import build


def circulation(seconds, **changes):
    return build.exercise(dose=build.timed(work_seconds=build.amount(seconds)), **changes)


@pytest.mark.covers("RULE-05")
@pytest.mark.parametrize("seconds", [10, 500])
def test_a_warm_up_that_is_always_too_short_or_too_long_is_refused(seconds):
    problems = list(warm_up_fits.check(build.catalogue(circulation(seconds))))

    assert build.places(problems) == [("programmes/feet.toml", "warm_up")]


def test_two_short_exercises_of_one_block_make_up_for_one():
    catalogue = build.catalogue(circulation(60), circulation(60, id="toe-circles"))

    assert not list(warm_up_fits.check(catalogue))


def test_a_block_with_nothing_for_the_track_is_refused():
    other = build.exercise(id="toe-fans", block=Block.MOBILITY, tracks=(Track.LEG,))

    problems = list(warm_up_fits.check(build.catalogue(other)))

    assert build.places(problems) == [("programmes/feet.toml", "warm_up")]


def test_a_warm_up_of_just_the_time_fits():
    just = build.numbers(
        warm_up_seconds_least=540, warm_up_seconds_most=540, change_over_seconds=15
    )

    assert not list(warm_up_fits.check(build.catalogue(numbers=just)))


def test_an_exercise_without_a_way_to_do_it_is_another_truths():
    bare = build.exercise(id="bare", variants=())

    assert not list(warm_up_fits.check(build.catalogue(bare)))
