"""Questions beside a rest, tries that begin at a touch, walks with the phone in a pocket."""

from dataclasses import replace
from itertools import pairwise

import pytest

from footbridge.catalogue.words import Measure
from footbridge.engine.shown.timeline import StepKind, timeline
from tests.telling.hearing import (
    CATALOGUE,
    SECOND_MS,
    Heard,
    in_a_test,
    item_of,
)

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
            assert "Touch anywhere when you’re ready. Then it counts 3, 2, 1." in said
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
    assert "Put the phone in your pocket until you’re back." in heard.words(ready)
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
