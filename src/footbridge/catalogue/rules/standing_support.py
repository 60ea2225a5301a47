"""Whoever stands has something to hold that cannot move (RULE-02, C-22)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Exercise, Variant
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Equipment, Position, Stream

_FIRM = {Equipment.WORKTOP, Equipment.WALL}


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a standing variant without a worktop or a wall; walking drills count as standing."""
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            if _is_on_two_feet(exercise, variant) and _FIRM.isdisjoint(variant.equipment):
                yield Problem(
                    file=file_of("exercises", exercise.id),
                    key=f"variants.{index}.equipment",
                    what="a standing variant needs a worktop or a wall",
                )


def _is_on_two_feet(exercise: Exercise, variant: Variant) -> bool:
    is_drill = variant.position is Position.WALKING and exercise.stream is not Stream.WALKING
    return variant.position is Position.STANDING or is_drill
