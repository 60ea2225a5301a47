"""A trait that an exercise tells is heard by some gate or flag: else it protects nobody."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a trait that no gate and no flag forbids."""
    heard = {trait for gate in catalogue.gates.values() for trait in gate.forbids}
    heard |= {trait for flag in catalogue.flags.values() for trait in flag.forbids}
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            for trait in variant.traits:
                if trait not in heard:
                    yield Problem(
                        file=file_of("exercises", exercise.id),
                        key=f"variants.{index}.traits",
                        what=f'no gate or flag forbids "{trait}": let one do so, or leave it out',
                    )
