"""A ball or a hand presses lightly, and no harder (RULE-23)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Exercise, Target
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Scale, Trait

_PRESSES = {Trait.ROLLING, Trait.MASSAGE}


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses rolling and massage without that target, and any other band of pressure."""
    least, most = catalogue.numbers.pressure_least, catalogue.numbers.pressure_most
    for exercise in catalogue.exercises.values():
        target = exercise.dose.target
        if (_presses(exercise) or _is_pressure(target)) and not _is_light(target, least, most):
            yield Problem(
                file=file_of("exercises", exercise.id),
                key="dose.target",
                what=f"pressure from outside is {least} to {most} out of 10",
            )


def _presses(exercise: Exercise) -> bool:
    return any(not _PRESSES.isdisjoint(variant.traits) for variant in exercise.variants)


def _is_pressure(target: Target | None) -> bool:
    return target is not None and target.scale is Scale.PRESSURE


def _is_light(target: Target | None, least: int, most: int) -> bool:
    if target is None:
        return False
    return target.scale is Scale.PRESSURE and (target.lo, target.hi) == (least, most)
