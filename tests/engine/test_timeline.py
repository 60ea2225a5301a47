"""The steps of a session last exactly as long as its doses, and say side, set and repetition."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.catalogue.words import DoseKind, Measure, Scale, Side, Sides, Stream
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.known.guide import guide_of
from footbridge.engine.shown.decision import Dose, Item, TargetBand, TempoAsked
from footbridge.engine.shown.measuring import measuring
from footbridge.engine.shown.timeline import Says, StepKind, timeline
from footbridge.engine.streams.doses import dose_at, timed
from tests.catalogue.build import numbers as catalogue_numbers
from tests.people import CAST, RUTH, START

WORKING = {StepKind.UP, StepKind.PAUSE, StepKind.DOWN, StepKind.MOVE, StepKind.HOLD, StepKind.WORK}


def item(dose, stream=Stream.STRENGTH, exercise="heel-raise", variant="both-legs"):
    return Item(exercise=exercise, variant=variant, stream=stream, dose=dose, reasons=())


def steps_of(one, catalogue):
    return timeline([("block", one)], catalogue.numbers).steps


def heel_raise(catalogue, variant=0, **amounts):
    exercise = catalogue.exercises["heel-raise"]
    return item(dose_at(exercise, exercise.variants[variant], guide_of(catalogue), **amounts))


doses = st.builds(
    Dose,
    kind=st.sampled_from(DoseKind),
    sides=st.sampled_from(Sides),
    sets=st.integers(1, 5),
    reps=st.integers(1, 20),
    hold_seconds=st.integers(1, 45),
    work_seconds=st.integers(1, 600),
    tempo=st.none()
    | st.builds(TempoAsked, up=st.integers(1, 5), pause=st.integers(0, 3), down=st.integers(1, 5)),
    rep_seconds=st.none() | st.integers(1, 8),
    rest_seconds=st.integers(0, 90),
    target=st.none()
    | st.builds(TargetBand, scale=st.sampled_from(Scale), lo=st.just(2), hi=st.just(3)),
    total_seconds=st.just(0),
)


@pytest.mark.covers("EX-13")
def test_a_heel_raise_goes_up_2_holds_1_and_comes_down_in_3(catalogue):
    one = heel_raise(catalogue)

    steps = [step for step in steps_of(one, catalogue) if step.set == 1 and step.rep == 1]

    assert [(step.kind, step.seconds, step.phase) for step in steps] == [
        (StepKind.UP, 2, 0),
        (StepKind.PAUSE, 1, 1),
        (StepKind.DOWN, 3, 2),
    ]


def test_without_a_pause_it_goes_down_at_once(catalogue):
    one = heel_raise(catalogue)
    tempo = TempoAsked(up=2, pause=0, down=3)

    steps = steps_of(replace(one, dose=replace(one.dose, tempo=tempo)), catalogue)

    kinds = [step.kind for step in steps if step.set == 1 and step.rep == 1]
    assert kinds == [StepKind.UP, StepKind.DOWN]


def test_every_exercise_lasts_as_long_as_its_first_dose_says(catalogue):
    for exercise in catalogue.exercises.values():
        for variant in exercise.variants:
            dose = dose_at(exercise, variant, guide_of(catalogue))
            one = item(dose, exercise.stream, exercise.id, variant.id)

            made = timeline([("block", one)], catalogue.numbers)

            assert made.seconds == dose.total_seconds, (exercise.id, variant.id)


@given(dose=doses, stream=st.sampled_from(Stream))
def test_any_dose_at_all_adds_up(dose, stream):
    numbers = catalogue_numbers(change_over_seconds=10, switch_sides_seconds=8)
    dose = timed(dose, numbers)

    made = timeline([("block", item(dose, stream))], numbers)

    assert made.seconds == sum(step.seconds for step in made.steps) == dose.total_seconds
    assert all(
        before.start + before.seconds == after.start for before, after in pairwise(made.steps)
    )


@pytest.mark.parametrize("name", CAST)
def test_a_whole_day_lasts_as_long_as_its_blocks_say(name, catalogue):
    decision = decide(Journal(), CAST[name], catalogue, START)
    items = [(block.id, each) for block in decision.blocks for each in block.items]

    made = timeline(items, catalogue.numbers)

    assert made.seconds == sum(block.seconds for block in decision.blocks)
    assert [part.exercise for part in made.parts] == [each.exercise for _, each in items]


def test_each_side_has_its_own_half_with_time_to_switch(catalogue):
    one = heel_raise(catalogue, variant=3, sets=1, reps=4)

    steps = steps_of(one, catalogue)

    sides = [step.side for step in steps if step.kind is StepKind.UP]
    (switch,) = [step for step in steps if step.kind is StepKind.SWITCH]
    assert sides == [Side.LEFT] * 4 + [Side.RIGHT] * 4
    assert (switch.side, switch.seconds) == (Side.RIGHT, catalogue.numbers.switch_sides_seconds)


def test_ankle_circles_go_both_ways_round_on_each_foot(catalogue):
    exercise = catalogue.exercises["ankle-circles"]
    dose = dose_at(exercise, exercise.variants[0], guide_of(catalogue), sets=1, reps=10)

    steps = steps_of(item(dose, Stream.MOBILITY), catalogue)

    moves = [step for step in steps if step.kind is StepKind.MOVE]
    turns = [(step.side, step.way) for step in moves if step.rep == 1]
    told = [step.way for step in steps if step.says is Says.OTHER_WAY]
    assert turns == [(Side.LEFT, 1), (Side.LEFT, 2), (Side.RIGHT, 1), (Side.RIGHT, 2)]
    assert told == [2, 2]


def test_nobody_rests_after_the_last_set(catalogue):
    steps = steps_of(heel_raise(catalogue, sets=3), catalogue)

    rests = [step.set for step in steps if step.kind is StepKind.REST]

    assert rests == [1, 2]
    assert steps[-1].kind is StepKind.DONE


def test_effort_is_asked_after_every_set_of_strength_and_before_its_rest(catalogue):
    steps = steps_of(heel_raise(catalogue, sets=2), catalogue)

    kinds = [(step.kind, step.says) for step in steps if step.kind not in WORKING]

    assert kinds == [
        (StepKind.GET_READY, Says.GET_READY),
        (StepKind.ASK, Says.HOW_HARD),
        (StepKind.REST, Says.REST),
        (StepKind.ASK, Says.HOW_HARD),
        (StepKind.DONE, Says.DONE),
    ]


@pytest.mark.parametrize(
    ("exercise", "asked"),
    [
        ("tibial-slider", [Says.HOW_STRONG]),
        ("tandem-stance", [Says.HOW_STEADY]),
        ("walking", [Says.HOW_LONG, Says.HOW_COMFORTABLE]),
        ("ankle-pumps", []),
        ("arch-lift", []),
    ],
)
def test_what_is_asked_fits_the_exercise_and_is_asked_once(catalogue, exercise, asked):
    found = catalogue.exercises[exercise]
    dose = dose_at(found, found.variants[0], guide_of(catalogue))

    steps = steps_of(item(dose, found.stream, exercise), catalogue)

    assert [step.says for step in steps if step.kind is StepKind.ASK] == asked


def test_a_day_without_training_is_a_timeline_that_only_ends(catalogue):
    made = timeline([], catalogue.numbers)

    assert [step.kind for step in made.steps] == [StepKind.DONE]
    assert made.seconds == 0


def test_single_leg_standing_is_tried_three_times_on_each_foot(catalogue):
    made = measuring(Measure.SINGLE_LEG, catalogue.numbers)

    tries = [
        (step.set, step.side, step.seconds) for step in made.steps if step.kind is StepKind.TRY
    ]

    assert tries == [(n, side, 45) for n in (1, 2, 3) for side in (Side.LEFT, Side.RIGHT)]
    assert made.parts[0].tries == 3


@pytest.mark.parametrize(
    "measure", [Measure.SINGLE_LEG, Measure.FEET_TOGETHER, Measure.SEMI_TANDEM, Measure.TANDEM]
)
def test_a_try_to_stand_begins_by_a_touch_and_a_count(catalogue, measure):
    steps = measuring(measure, catalogue.numbers).steps

    before = [one for one, after in pairwise(steps) if after.kind is StepKind.TRY]

    assert {(step.kind, step.seconds) for step in before} == {(StepKind.COUNT_IN, 5)}
    assert [step.side for step in before] == [
        step.side for step in steps if step.kind is StepKind.TRY
    ]


def test_the_heel_raise_test_keeps_the_beat_up_to_thirty(catalogue):
    made = measuring(Measure.HEEL_RAISES, catalogue.numbers)

    beats = [step for step in made.steps if step.kind in WORKING]

    assert [step.seconds for step in beats[:3]] == [2, 1, 3]
    assert beats[-1].rep == 30


def test_the_chair_test_lasts_half_a_minute_and_then_asks_how_many(catalogue):
    made = measuring(Measure.CHAIR_STANDS, catalogue.numbers)

    kinds = [(step.kind, step.seconds) for step in made.steps]

    assert kinds[1:] == [(StepKind.TRY, 30), (StepKind.ASK, 0), (StepKind.DONE, 0)]


def test_the_walking_test_ends_by_asking_how_long_it_was(catalogue):
    made = measuring(Measure.WALKING_TOLERANCE, catalogue.numbers)

    assert [step.says for step in made.steps if step.kind is StepKind.ASK] == [Says.HOW_LONG]


@pytest.mark.parametrize("measure", Measure)
def test_every_test_of_the_body_begins_with_time_to_get_ready(catalogue, measure):
    made = measuring(measure, catalogue.numbers)

    assert made.steps[0].kind is StepKind.GET_READY
    assert made.parts[0].cap


def test_what_a_part_asks_is_what_the_plan_asked(catalogue):
    decision = decide(Journal(), RUTH, catalogue, START)
    items = [(block.id, each) for block in decision.blocks for each in block.items]

    made = timeline(items, catalogue.numbers)

    assert [part.dose for part in made.parts] == [each.dose for _, each in items]
