"""The guided tests of the body, step by step: what is shown, for how long, and on which foot."""

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure
from footbridge.engine.shown.measuring import measuring
from footbridge.engine.shown.timeline import Part
from tests.engine.steps import told

STANCES = (Measure.FEET_TOGETHER, Measure.SEMI_TANDEM, Measure.TANDEM)


READY = "get_ready 10 s, says get_ready, sounds ready of set 1"
COUNT = "count_in 5 s, says count_in, sounds ready of set"
DONE = "done 0 s, says done, sounds done"


@pytest.mark.covers("RULE-22")
@pytest.mark.parametrize("measure", STANCES)
def test_a_stance_is_held_once_for_half_a_minute(catalogue: Catalogue, measure: Measure) -> None:
    made = measuring(measure, catalogue.numbers)

    assert told(made) == [
        READY,
        f"{COUNT} 1",
        "try 30 s, says keep_going, sounds go of set 1",
        DONE,
    ]
    assert made.parts == (Part(measure=measure, tries=1, cap=30),)


@pytest.mark.covers("TRACK-05")
def test_single_leg_takes_three_tries_of_each_foot_with_a_rest_between(
    catalogue: Catalogue,
) -> None:
    made = measuring(Measure.SINGLE_LEG, catalogue.numbers)

    tries = [_single_leg_try(number) for number in (1, 2, 3)]
    rests = [f"rest 20 s, says rest, sounds rest of set {number}" for number in (1, 2)]
    assert told(made) == [READY, *tries[0], rests[0], *tries[1], rests[1], *tries[2], DONE]
    assert made.parts == (Part(measure=Measure.SINGLE_LEG, tries=3, cap=45),)


def _single_leg_try(number: int) -> list[str]:
    return [
        f"{COUNT} {number} on the left",
        f"try 45 s, says keep_going, sounds go of set {number} on the left",
        f"switch 8 s, says switch_sides, sounds switch of set {number} on the right",
        f"{COUNT} {number} on the right",
        f"try 45 s, says keep_going, sounds go of set {number} on the right",
    ]


@pytest.mark.covers("TRACK-06")
def test_heel_raises_go_by_the_beat_and_count_from_one_to_thirty(catalogue: Catalogue) -> None:
    made = measuring(Measure.HEEL_RAISES, catalogue.numbers)

    beats = [
        beat
        for rep in range(1, 31)
        for beat in (
            f"up 2 s, says rise, sounds up of set 1 rep {rep} showing 0",
            f"pause 1 s, says stay, sounds stay of set 1 rep {rep} showing 1",
            f"down 3 s, says lower, sounds down of set 1 rep {rep} showing 2",
        )
    ]
    assert told(made) == [READY, *beats, DONE]
    (part,) = made.parts
    assert (part.measure, part.tries, part.cap) == (Measure.HEEL_RAISES, 1, 30)
    assert part.dose is not None
    assert (part.dose.sets, part.dose.reps) == (1, 30)
    assert (part.dose.rest_seconds, part.dose.total_seconds) == (0, 0)


@pytest.mark.covers("TRACK-07")
@pytest.mark.parametrize(
    ("measure", "cap", "seconds", "asked"),
    [
        (Measure.CHAIR_STANDS, 40, 30, "how_many"),
        (Measure.WALKING_TOLERANCE, 120, 7200, "how_long"),
    ],
)
def test_what_is_counted_or_walked_is_asked_at_the_end(
    catalogue: Catalogue, measure: Measure, cap: int, seconds: int, asked: str
) -> None:
    made = measuring(measure, catalogue.numbers)

    assert told(made) == [
        READY,
        f"try {seconds} s, says keep_going, sounds go of set 1",
        f"ask 0 s, says {asked}, sounds ask of set 1",
        DONE,
    ]
    assert made.parts == (Part(measure=measure, tries=1, cap=cap),)
    assert {step.part for step in made.steps} == {0}
