"""Strength work stays inside its band of effort (RULE-15)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Target
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Scale, Stream


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a strength exercise whose target is missing or leaves that band."""
    least, most = catalogue.numbers.strength_effort_least, catalogue.numbers.strength_effort_most
    for exercise in catalogue.exercises.values():
        target = exercise.dose.target
        if exercise.stream is Stream.STRENGTH and not _is_within(target, least, most):
            yield Problem(
                file=file_of("exercises", exercise.id),
                key="dose.target",
                what=f"strength work has an effort between {least} and {most} out of 10",
            )


def _is_within(target: Target | None, least: int, most: int) -> bool:
    if target is None or target.scale is not Scale.EFFORT:
        return False
    return least <= target.lo <= target.hi <= most
