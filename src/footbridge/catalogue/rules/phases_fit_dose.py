"""The phases of a repetition last as long as the dose says, so that no picture is ever hurried."""

from collections.abc import Iterator
from math import isclose

from footbridge.catalogue.doing import PhaseKind, RepPhase, repetition_seconds
from footbridge.catalogue.model import Catalogue, DoseRange, Exercise, Variant
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.showings import phases_of_figures
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import DoseKind, Measure

# A picture may be slower or faster than the dose by so much, and by no more.
A_TENTH = 0.1


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a way without phases, one of another length than its dose, and a hurried test."""
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            for what in _faults(exercise, variant):
                yield Problem(
                    file=file_of("exercises", exercise.id),
                    key=f"variants.{index}.doing.phases",
                    what=what,
                )
    told = phases_of_figures(catalogue)
    for text in catalogue.measures.values():
        if text.guided is not None:
            phases = told.get(text.guided.figure, ())
            for what in _of_a_test(text.guided.measure, phases, catalogue):
                yield Problem(
                    file=file_of("measures", text.id), key="guided.doing.phases", what=what
                )


def _faults(exercise: Exercise, variant: Variant) -> Iterator[str]:
    other = variant.doing.other_way
    for phases in (variant.doing.phases, *((other.phases,) if other else ())):
        yield from _of_a_way(exercise.dose, variant, phases)


def _of_a_way(dose: DoseRange, variant: Variant, phases: tuple[RepPhase, ...]) -> Iterator[str]:
    if not phases:
        yield "are missing: what moves, and how long?"
        return
    held = [phase for phase in phases if phase.seconds is None]
    wanted = 1 if dose.kind is DoseKind.HOLD else 0
    if len(held) != wanted or any(phase.kind is not PhaseKind.HOLD for phase in held):
        yield f'a dose of kind "{dose.kind}" has {wanted} hold that lasts as long as it says'
        return
    seconds = _seconds(dose, variant)
    if seconds and not isclose(repetition_seconds(phases), seconds):
        yield f"last {repetition_seconds(phases):g} seconds, and the dose says {seconds:g}"


def _seconds(dose: DoseRange, variant: Variant) -> float:
    """How long one repetition lasts without what is held; nothing where no dose says it."""
    tempo = variant.tempo or dose.tempo
    if tempo is not None:
        return tempo.up + tempo.pause + tempo.down
    return dose.rep_seconds.start if dose.rep_seconds else 0


def _of_a_test(
    measure: Measure, phases: tuple[RepPhase, ...], catalogue: Catalogue
) -> Iterator[str]:
    if not phases:
        yield "are missing, and no variant has this figure"
    if measure is not Measure.HEEL_RAISES:
        return
    numbers = catalogue.numbers
    beats = (
        numbers.heel_test_up_seconds,
        numbers.heel_test_pause_seconds,
        numbers.heel_test_down_seconds,
    )
    shown = [phase.seconds or 0 for phase in phases]
    if len(shown) != len(beats) or any(
        abs(one - beat) > A_TENTH * beat for one, beat in zip(shown, beats, strict=True)
    ):
        yield f"last {shown}, and the test beats {list(beats)}"
