"""Nerve glides stay at a sensation of 2 to 3 out of 10 (RULE-07, RULE-17)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Target
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Block, Scale


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a glide without that target."""
    for exercise in catalogue.exercises.values():
        if exercise.block is Block.GLIDE and not _is_right(exercise.dose.target):
            yield Problem(
                file=file_of("exercises", exercise.id),
                key="dose.target",
                what="a glide is felt at 2 to 3 out of 10 on the scale of sensation",
            )


def _is_right(target: Target | None) -> bool:
    if target is None:
        return False
    return target.scale is Scale.SENSATION and (target.lo, target.hi) == (2, 3)
