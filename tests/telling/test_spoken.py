"""With closed eyes: for each movement of the catalogue all that must be known is said in time."""

from itertools import pairwise

import pytest

from footbridge.catalogue.words import Measure
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.shown.session import session_blocks, to_play, walk_blocks
from footbridge.engine.shown.timeline import Says, StepKind, timeline
from footbridge.telling.spoken import Kind, script_of
from footbridge.telling.spoken.length import lasts_ms
from tests.people import CAST, START
from tests.telling.hearing import (
    CATALOGUE,
    SECOND_MS,
    WAITS,
    WAYS,
    WORKING,
    Heard,
    after_another,
    in_a_test,
)

EVERYTHING = pytest.mark.parametrize(
    "heard",
    [pytest.param((after_another, way), id="/".join(way)) for way in WAYS]
    + [pytest.param((in_a_test, (measure,)), id=measure.value) for measure in Measure],
)


def heard_of(case):
    make, given = case
    return make(*given)


@EVERYTHING
def test_name_and_support_and_first_leg_are_said_before_anything_begins(heard):
    heard = heard_of(heard)

    for step, said, work in heard.before_work():
        if step.kind is not StepKind.GET_READY:
            continue
        movement = heard.movements[step.part]
        assert any(movement.name in each for each in said)
        assert f"{movement.support}." in said
        if work.side is not None:
            assert f"{movement.doing.side.first}." in said
            assert "left" in movement.doing.side.first.lower()


@EVERYTHING
def test_after_a_rest_the_support_and_the_leg_are_said_again(heard):
    heard = heard_of(heard)

    for step, said, work in heard.before_work():
        if step.kind is not StepKind.REST:
            continue
        movement = heard.movements[step.part]
        assert any(each.startswith("Next: ") for each in said)
        assert f"{movement.support}." in said
        assert work.side is None or f"{movement.doing.side.first}." in said


@EVERYTHING
def test_a_change_of_sides_names_the_leg_and_whether_to_turn(heard):
    heard = heard_of(heard)

    for step, said, work in heard.before_work():
        if step.kind is not StepKind.SWITCH:
            continue
        movement = heard.movements[step.part]
        assert said[0] == "Switch: right side."
        assert f"{movement.side(work.side)}." in said
        assert not movement.doing.turn or f"{movement.doing.turn}." in said


@EVERYTHING
def test_all_of_it_has_been_said_when_the_movement_begins(heard):
    heard = heard_of(heard)

    for step, following in pairwise(heard.steps):
        if step.kind not in WAITS or following.kind not in WORKING:
            continue
        ends = (step.start + step.seconds) * SECOND_MS
        for each in heard.of(step):
            if each.kind is Kind.INSTRUCTION:
                assert each.at_ms + each.lasts_ms <= ends, each


@EVERYTHING
def test_every_beginning_is_counted_in_or_led_into(heard):
    heard = heard_of(heard)

    for step, said, work in heard.before_work():
        into = [each.cue for each in heard.movements[step.part].into]
        leads = {"1", *(f"{cue}." for cue in into if work.kind is not StepKind.MOVE)}
        assert leads & set(said), step


@EVERYTHING
def test_every_repetition_has_its_number_and_its_way_back(heard):
    heard = heard_of(heard)

    for step in heard.steps:
        movement = heard.movements[step.part]
        said = heard.words(step)
        if step.kind in {StepKind.UP, StepKind.MOVE} and step.says is not Says.OTHER_WAY:
            assert any(each.split(".")[0] == str(step.rep) for each in said), step
        if step.kind is StepKind.DOWN:
            assert said == [f"{movement.phases[step.phase].cue}."]
        if step.kind is StepKind.MOVE and movement.held is None:
            moves = [each for each in movement.phases_of(step) if each.kind == "move"]
            assert len(moves) < 2 or any(f"{each.cue}." in said for each in moves[1:]), step


@EVERYTHING
def test_every_hold_says_how_long_or_to_hold_and_when_to_let_go(heard):
    heard = heard_of(heard)

    for step in heard.steps:
        if step.kind is not StepKind.HOLD:
            continue
        movement, said = heard.movements[step.part], heard.of(step)
        assert said[0].words.startswith("Hold")
        if step.rep == 1:
            assert str(step.seconds) in said[0].words
        ends = (step.start + step.seconds) * SECOND_MS
        assert said[-1].words == f"{movement.let_go}."
        assert ends - SECOND_MS <= said[-1].at_ms <= ends


@EVERYTHING
def test_no_two_are_said_at_once_and_no_instruction_is_left_out(heard):
    heard = heard_of(heard)

    assert all(
        one.at_ms + one.lasts_ms <= other.at_ms for one, other in pairwise(heard.script.sayings)
    )
    assert heard.left_out() == []


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("blocks", [session_blocks, walk_blocks])
def test_whole_days_say_every_instruction_one_after_the_other(name, blocks):
    decision = decide(Journal(), CAST[name], CATALOGUE, START)

    heard = Heard(to_play(blocks(decision), CATALOGUE.numbers))

    said = heard.script.sayings
    assert all(one.at_ms + one.lasts_ms <= other.at_ms for one, other in pairwise(said))
    assert heard.left_out() == []


def test_a_day_without_training_says_that_it_is_over():
    script = script_of(timeline([], CATALOGUE.numbers), CATALOGUE)

    assert [each.words.split(".")[0] for each in script.sayings] == ["That’s all"]


def test_both_ways_round_are_told_apart():
    heard = after_another("toe-yoga", "usual")

    ways = [heard.words(step)[0] for step in heard.steps if step.way == 2 and step.rep == 1]

    assert ways == ["Now the four small toes."] * 2


def test_single_leg_standing_says_which_leg_stands_each_time():
    heard = after_another("single-leg-stance", "usual")

    told = [each.words for each in heard.script.sayings if "on your" in each.words]

    assert told == ["First stand on your left leg.", "Stand on your right leg."] * 3


def test_heel_raises_say_lower_in_every_repetition():
    heard = after_another("ankle-pumps", "usual")

    raises = CATALOGUE.exercises["heel-raise"].dose
    told = [each.words for each in heard.script.sayings]

    assert told.count("Lower slowly.") == raises.reps.start * raises.sets.start


@pytest.mark.parametrize(
    ("text", "beats"),
    [("3", 1), ("Lower slowly.", 4), ("17", 3), ("45", 3), ("120", 5), ("20", 2), ("Halfway.", 2)],
)
def test_how_long_a_line_takes_is_reckoned_by_its_beats(text, beats):
    numbers = CATALOGUE.numbers
    each_ms = 60 * SECOND_MS / numbers.speech_beats_a_minute

    length = lasts_ms(text, numbers)

    assert length == round(beats * each_ms) + numbers.speech_pause_ms
