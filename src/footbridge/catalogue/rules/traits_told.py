"""What a variant plainly does to the body is among its traits, or gates could not see it."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Exercise, Variant
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Block, Equipment, Position, Trait

_UPRIGHT = (Position.STANDING, Position.WALKING)
_BALANCE = (Block.BALANCE_STILL, Block.BALANCE_MOVING)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a variant that keeps quiet about weight, balance, the floor or rolling."""
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            for trait in _plain(exercise, variant):
                if trait not in variant.traits:
                    yield Problem(
                        file=file_of("exercises", exercise.id),
                        key=f"variants.{index}.traits",
                        what=f'expected "{trait}" among them',
                    )


def _plain(exercise: Exercise, variant: Variant) -> Iterator[Trait]:
    if variant.position in _UPRIGHT:
        yield Trait.WEIGHT_BEARING
        if exercise.block in _BALANCE:
            yield Trait.BALANCE
    if variant.position is Position.FLOOR:
        yield Trait.FLOOR_LEVEL
    if Equipment.BALL in variant.equipment:
        yield Trait.ROLLING
