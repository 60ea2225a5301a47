from dataclasses import replace

import pytest

from footbridge.catalogue.doing import OtherWay, PhaseKind, RepPhase
from footbridge.catalogue.rules import phases_fit_dose
from footbridge.catalogue.words import Measure
from tests.catalogue import build

OUT, BACK = build.moving(2.0), build.moving(2.0)


def with_phases(dose, *phases):
    doing = replace(build.seated_doing(dose), phases=phases)
    return build.exercise(dose=dose, variants=(build.variant(doing=doing),))


@pytest.mark.parametrize(
    "exercise",
    [
        with_phases(build.repeated()),
        with_phases(build.repeated(), OUT, BACK, BACK),
        with_phases(build.repeated(), OUT, build.HELD, BACK),
        with_phases(build.repeated(), OUT, build.moving(2.5)),
        with_phases(build.held(), OUT, BACK),
        with_phases(build.held(), OUT, RepPhase(kind=PhaseKind.MOVE)),
        with_phases(build.held(rep_seconds=build.amount(2)), OUT, build.HELD, BACK),
        with_phases(build.repeated(tempo=build.tempo(2, 1, 3)), OUT, BACK),
    ],
)
def test_phases_that_do_not_last_as_the_dose_says_are_refused(exercise):
    problems = list(phases_fit_dose.check(build.catalogue(exercise)))

    place = ("exercises/ankle-pumps.toml", "variants.0.doing.phases")
    assert [one for one in build.places(problems) if one[0].startswith("exercises")] == [place]


@pytest.mark.parametrize(
    "exercise",
    [
        with_phases(build.repeated(), OUT, BACK),
        with_phases(build.timed(), build.moving(0.7)),
        with_phases(build.held(), OUT, build.HELD, BACK),
        with_phases(build.repeated(tempo=build.tempo(1, 0, 3)), OUT, BACK),
    ],
)
def test_phases_that_do_are_not(exercise):
    assert not list(phases_fit_dose.check(build.catalogue(exercise)))


@pytest.mark.parametrize("dose", [build.repeated(), build.held()])
def test_a_way_without_phases_is_told_to_have_none(dose):
    problems = phases_fit_dose.check(build.catalogue(with_phases(dose)))

    said = [one.what for one in problems if one.file == "exercises/ankle-pumps.toml"]
    assert said == ["are missing: what moves, and how long?"]


def test_a_variant_with_a_tempo_of_its_own_lasts_as_that_says():
    slow = build.tempo(2, 1, 3)
    doing = replace(build.seated_doing(build.repeated()), phases=(build.moving(6),))
    variant = build.variant(doing=doing, tempo=slow)
    exercise = build.exercise(dose=build.repeated(), variants=(variant,))

    assert not list(phases_fit_dose.check(build.catalogue(exercise)))


def test_a_second_way_of_another_length_is_refused():
    dose = build.repeated()
    other = OtherWay(says="Back", cue="Back", figure="x", phases=(OUT,))
    doing = replace(build.seated_doing(dose), other_way=other)
    exercise = build.exercise(dose=dose, variants=(build.variant(doing=doing),))

    problems = list(phases_fit_dose.check(build.catalogue(exercise)))

    assert [problem.what for problem in problems] == ["last 2 seconds, and the dose says 4"]


def test_a_test_that_nothing_shows_moving_is_refused():
    alone = build.guided(Measure.TANDEM, figure="tightrope")

    problems = list(phases_fit_dose.check(build.catalogue(alone)))

    assert build.places(problems) == [("measures/tandem.toml", "guided.doing.phases")]


def beaten(*phases, beats=(2, 1, 3)):
    """What is said of the pictures of the heel-raise test, with the seconds of its beats."""
    doing = replace(build.standing_doing(), phases=phases)
    test = build.guided(Measure.HEEL_RAISES, figure="hurried", doing=doing)
    names = ("heel_test_up_seconds", "heel_test_pause_seconds", "heel_test_down_seconds")
    numbers = build.numbers(**dict(zip(names, beats, strict=True)))
    return list(phases_fit_dose.check(build.catalogue(test, numbers=numbers)))


UP, PAUSE, DOWN = build.moving(2), build.moving(1), build.moving(3)


@pytest.mark.parametrize(
    "phases",
    [
        (UP,),
        (UP, PAUSE, UP),
        (UP, build.HELD, DOWN),
        (UP, PAUSE, build.moving(3.4)),
        (build.moving(1.7), PAUSE, DOWN),
    ],
)
def test_a_picture_that_the_beat_of_a_test_would_stretch_is_refused(phases):
    assert build.places(beaten(*phases)) == [("measures/heel_raises.toml", "guided.doing.phases")]


def test_a_picture_that_keeps_the_beat_passes():
    assert beaten(UP, PAUSE, DOWN) == []


def test_a_tenth_more_or_less_than_the_beat_is_not_seen():
    phases = (build.moving(11), build.moving(9), build.moving(10))

    assert beaten(*phases, beats=(10, 10, 10)) == []
