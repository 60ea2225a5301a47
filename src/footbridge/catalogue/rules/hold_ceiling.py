"""No balance hold is ever longer than the ceiling (C-12: 45 seconds)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Block, Stream


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a longer hold in the dose of a balance exercise or on a rung of any ladder."""
    ceiling = catalogue.numbers.hold_ceiling_seconds
    for file, key, seconds in _holds(catalogue):
        if seconds > ceiling:
            what = f"a balance hold lasts {ceiling} seconds at most, got {seconds}"
            yield Problem(file=file, key=key, what=what)


def _holds(catalogue: Catalogue) -> Iterator[tuple[str, str, int]]:
    for exercise in catalogue.exercises.values():
        file = file_of("exercises", exercise.id)
        yield from ((file, key, seconds) for key, seconds in _longest(exercise))
    for ladder in catalogue.ladders.values():
        for index, rung in enumerate(ladder.rungs):
            if rung.top_seconds is not None:
                key = f"rungs.{index}.top_seconds"
                yield file_of("ladders", ladder.id), key, rung.top_seconds


def _longest(exercise: Exercise) -> Iterator[tuple[str, int]]:
    dose = exercise.dose
    if exercise.stream is Stream.BALANCE and dose.hold_seconds:
        yield "dose.hold_seconds.hi", dose.hold_seconds.hi
    if exercise.block is Block.BALANCE_STILL and dose.work_seconds:
        yield "dose.work_seconds.hi", dose.work_seconds.hi
