"""An exercise that stands in for another names a real one, and the chain ends there."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses an alias of itself, of an alias, or of nothing."""
    for exercise in catalogue.exercises.values():
        if exercise.alias_of is None:
            continue
        other = catalogue.exercises.get(exercise.alias_of)
        if other is None or other.alias_of is not None:
            yield Problem(
                file=file_of("exercises", exercise.id),
                key="alias_of",
                what=f'"{exercise.alias_of}" is not an exercise that stands for itself',
            )
