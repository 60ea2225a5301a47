"""Every exercise has a variant, and every way of doing it has steps."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses an exercise without a variant, and a variant that nobody could follow."""
    for exercise in catalogue.exercises.values():
        file = file_of("exercises", exercise.id)
        if not exercise.variants:
            yield Problem(file=file, key="variants", what="expected one variant at least")
        if not exercise.steps:
            yield Problem(file=file, key="steps", what="expected one step at least")
