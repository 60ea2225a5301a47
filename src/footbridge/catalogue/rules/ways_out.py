"""Every exercise says how to make it easier, how to make it harder, and when to stop."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses an exercise without one of the three."""
    for exercise in catalogue.exercises.values():
        for key in ("easier", "harder", "stop_if"):
            if not getattr(exercise, key):
                what = "is empty: people must know their way out"
                yield Problem(file=file_of("exercises", exercise.id), key=key, what=what)
