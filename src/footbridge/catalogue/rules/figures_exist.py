"""Every variant and every guided test can be drawn; a variant's figure is named for it."""

from collections.abc import Collection, Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue, figures: Collection[str]) -> Iterator[Problem]:
    """Refuses a figure of another name, and one that is not among the ids of pose scripts."""
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            for what in _faults(exercise.id, variant.id, variant.figure, figures):
                yield Problem(
                    file=file_of("exercises", exercise.id),
                    key=f"variants.{index}.figure",
                    what=what,
                )
            other = variant.doing.other_way
            if other is not None and (
                other.figure not in figures or other.figure == variant.figure
            ):
                yield Problem(
                    file=file_of("exercises", exercise.id),
                    key=f"variants.{index}.doing.other_way.figure",
                    what=f'there is no pose script "{other.figure}" of its own',
                )
    for text in catalogue.measures.values():
        if text.guided is not None and text.guided.figure not in figures:
            yield Problem(
                file=file_of("measures", text.id),
                key="guided.figure",
                what=f'there is no pose script "{text.guided.figure}"',
            )


def _faults(exercise: str, variant: str, figure: str, figures: Collection[str]) -> Iterator[str]:
    if figure not in (exercise, f"{exercise}-{variant}"):
        yield f'expected "{exercise}" or "{exercise}-{variant}", got "{figure}"'
    elif figure not in figures:
        yield f'there is no pose script "{figure}"'
