"""Doses: from the catalogue's ranges and today's state to one prescription with its true time."""

from dataclasses import replace

from footbridge.catalogue.model import Amount, DoseRange, Exercise, Variant
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import DoseKind, Sides
from footbridge.engine.known.guide import Guide
from footbridge.engine.shown.decision import Dose, TargetBand, TempoAsked

TURNS = {Sides.TOGETHER: 1, Sides.ALTERNATING: 1, Sides.EACH: 2, Sides.EACH_BOTH_WAYS: 2 * 2}
TWO_SIDED = (Sides.EACH, Sides.EACH_BOTH_WAYS)


def dose_at(
    exercise: Exercise,
    variant: Variant,
    guide: Guide,
    *,
    sets: int | None = None,
    reps: int | None = None,
    hold_seconds: int | None = None,
    work_seconds: int | None = None,
) -> Dose:
    """The dose with the given amounts; what is not given is where the catalogue starts."""
    return guide.worked_out_of(
        exercise,
        ("dose", variant.id, sets, reps, hold_seconds, work_seconds),
        lambda: _dose(exercise, variant, guide.numbers, sets, reps, hold_seconds, work_seconds),
    )


def _dose(
    exercise: Exercise,
    variant: Variant,
    numbers: Numbers,
    sets: int | None,
    reps: int | None,
    hold_seconds: int | None,
    work_seconds: int | None,
) -> Dose:
    span = exercise.dose
    tempo = variant.tempo or span.tempo
    dose = Dose(
        kind=span.kind,
        sides=variant.sides or span.sides,
        sets=sets if sets is not None else span.sets.start,
        reps=_given(reps, span.reps),
        hold_seconds=_given(hold_seconds, span.hold_seconds),
        work_seconds=_given(work_seconds, span.work_seconds),
        tempo=TempoAsked(up=tempo.up, pause=tempo.pause, down=tempo.down) if tempo else None,
        rep_seconds=span.rep_seconds.start if span.rep_seconds and not tempo else None,
        rest_seconds=span.rest_seconds.start,
        target=_target(span),
        total_seconds=0,
    )
    return timed(dose, numbers)


def timed(dose: Dose, numbers: Numbers) -> Dose:
    """The same dose with its total time worked out."""
    return replace(dose, total_seconds=seconds_of(dose, numbers))


def with_amount(dose: Dose, about: str, amount: int, numbers: Numbers) -> Dose:
    """The dose with one of its amounts changed: "sets", "reps", "hold_seconds", "work_seconds"."""
    match about:
        case "sets":
            dose = replace(dose, sets=amount)
        case "reps":
            dose = replace(dose, reps=amount)
        case "hold_seconds":
            dose = replace(dose, hold_seconds=amount)
        case _:
            dose = replace(dose, work_seconds=amount)
    return timed(dose, numbers)


def seconds_of(dose: Dose, numbers: Numbers) -> int:
    """Sets, both sides, rests between sets, switches between sides, and changing over once."""
    work = dose.sets * TURNS[dose.sides] * _one_set(dose)
    rests = (dose.sets - 1) * dose.rest_seconds
    switches = dose.sets * numbers.switch_sides_seconds if dose.sides in TWO_SIDED else 0
    return work + rests + switches + numbers.change_over_seconds


def _one_set(dose: Dose) -> int:
    if dose.kind is DoseKind.TIME:
        return dose.work_seconds or 0
    per_rep = dose.rep_seconds or 0
    if dose.tempo is not None:
        per_rep = dose.tempo.up + dose.tempo.pause + dose.tempo.down
    if dose.kind is DoseKind.HOLD:
        per_rep += dose.hold_seconds or 0
    return (dose.reps or 1) * per_rep


def _given(amount: int | None, span: Amount | None) -> int | None:
    """The amount asked for, else where the range starts; None where there is no range."""
    if amount is not None:
        return amount
    return span.start if span is not None else None


def _target(span: DoseRange) -> TargetBand | None:
    if span.target is None:
        return None
    return TargetBand(scale=span.target.scale, lo=span.target.lo, hi=span.target.hi)
