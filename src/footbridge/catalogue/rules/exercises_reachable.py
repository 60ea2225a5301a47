"""Every exercise can come up: in a programme, on a ladder, or as something for recovery."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Block, Stream


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses an exercise that nothing leads to."""
    named = set(_named(catalogue))
    for exercise in catalogue.exercises.values():
        if exercise.id not in named and not _comes_by_itself(exercise, catalogue):
            what = "no programme and no ladder leads here"
            yield Problem(file=file_of("exercises", exercise.id), key="id", what=what)


def _named(catalogue: Catalogue) -> Iterator[str]:
    for programme in catalogue.programmes.values():
        yield from programme.core_strength
        yield from programme.alternating_strength
        yield from programme.later_strength
        yield from programme.moving_balance
        yield from programme.stretches
    for ladder in catalogue.ladders.values():
        yield from (rung.exercise for rung in ladder.rungs)


def _comes_by_itself(exercise: Exercise, catalogue: Catalogue) -> bool:
    is_warm_up = any(
        exercise.block in programme.warm_up and programme.track in exercise.tracks
        for programme in catalogue.programmes.values()
    )
    # A retired exercise keeps its file, since records point at it, and has no track any more.
    is_retired = not exercise.tracks
    is_always_there = exercise.block is Block.WALK or exercise.stream is Stream.RECOVERY
    return is_warm_up or is_retired or is_always_there or exercise.alias_of is not None
