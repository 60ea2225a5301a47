"""With closed eyes: for each movement of the catalogue all that must be known is said in time."""

from dataclasses import replace
from itertools import pairwise

import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.words import Measure
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.known.guide import guide_of
from footbridge.engine.shown.decision import Item
from footbridge.engine.shown.measuring import measuring
from footbridge.engine.shown.session import session_blocks, to_play, walk_blocks
from footbridge.engine.shown.timeline import Says, StepKind, timeline
from footbridge.engine.streams.doses import dose_at
from footbridge.telling.spoken import Kind, script_of
from footbridge.telling.spoken.length import lasts_ms
from footbridge.telling.spoken.movement import movement_of
from tests.people import CAST, START

SECOND_MS = 1000
WAITS = {StepKind.GET_READY, StepKind.SWITCH, StepKind.REST}
WORKING = {
    StepKind.UP, StepKind.PAUSE, StepKind.DOWN, StepKind.MOVE, StepKind.HOLD, StepKind.WORK,
    StepKind.TRY,
}  # fmt: skip
CATALOGUE = read_catalogue()
WAYS = [
    (exercise.id, variant.id)
    for exercise in CATALOGUE.exercises.values()
    for variant in exercise.variants
]


def item_of(exercise_id, variant_id):
    exercise = CATALOGUE.exercises[exercise_id]
    variant = next(each for each in exercise.variants if each.id == variant_id)
    dose = dose_at(exercise, variant, guide_of(CATALOGUE))
    return Item(
        exercise=exercise_id, variant=variant_id, stream=exercise.stream, dose=dose, reasons=()
    )


class Heard:
    """A session as it is heard: what is said in each step, and what is known of its movement."""

    def __init__(self, steps):
        self.steps = steps.steps
        self.script = script_of(steps, CATALOGUE)
        self.movements = [movement_of(part, CATALOGUE) for part in steps.parts]

    def of(self, step):
        """What is said by wish of this step."""
        place = self.steps.index(step)
        return [each for each in self.script.sayings if each.step == place]

    def words(self, step):
        return [each.words for each in self.of(step)]

    def before_work(self):
        """Each wait that leads to work, all that is said before it begins, and that work."""
        for step, *after in zip(self.steps, self.steps[1:], self.steps[2:], strict=False):
            if step.kind not in WAITS:
                continue
            if after[0].kind in WORKING:
                yield step, self.words(step), after[0]
            elif after[0].kind is StepKind.COUNT_IN:
                yield step, self.words(step) + self.words(after[0]), after[1]

    def left_out(self):
        """What was wished and not said, but for counts, and questions for which nobody waits."""
        of_a_second = {Kind.COUNT, Kind.QUESTION}
        return [each for each in self.script.unsaid if each.kind not in of_a_second]


def after_another(exercise, variant):
    """In the middle of a day: after strength, whose question still has to be asked."""
    raises = item_of("heel-raise", "both-legs")
    return Heard(
        timeline([("one", raises), ("two", item_of(exercise, variant))], CATALOGUE.numbers)
    )


def in_a_test(measure):
    return Heard(measuring(measure, CATALOGUE.numbers))


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


TRIED = pytest.mark.parametrize(
    "measure", [Measure.SINGLE_LEG, Measure.FEET_TOGETHER, Measure.SEMI_TANDEM, Measure.TANDEM]
)


@TRIED
def test_before_a_try_it_is_said_how_it_begins_and_ends_and_only_after_the_touch_it_counts(
    measure,
):
    heard = in_a_test(measure)

    for step, following in pairwise(heard.steps):
        said = heard.words(step)
        if following.kind is StepKind.COUNT_IN:
            assert not {"3", "2", "1"} & set(said)
        if step.kind is StepKind.COUNT_IN:
            assert "Touch anywhere when you are ready. Then it counts 3, 2, 1." in said
            assert ("To stop, touch anywhere again." in said) is (step.set == 1)
            assert said[-3:] == ["3", "2", "1"]


@TRIED
def test_a_try_begins_as_long_after_the_touch_as_its_count_lasts(measure):
    heard = in_a_test(measure)

    for step, following in pairwise(heard.steps):
        if step.kind is StepKind.COUNT_IN:
            one, begins = heard.of(step)[-1], heard.of(following)[0]
            assert begins.at_ms - one.at_ms == SECOND_MS


@pytest.mark.parametrize("measure", [None, Measure.WALKING_TOLERANCE])
def test_a_walk_is_led_out_of_a_pocket_and_asked_about_on_return(measure):
    if measure:
        heard = in_a_test(measure)
    else:
        heard = Heard(timeline([("walk", item_of("walking", "usual"))], CATALOGUE.numbers))

    ready, walk, *asked, _ = heard.steps
    over = heard.of(walk)[-1]
    ends = (walk.start + walk.seconds) * SECOND_MS
    assert "Put the phone in your pocket until you are back." in heard.words(ready)
    assert over.words.startswith("That was ")
    assert over.at_ms + over.lasts_ms == ends
    assert not {"3", "2", "1"} & set(heard.words(walk))
    assert heard.words(asked[0]) == ["Welcome back. Did you walk the whole time?"]


QUESTION = "How hard was that set, from 0 to 10?"


def raises_with(rest_seconds):
    one = item_of("heel-raise", "both-legs")
    one = replace(one, dose=replace(one.dose, sets=2, rest_seconds=rest_seconds))
    return Heard(timeline([("one", one), ("two", one)], CATALOGUE.numbers))


def test_a_question_shares_the_time_of_the_rest_after_it():
    heard = raises_with(45)

    rests = [heard.words(step)[:3] for step in heard.steps if step.kind is StepKind.REST]

    assert rests == [["Rest for 45 seconds.", QUESTION, "Next: set 2 of 2."]] * 2


def test_in_a_short_rest_what_comes_is_said_and_the_question_only_seen():
    heard = raises_with(12)

    (rest, *_) = [heard.words(step) for step in heard.steps if step.kind is StepKind.REST]

    support = f"{heard.movements[0].support}."
    assert rest[:3] == ["Rest for 12 seconds.", "Next: set 2 of 2.", support]


def test_beside_getting_ready_a_question_is_only_seen():
    heard = raises_with(45)

    for step, following in pairwise(heard.steps):
        if step.kind is StepKind.ASK and following.kind is StepKind.GET_READY:
            assert heard.words(step) == []
            assert QUESTION not in heard.words(following)


def test_the_last_question_is_said_to_who_wants_to_be_waited_for_and_to_nobody_else():
    heard = raises_with(45)

    last = heard.steps[-2]

    assert [each.words for each in heard.script.wishes[len(heard.steps) - 2]] == [QUESTION]
    assert heard.words(last) == []


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

    assert [each.words.split(".")[0] for each in script.sayings] == ["That is all"]


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
