"""Strength work is done at an effort of 5 to 7 out of 10 (RULE-15)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Target
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Scale, Stream


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a strength exercise whose target is missing or leaves that band."""
    for exercise in catalogue.exercises.values():
        if exercise.stream is Stream.STRENGTH and not _is_right(exercise.dose.target):
            yield Problem(
                file=file_of("exercises", exercise.id),
                key="dose.target",
                what="strength work has an effort between 5 and 7 out of 10",
            )


def _is_right(target: Target | None) -> bool:
    return target is not None and target.scale is Scale.EFFORT and 5 <= target.lo <= target.hi <= 7
