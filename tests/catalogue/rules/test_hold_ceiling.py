from footbridge.catalogue.rules import hold_ceiling
from footbridge.catalogue.words import DoseKind, Stream
from tests.catalogue import build


def test_a_balance_hold_over_the_ceiling_is_refused():
    dose = build.held(hold_seconds=build.amount(20, 10, 46))

    problems = list(hold_ceiling.check(build.catalogue(build.balance(dose=dose))))

    assert build.places(problems) == [("exercises/stance.toml", "dose.hold_seconds.hi")]
    assert problems[0].what == "a balance hold lasts 45 seconds at most, got 46"


def test_standing_still_for_a_time_is_a_hold_too():
    dose = build.timed(kind=DoseKind.TIME, work_seconds=build.amount(46))

    problems = list(hold_ceiling.check(build.catalogue(build.balance(dose=dose))))

    assert build.places(problems) == [("exercises/stance.toml", "dose.work_seconds.hi")]


def test_a_rung_over_the_ceiling_is_refused():
    ladder = build.ladder(build.rung(), build.rung(id="B1", top_seconds=46))

    problems = list(hold_ceiling.check(build.catalogue(ladder)))

    assert build.places(problems) == [("ladders/balance.toml", "rungs.1.top_seconds")]


def test_a_hold_at_the_ceiling_passes():
    dose = build.held(hold_seconds=build.amount(20, 10, 45))
    ladder = build.ladder(build.rung(top_seconds=45), build.rung(id="B1", top_seconds=None))

    assert not list(hold_ceiling.check(build.catalogue(build.balance(dose=dose), ladder)))


def test_a_stretch_is_no_balance_hold():
    stretch = build.exercise(
        stream=Stream.MOBILITY, dose=build.held(hold_seconds=build.amount(60))
    )

    assert not list(hold_ceiling.check(build.catalogue(stretch)))
