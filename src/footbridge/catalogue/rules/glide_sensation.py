"""Nerve glides stay at their own mild sensation (RULE-07, RULE-17)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Target
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Block, Scale


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a glide without that target."""
    least, most = catalogue.numbers.glide_sensation_least, catalogue.numbers.glide_sensation_most
    for exercise in catalogue.exercises.values():
        if exercise.block is Block.GLIDE and not _is_felt(exercise.dose.target, least, most):
            yield Problem(
                file=file_of("exercises", exercise.id),
                key="dose.target",
                what=f"a glide is felt at {least} to {most} out of 10 on the scale of sensation",
            )


def _is_felt(target: Target | None, least: int, most: int) -> bool:
    if target is None:
        return False
    return target.scale is Scale.SENSATION and (target.lo, target.hi) == (least, most)
