"""How long an exercise takes as it is first given: work, rests, change of sides, change-over."""

from footbridge.catalogue.model import DoseRange, Exercise, Tempo
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import DoseKind, Sides

# How often a set is gone through: once, once for each side, or both ways round for each side.
TURNS = {Sides.TOGETHER: 1, Sides.ALTERNATING: 1, Sides.EACH: 2, Sides.EACH_BOTH_WAYS: 4}


def first_seconds(exercise: Exercise, numbers: Numbers) -> int:
    """The seconds of the usual variant at its first dose, with changing over to it once."""
    dose, usual = exercise.dose, exercise.variants[0]
    sets, turns = dose.sets.start, TURNS[usual.sides or dose.sides]
    work = sets * turns * _one_set(dose, usual.tempo or dose.tempo)
    rests = (sets - 1) * dose.rest_seconds.start
    switches = sets * numbers.switch_sides_seconds if turns > 1 else 0
    return work + rests + switches + numbers.change_over_seconds


def _one_set(dose: DoseRange, tempo: Tempo | None) -> int:
    if dose.kind is DoseKind.TIME:
        return dose.work_seconds.start if dose.work_seconds else 0
    reps = dose.reps.start if dose.reps else 1
    hold = dose.hold_seconds.start if dose.hold_seconds else 0
    return reps * (hold + _one_repetition(dose, tempo))


def _one_repetition(dose: DoseRange, tempo: Tempo | None) -> int:
    if tempo:
        return tempo.up + tempo.pause + tempo.down
    return dose.rep_seconds.start if dose.rep_seconds else 0
