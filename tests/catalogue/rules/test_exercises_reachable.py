import pytest

from footbridge.catalogue.rules import exercises_reachable
from footbridge.catalogue.words import Block, Stream, Track
from tests.catalogue import build


def test_an_exercise_that_nothing_leads_to_is_refused():
    lost = build.exercise(id="lunge", block=Block.STRENGTH_HIP)

    problems = list(exercises_reachable.check(build.catalogue(lost)))

    assert build.places(problems) == [("exercises/lunge.toml", "id")]


def test_a_warm_up_exercise_of_no_programme_s_track_is_refused():
    lost = build.exercise(id="toe-fans", tracks=(Track.LEG,))

    problems = list(exercises_reachable.check(build.catalogue(lost)))

    assert build.places(problems) == [("exercises/toe-fans.toml", "id")]


@pytest.mark.parametrize(
    "listed",
    ["core_strength", "alternating_strength", "later_strength", "moving_balance", "stretches"],
)
def test_a_programme_leads_to_it(listed):
    lunge = build.exercise(id="lunge", block=Block.STRENGTH_HIP)
    programme = build.programme(**{listed: ("toe-yoga", "lunge")})

    problems = list(exercises_reachable.check(build.catalogue(lunge, programme)))

    assert ("exercises/lunge.toml", "id") not in build.places(problems)


def test_a_rung_leads_to_it():
    lunge = build.exercise(id="lunge", block=Block.STRENGTH_HIP)
    ladder = build.ladder(build.rung(), build.rung(id="B1", exercise="lunge"))

    assert not list(exercises_reachable.check(build.catalogue(lunge, ladder)))


@pytest.mark.parametrize(
    "other",
    [
        build.exercise(id="walking", block=Block.WALK),
        build.exercise(id="self-massage", stream=Stream.RECOVERY, block=Block.RECOVERY),
        build.exercise(id="leg-twist", block=Block.STRETCH, alias_of="toe-yoga"),
        build.exercise(id="headstand", block=Block.STRETCH, tracks=()),
    ],
)
def test_walking_recovery_stand_ins_and_what_is_retired_need_nobody_to_lead_there(other):
    assert not list(exercises_reachable.check(build.catalogue(other)))


def test_the_warm_up_of_one_programme_of_two_leads_to_it():
    other = build.programme(id="leg", track=Track.LEG)
    catalogue = build.catalogue(build.exercise(id="toe-circles"), other)

    assert not list(exercises_reachable.check(catalogue))
