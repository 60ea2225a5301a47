"""Each track can warm up in 8 to 10 minutes with something from every block (RULE-05, C-04)."""

from collections.abc import Iterator
from functools import reduce
from itertools import chain, combinations

from footbridge.catalogue.duration import first_seconds
from footbridge.catalogue.model import Catalogue, Exercise, Programme
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a track in which no choice of warm-up exercises, at their first doses, fits."""
    least = catalogue.numbers.warm_up_seconds_least
    most = catalogue.numbers.warm_up_seconds_most
    for programme in catalogue.programmes.values():
        if not any(least <= seconds <= most for seconds in _choices(programme, catalogue)):
            what = f"nothing that can be chosen lasts {least} to {most} seconds"
            yield Problem(file=file_of("programmes", programme.id), key="warm_up", what=what)


def _choices(programme: Programme, catalogue: Catalogue) -> set[int]:
    """How long each possible warm-up takes: any exercises, one of each block at least."""
    by_block = [
        _sums(_of_a_block(programme, block, catalogue), catalogue.numbers)
        for block in programme.warm_up
    ]
    return reduce(lambda sums, more: {a + b for a in sums for b in more}, by_block, {0})


def _of_a_block(programme: Programme, block: str, catalogue: Catalogue) -> list[Exercise]:
    return [
        exercise
        for exercise in catalogue.exercises.values()
        if exercise.block == block and programme.track in exercise.tracks and exercise.variants
    ]


def _sums(exercises: list[Exercise], numbers: Numbers) -> set[int]:
    each = [first_seconds(exercise, numbers) for exercise in exercises]
    chosen = chain.from_iterable(combinations(each, n) for n, _ in enumerate(each, start=1))
    return {sum(choice) for choice in chosen}
