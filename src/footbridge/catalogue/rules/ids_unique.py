"""An id means one thing, whatever its kind; only a ladder may be named for what it climbs."""

from collections import defaultdict
from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Ladder
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of, things

# Among which names it must be the only one, the name, its file and its key.
_Named = tuple[str, str, str, str]


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses an id that two things share, or two variants, or two rungs of the same ladder."""
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for kind, name, file, key in _names(catalogue):
        taken = owners[kind, name]
        if taken:
            yield Problem(file=file, key=key, what=f'"{name}" is already taken in {taken[0]}')
        taken.append(file)


def _names(catalogue: Catalogue) -> Iterator[_Named]:
    for file, thing in things(catalogue):
        yield "ladder" if isinstance(thing, Ladder) else "thing", thing.id, file, "id"
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            file = file_of("exercises", exercise.id)
            yield f"variant of {exercise.id}", variant.id, file, f"variants.{index}.id"
    for ladder in catalogue.ladders.values():
        for index, rung in enumerate(ladder.rungs):
            file = file_of("ladders", ladder.id)
            yield f"rung of {ladder.id}", rung.id, file, f"rungs.{index}.id"
