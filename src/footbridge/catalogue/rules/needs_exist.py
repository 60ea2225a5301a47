"""What a variant waits for exists, and can be reached."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Need
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of

_CONDITIONS = ("measure", "from_week", "reached_exercise", "balance_level", "calm_days")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses an empty need, half of one, and one that names what is not there."""
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            for number, need in enumerate(variant.needs):
                for key, what in _faults(need, catalogue):
                    place = f"variants.{index}.needs.{number}.{key}"
                    yield Problem(file=file_of("exercises", exercise.id), key=place, what=what)


def _faults(need: Need, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    if all(getattr(need, each) is None for each in _CONDITIONS):
        yield "source", "this need asks for nothing"
    if (need.measure is None) != (need.at_least is None):
        yield "at_least", "a measure and the least value of it go together"
    rungs = {rung.id for ladder in catalogue.ladders.values() for rung in ladder.rungs}
    if need.balance_level is not None and need.balance_level not in rungs:
        yield "balance_level", f'there is no rung "{need.balance_level}"'
    yield from _dose_faults(need, catalogue)


def _dose_faults(need: Need, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    details = (need.reached_variant, need.reached_sets, need.reached_reps)
    if need.reached_exercise is None:
        if any(each is not None for each in details):
            yield "reached_exercise", "is needed: reached by which exercise?"
        return
    exercise = catalogue.exercises.get(need.reached_exercise)
    if exercise is None:
        yield "reached_exercise", f'there is no exercise "{need.reached_exercise}"'
    elif need.reached_variant not in {None, *(variant.id for variant in exercise.variants)}:
        yield "reached_variant", f'"{exercise.id}" has no variant "{need.reached_variant}"'
