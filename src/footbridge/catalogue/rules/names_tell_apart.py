"""Two things to do have two names: those of the exercises, and of the ways that have their own."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a name that is given a second time, wherever it stood first."""
    known: dict[str, str] = {}
    for exercise, key, name in _names(catalogue):
        if name in known:
            what = f'"{name}" is the name of something in {known[name]} already'
            yield Problem(file=file_of("exercises", exercise), key=key, what=what)
        known.setdefault(name, exercise)


def _names(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    for exercise in catalogue.exercises.values():
        yield exercise.id, "name", exercise.name
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            if variant.called:
                yield exercise.id, f"variants.{index}.called", variant.called
