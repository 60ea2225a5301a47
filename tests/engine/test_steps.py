"""Each kind of dose as the player leads it: every step, its seconds, its words and its tone."""

from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import DoseKind, Scale, Sides, Stream
from footbridge.engine.shown.decision import Dose, Item, TargetBand, TempoAsked
from footbridge.engine.shown.timeline import Part, timeline
from tests.engine.steps import told

READY = "get_ready 10 s, says get_ready, sounds ready of set 1"
DONE = "done 0 s, says done, sounds done"


def item(kind: DoseKind, stream: Stream, sides: Sides = Sides.TOGETHER, **amounts: Any) -> Item:
    dose = {"sets": 1, "rest_seconds": 0, "total_seconds": 77, **amounts}
    return Item(
        exercise="made-up",
        variant="usual",
        stream=stream,
        dose=Dose(kind=kind, sides=sides, **dose),
        reasons=(),
        in_short_core=True,
    )


def asked(what: str, number: int = 1) -> str:
    return f"ask 0 s, says {what}, sounds ask of set {number}"


def rested(seconds: int, number: int = 1) -> str:
    return f"rest {seconds} s, says rest, sounds rest of set {number}"


UP = "up 2 s, says rise, sounds up of set {} rep {} showing 0"
STAY = "pause 1 s, says stay, sounds stay of set {} rep {} showing 1"
DOWN = "down 3 s, says lower, sounds down of set {} rep {} showing {}"
MOVE = "move {} s, says move, sounds go of set {} rep {}"
HOLD = "hold {} s, says hold, sounds stay of set {} rep {}"
OVER = "switch 8 s, says switch_sides, sounds switch of set 1 on the right"
WORK = "work {} s, says keep_going, sounds go of set {}"

CASES = {
    "strength in a tempo with a pause": (
        item(
            DoseKind.REPS, Stream.STRENGTH, sets=2, reps=1, rest_seconds=45,
            tempo=TempoAsked(up=2, pause=1, down=3),
        ),
        [
            UP.format(1, 1), STAY.format(1, 1), DOWN.format(1, 1, 2), asked("how_hard"),
            rested(45),
            UP.format(2, 1), STAY.format(2, 1), DOWN.format(2, 1, 2), asked("how_hard", 2),
        ],
    ),
    "a tempo without a pause": (
        item(
            DoseKind.REPS, Stream.MOBILITY, reps=2, tempo=TempoAsked(up=2, pause=0, down=3)
        ),
        [UP.format(1, 1), DOWN.format(1, 1, 1), UP.format(1, 2), DOWN.format(1, 2, 1)],
    ),
    "repetitions that take no time of their own, and no rest": (
        item(DoseKind.REPS, Stream.MOBILITY, sets=2, reps=1),
        [MOVE.format(0, 1, 1), MOVE.format(0, 2, 1)],
    ),
    "repetitions that were not counted": (
        item(DoseKind.REPS, Stream.MOBILITY, rep_seconds=4), [MOVE.format(4, 1, 1)],
    ),
    "a hold": (
        item(DoseKind.HOLD, Stream.BALANCE, sets=2, reps=1, hold_seconds=20, rest_seconds=15),
        [HOLD.format(20, 1, 1), rested(15), HOLD.format(20, 2, 1), asked("how_steady", 2)],
    ),
    "a hold that one moves into": (
        item(DoseKind.HOLD, Stream.MOBILITY, reps=1, rep_seconds=3, hold_seconds=5),
        [MOVE.format(3, 1, 1), HOLD.format(5, 1, 1)],
    ),
    "a hold of no length": (
        item(DoseKind.HOLD, Stream.MOBILITY, reps=1), [HOLD.format(0, 1, 1)],
    ),
    "a glide": (
        item(
            DoseKind.REPS, Stream.MOBILITY, sets=2, reps=1, rep_seconds=4,
            target=TargetBand(scale=Scale.SENSATION, lo=2, hi=3),
        ),
        [MOVE.format(4, 1, 1), MOVE.format(4, 2, 1), asked("how_strong", 2)],
    ),
    "a massage": (
        item(
            DoseKind.TIME, Stream.MOBILITY, work_seconds=60,
            target=TargetBand(scale=Scale.PRESSURE, lo=3, hi=4),
        ),
        [WORK.format(60, 1)],
    ),
    "a walk in two parts": (
        item(DoseKind.TIME, Stream.WALKING, sets=2, work_seconds=300, rest_seconds=60),
        [
            WORK.format(300, 1), rested(60), WORK.format(300, 2),
            asked("how_long", 2), asked("how_comfortable", 2),
        ],
    ),
    "a time of no length": (item(DoseKind.TIME, Stream.MOBILITY), [WORK.format(0, 1)]),
    "each foot by itself": (
        item(DoseKind.TIME, Stream.MOBILITY, Sides.EACH, work_seconds=30),
        [f"{WORK.format(30, 1)} on the left", OVER, f"{WORK.format(30, 1)} on the right"],
    ),
    "each foot by itself, both ways round": (
        item(DoseKind.TIME, Stream.MOBILITY, Sides.EACH_BOTH_WAYS, work_seconds=30),
        [
            f"{WORK.format(30, 1)} on the left way 1",
            f"{WORK.format(30, 1).replace('keep_going', 'other_way')} on the left way 2",
            OVER,
            f"{WORK.format(30, 1)} on the right way 1",
            f"{WORK.format(30, 1).replace('keep_going', 'other_way')} on the right way 2",
        ],
    ),
    "both feet by turns": (
        item(DoseKind.TIME, Stream.MOBILITY, Sides.ALTERNATING, work_seconds=30),
        [WORK.format(30, 1)],
    ),
}  # fmt: skip


@pytest.mark.covers("EX-13")
@pytest.mark.parametrize("name", CASES)
def test_a_dose_is_led_step_by_step(catalogue: Catalogue, name: str) -> None:
    asked_for, steps = CASES[name]

    made = timeline([("warm_up", asked_for)], catalogue.numbers)

    assert told(made) == [READY, *steps, DONE]


def test_a_part_says_of_its_exercise_what_the_plan_said(catalogue: Catalogue) -> None:
    one = item(DoseKind.TIME, Stream.WALKING, work_seconds=300)

    made = timeline([("walk", one), ("walk", one)], catalogue.numbers)

    part = Part(
        exercise="made-up", variant="usual", stream=Stream.WALKING, dose=one.dose, block="walk",
        in_short_core=True, seconds=77,
    )  # fmt: skip
    assert made.parts == (part, part)
    assert [step.part for step in made.steps] == [0, 0, 0, 0, 1, 1, 1, 1, 1]
    assert [step.start for step in made.steps] == [0, 10, 310, 310, 310, 320, 620, 620, 620]
    assert made.seconds == 620
