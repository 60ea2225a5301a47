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
        with_phases(build.held(), OUT, BACK),
        with_phases(build.held(), OUT, RepPhase(kind=PhaseKind.MOVE)),
        with_phases(build.held(rep_seconds=build.amount(2)), OUT, build.HELD, BACK),
        with_phases(build.repeated(tempo=build.tempo(2, 1, 3)), OUT, BACK),
    ],
)
def test_phases_that_do_not_last_as_the_dose_says_are_refused(exercise):
    problems = list(phases_fit_dose.check(build.catalogue(exercise)))

    place = ("exercises/ankle-pumps.toml", "variants.0.doing.phases")
    assert build.places(problems)[0] == place


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


@pytest.mark.parametrize("phases", [(build.moving(1.0),), tuple(build.moving(1.3) for _ in "123")])
def test_a_picture_that_the_beat_of_a_test_would_stretch_is_refused(phases):
    hurried = build.guided(
        Measure.HEEL_RAISES, figure="hurried", doing=replace(build.standing_doing(), phases=phases)
    )

    problems = list(phases_fit_dose.check(build.catalogue(hurried)))

    assert build.places(problems) == [("measures/heel_raises.toml", "guided.doing.phases")]
