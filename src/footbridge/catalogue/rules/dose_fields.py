"""A dose has the fields of its kind, and no others."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, DoseRange
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import DoseKind

_ASKED = {
    DoseKind.REPS: {"reps"},
    DoseKind.HOLD: {"reps", "hold_seconds"},
    DoseKind.TIME: {"work_seconds"},
}
_OF_A_KIND = ("reps", "hold_seconds", "work_seconds")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a missing field, one that belongs to another kind, and a repetition of no length."""
    for exercise in catalogue.exercises.values():
        for key, what in _faults(exercise.dose):
            yield Problem(file=file_of("exercises", exercise.id), key=f"dose.{key}", what=what)


def _faults(dose: DoseRange) -> Iterator[tuple[str, str]]:
    for field in _OF_A_KIND:
        is_asked, is_given = field in _ASKED[dose.kind], getattr(dose, field) is not None
        if is_asked and not is_given:
            yield field, f'a dose of kind "{dose.kind}" needs it'
        if is_given and not is_asked:
            yield field, f'does not belong to a dose of kind "{dose.kind}"'
    if dose.kind is DoseKind.REPS and dose.tempo is None and dose.rep_seconds is None:
        yield "rep_seconds", "is needed where no tempo says how long a repetition lasts"
