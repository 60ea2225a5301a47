"""What a programme names exists, and is meant for its track."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Programme
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of

_LISTS = (
    "core_strength",
    "alternating_strength",
    "later_strength",
    "moving_balance",
    "stretches",
)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses an unknown exercise or ladder, an exercise of another track, and a wrong name."""
    for programme in catalogue.programmes.values():
        for key, what in _faults(programme, catalogue):
            yield Problem(file=file_of("programmes", programme.id), key=key, what=what)


def _faults(programme: Programme, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    if programme.id != programme.track:
        yield "track", f'a programme is named for its track, expected "{programme.id}"'
    if programme.balance_ladder not in catalogue.ladders:
        yield "balance_ladder", f'there is no ladder "{programme.balance_ladder}"'
    for key in _LISTS:
        for name in getattr(programme, key):
            exercise = catalogue.exercises.get(name)
            if exercise is None:
                yield key, f'there is no exercise "{name}"'
            elif programme.track not in exercise.tracks:
                yield key, f'"{name}" is not meant for the track "{programme.track}"'
