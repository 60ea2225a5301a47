from footbridge.catalogue.words import DoseKind, Scale, Sides
from footbridge.engine.shown.decision import Dose, TargetBand, TempoAsked
from footbridge.telling import dose, rest, target


def a_dose(**changes: object) -> Dose:
    usual = {
        "kind": DoseKind.REPS,
        "sides": Sides.TOGETHER,
        "sets": 2,
        "reps": 8,
        "rest_seconds": 45,
        "total_seconds": 150,
    }
    return Dose(**{**usual, **changes})


def test_a_slow_dose_tells_its_tempo():
    slow = a_dose(tempo=TempoAsked(up=2, pause=1, down=3))

    assert dose(slow) == "2 sets of 8, slow: 2 seconds up, hold 1, 3 down"


def test_a_tempo_without_a_pause_does_not_mention_one():
    slow = a_dose(tempo=TempoAsked(up=2, pause=0, down=4))

    assert dose(slow) == "2 sets of 8, slow: 2 seconds up, 4 down"


def test_a_hold_tells_how_often_and_how_long():
    hold = a_dose(kind=DoseKind.HOLD, sides=Sides.EACH, sets=3, reps=1, hold_seconds=20)

    assert dose(hold) == "3 times, hold 20 seconds, each side"


def test_holds_in_sets_say_that_each_is_held():
    hold = a_dose(kind=DoseKind.HOLD, sets=2, reps=6, hold_seconds=5)

    assert dose(hold) == "2 sets of 6, hold 5 seconds each"


def test_time_is_told_in_minutes_where_that_is_plainer():
    timed = a_dose(kind=DoseKind.TIME, reps=None, work_seconds=60)

    assert dose(timed) == "2 times 1 minute"


def test_both_ways_on_both_sides_is_said():
    circles = a_dose(sides=Sides.EACH_BOTH_WAYS, sets=1, reps=10)

    assert dose(circles) == "10 times, each way, each side"


def test_rest_is_told_only_between_sets():
    assert rest(a_dose()) == "Rest 45 seconds between sets."
    assert rest(a_dose(sets=1)) == ""


def test_the_three_scales_are_never_mixed():
    told = {target(TargetBand(scale=scale, lo=2, hi=3)) for scale in Scale}

    assert len(told) == len(Scale)
