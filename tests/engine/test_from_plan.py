"""What was planned, as sets done: nothing that was not said is taken for an answer."""

from typing import Any

import pytest

from footbridge.catalogue.words import DoseKind, Scale, Side, Sides, StopSign, Stream
from footbridge.engine.facts import SetDone
from footbridge.engine.shown.decision import Dose, TargetBand
from footbridge.engine.today.from_plan import (
    Questions,
    Remarks,
    fitting,
    questions_after,
    sets_done,
    sides_of,
)

ALL_SAID = Remarks(
    sets=2, amount=7, effort=6, sensation=3, form_kept=True, tingling_grew=True,
    steadiness=2, touches=3, grabs=1, near_fall=True, stop=StopSign.PAIN,
)  # fmt: skip


def dose(**more: Any) -> Dose:
    """Two sets of eight, both feet together."""
    usual: dict[str, Any] = {
        "kind": DoseKind.REPS,
        "sides": Sides.TOGETHER,
        "sets": 2,
        "reps": 8,
        "rest_seconds": 60,
        "total_seconds": 100,
    }
    return Dose(**(usual | more))


def done(asked: Dose, remarks: Remarks | None = None) -> list[SetDone]:
    if remarks is None:
        return list(sets_done("heel-raise", "both-legs", asked))
    return list(sets_done("heel-raise", "both-legs", asked, remarks))


@pytest.mark.covers("REG-02")
def test_done_as_asked_is_every_set_with_its_amount_and_no_answer() -> None:
    one = SetDone(exercise="heel-raise", variant="both-legs", reps=8, asked_reps=8)

    assert done(dose()) == [one, one]


@pytest.mark.parametrize(
    ("asked", "amount", "told"),
    [
        ({}, 5, {"reps": 5, "asked_reps": 8}),
        ({}, 0, {"reps": 0, "asked_reps": 8}),
        (
            {"kind": DoseKind.HOLD, "reps": 1, "hold_seconds": 20}, None,
            {"reps": 1, "asked_reps": 1, "hold_seconds": 20, "asked_hold_seconds": 20},
        ),
        (
            {"kind": DoseKind.HOLD, "reps": 1, "hold_seconds": 20}, 0,
            {"reps": 1, "asked_reps": 1, "hold_seconds": 0, "asked_hold_seconds": 20},
        ),
        ({"kind": DoseKind.TIME, "reps": None, "work_seconds": 60}, None, {"work_seconds": 60}),
        ({"kind": DoseKind.TIME, "reps": None, "work_seconds": 60}, 0, {"work_seconds": 0}),
    ],
)  # fmt: skip
def test_what_was_said_of_the_amount_stands_beside_what_was_asked(
    asked: dict[str, Any], amount: int | None, told: dict[str, Any]
) -> None:
    first, *_ = done(dose(**asked), Remarks(amount=amount))

    assert first == SetDone(exercise="heel-raise", variant="both-legs", near_fall=None, **told)


@pytest.mark.parametrize(("said", "count"), [(None, 2), (3, 3), (1, 1), (0, 1)])
def test_as_many_sets_as_were_said_and_one_at_the_least(said: int | None, count: int) -> None:
    assert len(done(dose(), Remarks(sets=said))) == count


@pytest.mark.covers("REG-03")
@pytest.mark.parametrize(
    ("sides", "each"),
    [
        (Sides.TOGETHER, [None, None]),
        (Sides.ALTERNATING, [None, None]),
        (Sides.EACH, [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT]),
        (Sides.EACH_BOTH_WAYS, [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT]),
    ],
)
def test_each_side_has_sets_of_its_own_where_it_is_done_on_each(
    sides: Sides, each: list[Side | None]
) -> None:
    assert [one.side for one in done(dose(sides=sides))] == each
    assert list(sides_of(sides)) == each[: len(each) // 2]


@pytest.mark.covers("REG-03", "REG-09")
def test_what_was_said_of_the_whole_stands_with_every_set_and_counts_once() -> None:
    first, second = done(dose(), ALL_SAID)

    assert first == SetDone(
        exercise="heel-raise", variant="both-legs", reps=7, asked_reps=8,
        effort=6, sensation=3, form_kept=True, tingling_grew=True, stop=StopSign.PAIN,
        steadiness=2, touches=3, grabs=1, near_fall=True,
    )  # fmt: skip
    assert second == SetDone(
        exercise="heel-raise", variant="both-legs", reps=7, asked_reps=8,
        effort=6, sensation=3, form_kept=True, tingling_grew=True, stop=StopSign.PAIN,
        steadiness=2, touches=0, grabs=0, near_fall=False,
    )  # fmt: skip


@pytest.mark.covers("REG-02")
def test_a_count_that_was_not_told_is_not_nought_in_any_round() -> None:
    rounds = done(dose(), Remarks(steadiness=2))

    assert {(one.touches, one.grabs, one.near_fall) for one in rounds} == {(None, None, None)}


@pytest.mark.parametrize(
    ("stream", "scale", "asked"),
    [
        (Stream.STRENGTH, Scale.EFFORT, Questions(True, False, False, True)),
        (Stream.BALANCE, None, Questions(False, False, True, False)),
        (Stream.MOBILITY, Scale.SENSATION, Questions(False, True, False, False)),
        (Stream.MOBILITY, Scale.EFFORT, Questions(False, False, False, False)),
        (Stream.MOBILITY, None, Questions(False, False, False, False)),
    ],
)
def test_each_exercise_asks_for_what_is_judged_of_it(
    stream: Stream, scale: Scale | None, asked: Questions
) -> None:
    target = None if scale is None else TargetBand(scale=scale, lo=2, hi=3)

    assert questions_after(stream, dose(target=target)) == asked


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ((True, False, False, False), {"effort": 6}),
        ((False, True, False, False), {"sensation": 3}),
        (
            (False, False, True, False),
            {"steadiness": 2, "touches": 3, "grabs": 1, "near_fall": True},
        ),
        ((False, False, False, True), {"form_kept": True}),
    ],
)
def test_what_is_not_asked_of_an_exercise_is_not_said_of_it(
    asked: tuple[bool, bool, bool, bool], kept: dict[str, Any]
) -> None:
    """Amounts, a stop and growing tingling stand whatever was asked."""
    told = fitting(ALL_SAID, Questions(*asked))

    assert told == Remarks(sets=2, amount=7, tingling_grew=True, stop=StopSign.PAIN, **kept)
