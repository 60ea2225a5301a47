"""A chair may slide or tip, so nobody who stands is told to hold on to one (C-22)."""

import re
from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Position

_CHAIR = re.compile(r"\b(chair|stool)s?\b", re.IGNORECASE)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a standing variant whose support names a chair."""
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            is_upright = variant.position in (Position.STANDING, Position.WALKING)
            if is_upright and _CHAIR.search(variant.support):
                yield Problem(
                    file=file_of("exercises", exercise.id),
                    key=f"variants.{index}.support",
                    what="a chair is no support for someone who stands",
                )
