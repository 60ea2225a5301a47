"""What the hands hold is told in a gap, never written: a figure could show another support."""

import re
from collections.abc import Iterator

from footbridge.catalogue.gaps import without_gaps
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of

_HANDS = r"\b(hands?|palms?|fingertips)\b"
_FIRM = r"\b(worktop|wall|arm rests?)\b"
_WRITTEN = re.compile(rf"{_HANDS}[^.]*{_FIRM}|{_FIRM}[^.]*{_HANDS}", re.IGNORECASE)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a step that writes a hand and what it holds in one sentence."""
    for file, key, text in _steps(catalogue):
        if _WRITTEN.search(without_gaps(catalogue.written.get((file, key), text))):
            yield Problem(file=file, key=key, what="writes what hands hold: tell it in a gap")


def _steps(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    for exercise in catalogue.exercises.values():
        file = file_of("exercises", exercise.id)
        for number, step in enumerate(exercise.steps):
            yield file, f"steps.{number}", step
        for index, variant in enumerate(exercise.variants):
            for number, step in enumerate(variant.steps):
                yield file, f"variants.{index}.steps.{number}", step
    for text in catalogue.measures.values():
        for number, line in enumerate(text.how):
            yield file_of("measures", text.id), f"how.{number}", line
