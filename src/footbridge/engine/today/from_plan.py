"""What was planned, as sets done: the one place where a dose and what was said of it meet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict

from footbridge.catalogue.words import DoseKind, Scale, Side, Sides, Stream
from footbridge.engine.facts import SetDone, StopSign
from footbridge.engine.shown.decision import Dose


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What was said of an exercise as a whole. What is None was not said.

    `sets` and `amount` (repetitions, seconds of a hold or of work) differ from what was asked.
    `touches`, `grabs` and `near_fall` were counted over all of it.
    """

    sets: int | None = None
    amount: int | None = None
    effort: int | None = None
    sensation: int | None = None
    form_kept: bool | None = None
    tingling_grew: bool | None = None
    steadiness: int | None = None
    touches: int | None = None
    grabs: int | None = None
    near_fall: bool | None = None
    stop: StopSign | None = None


AS_ASKED = Remarks()


@dataclass(frozen=True, slots=True)
class Questions:
    """Which remarks an exercise asks for."""

    effort: bool
    sensation: bool
    steadiness: bool
    form: bool


def questions_after(stream: Stream, dose: Dose) -> Questions:
    """Effort and form after strength, the strength of the pull after glides, balance as it was."""
    return Questions(
        effort=stream is Stream.STRENGTH,
        sensation=dose.target is not None and dose.target.scale is Scale.SENSATION,
        steadiness=stream is Stream.BALANCE,
        form=stream is Stream.STRENGTH,
    )


def fitting(remarks: Remarks, asked: Questions) -> Remarks:
    """What was said of several exercises at once, as far as it is asked of this one."""
    return replace(
        remarks,
        effort=remarks.effort if asked.effort else None,
        form_kept=remarks.form_kept if asked.form else None,
        sensation=remarks.sensation if asked.sensation else None,
        steadiness=remarks.steadiness if asked.steadiness else None,
        touches=remarks.touches if asked.steadiness else None,
        grabs=remarks.grabs if asked.steadiness else None,
        near_fall=remarks.near_fall if asked.steadiness else None,
    )


def sets_done(
    exercise: str, variant: str, dose: Dose, remarks: Remarks = AS_ASKED
) -> Iterator[SetDone]:
    """Set by set and side by side, with what was asked as what was done where nothing was said."""
    count = dose.sets if remarks.sets is None else remarks.sets
    rounds = [side for _ in range(max(1, count)) for side in sides_of(dose.sides)]
    made: dict[tuple[Side | None, bool], SetDone] = {}
    for place, side in enumerate(rounds):
        # Only the first set differs from the others of its side: each is made once.
        like = side, place == 0
        if like not in made:
            made[like] = _one_set(exercise, variant, side, dose, remarks, is_first=place == 0)
        yield made[like]


def sides_of(sides: Sides) -> Sequence[Side | None]:
    """Each side has sets of its own where the exercise is done on each."""
    both: tuple[Side | None, ...] = (Side.LEFT, Side.RIGHT)
    return both if sides in {Sides.EACH, Sides.EACH_BOTH_WAYS} else (None,)


def _one_set(
    exercise: str,
    variant: str,
    side: Side | None,
    dose: Dose,
    remarks: Remarks,
    *,
    is_first: bool,
) -> SetDone:
    return SetDone(
        exercise=exercise,
        variant=variant,
        side=side,
        **_amounts(dose, remarks.amount),
        effort=remarks.effort,
        sensation=remarks.sensation,
        form_kept=remarks.form_kept,
        tingling_grew=remarks.tingling_grew,
        stop=remarks.stop,
        steadiness=remarks.steadiness,
        # Counted over the whole exercise, they stand with its first round.
        touches=_with_the_first(remarks.touches, is_first=is_first),
        grabs=_with_the_first(remarks.grabs, is_first=is_first),
        near_fall=remarks.near_fall and is_first,
    )


class _Amounts(TypedDict, total=False):
    reps: int | None
    asked_reps: int | None
    hold_seconds: int | None
    asked_hold_seconds: int | None
    work_seconds: int | None


def _amounts(dose: Dose, said: int | None) -> _Amounts:
    """What was done of what was asked."""
    match dose.kind:
        case DoseKind.REPS:
            return {"reps": dose.reps if said is None else said, "asked_reps": dose.reps}
        case DoseKind.HOLD:
            return {
                "reps": dose.reps,
                "asked_reps": dose.reps,
                "hold_seconds": dose.hold_seconds if said is None else said,
                "asked_hold_seconds": dose.hold_seconds,
            }
        case _:
            return {"work_seconds": dose.work_seconds if said is None else said}


def _with_the_first(count: int | None, *, is_first: bool) -> int | None:
    return count if count is None or is_first else 0
