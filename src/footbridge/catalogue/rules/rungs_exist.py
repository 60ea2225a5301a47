"""Every rung of a ladder names an exercise and one of its variants."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a rung that leads to nothing."""
    variants = {
        exercise.id: {variant.id for variant in exercise.variants}
        for exercise in catalogue.exercises.values()
    }
    for ladder in catalogue.ladders.values():
        file = file_of("ladders", ladder.id)
        for index, rung in enumerate(ladder.rungs):
            if rung.exercise not in variants:
                what = f'there is no exercise "{rung.exercise}"'
                yield Problem(file=file, key=f"rungs.{index}.exercise", what=what)
            elif rung.variant not in variants[rung.exercise]:
                what = f'"{rung.exercise}" has no variant "{rung.variant}"'
                yield Problem(file=file, key=f"rungs.{index}.variant", what=what)
