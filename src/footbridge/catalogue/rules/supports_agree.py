"""Steps that several variants share tell the support of each of them, or none."""

import re
from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of

_TOLD = re.compile(r"\{variants\.([\w-]+)\.support\b")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses shared steps with the support of a variant where another one holds otherwise."""
    for exercise in catalogue.exercises.values():
        file = file_of("exercises", exercise.id)
        for number in range(len(exercise.steps)):
            written = catalogue.written.get((file, f"steps.{number}"), "")
            for told in _TOLD.findall(written):
                yield from _others(exercise, told, f"steps.{number}")
        for index, variant in enumerate(exercise.variants):
            for number in range(len(variant.steps)):
                key = f"variants.{index}.steps.{number}"
                for told in _TOLD.findall(catalogue.written.get((file, key), "")):
                    if told != variant.id:
                        yield Problem(file=file, key=key, what=f'tells the support of "{told}"')


def _others(exercise: Exercise, told: str, key: str) -> Iterator[Problem]:
    support = {variant.id: variant.support for variant in exercise.variants}
    for variant in exercise.variants:
        if not variant.steps and variant.support != support.get(told):
            what = f'tells "{support.get(told)}", and "{variant.id}" has "{variant.support}"'
            yield Problem(file=file_of("exercises", exercise.id), key=key, what=what)
