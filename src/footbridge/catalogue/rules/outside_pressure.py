"""A ball or a hand presses at 3 to 4 out of 10, no more (RULE-23)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Exercise, Target
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Scale, Trait

_PRESSES = {Trait.ROLLING, Trait.MASSAGE}


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses rolling and massage without that target, and any other band of pressure."""
    for exercise in catalogue.exercises.values():
        target = exercise.dose.target
        if (_presses(exercise) or _is_pressure(target)) and not _is_right(target):
            yield Problem(
                file=file_of("exercises", exercise.id),
                key="dose.target",
                what="pressure from outside is 3 to 4 out of 10",
            )


def _presses(exercise: Exercise) -> bool:
    return any(not _PRESSES.isdisjoint(variant.traits) for variant in exercise.variants)


def _is_pressure(target: Target | None) -> bool:
    return target is not None and target.scale is Scale.PRESSURE


def _is_right(target: Target | None) -> bool:
    if target is None:
        return False
    return target.scale is Scale.PRESSURE and (target.lo, target.hi) == (3, 4)
