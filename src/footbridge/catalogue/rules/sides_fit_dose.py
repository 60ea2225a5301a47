"""A dose for each side says which leg that side is, and a dose both ways round has two ways."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Exercise, Variant
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Sides

ONE_SIDED = (Sides.EACH, Sides.EACH_BOTH_WAYS)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a side that nobody could name, one too many, and a way that nothing tells."""
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            for key, what in _faults(exercise, variant):
                yield Problem(
                    file=file_of("exercises", exercise.id),
                    key=f"variants.{index}.doing.{key}",
                    what=what,
                )


def _faults(exercise: Exercise, variant: Variant) -> Iterator[tuple[str, str]]:
    sides = variant.sides or exercise.dose.sides
    names, is_sided = variant.doing.legs.name_a_side, sides in ONE_SIDED
    if is_sided and not names:
        yield (
            "legs",
            f'the dose is for "{sides}" side: what does the leg of the side that is said?',
        )
    if names and not is_sided:
        yield "legs", f'names a side, and the dose is "{sides}"'
    is_both_ways, has_two = sides is Sides.EACH_BOTH_WAYS, variant.doing.other_way is not None
    if is_both_ways and not has_two:
        yield "other_way", "the dose goes both ways round, and the second is not told"
    if has_two and not is_both_ways:
        yield "other_way", f'there is a second way, and the dose is "{sides}"'
