"""The phases of a programme follow one another without a gap, from week 1 on (STRUCT-04)."""

from collections.abc import Iterator
from itertools import pairwise

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a week that belongs to no phase, or to two, and a programme that is too short."""
    for programme in catalogue.programmes.values():
        file = file_of("programmes", programme.id)
        phases = programme.phases
        if not phases or phases[0].first_week != 1:
            yield Problem(file=file, key="phases.0.first_week", what="expected week 1")
        for index, (before, after) in enumerate(pairwise(phases), start=1):
            if after.first_week != before.last_week + 1:
                what = f"expected week {before.last_week + 1}, got {after.first_week}"
                yield Problem(file=file, key=f"phases.{index}.first_week", what=what)
        if phases and phases[-1].last_week < catalogue.numbers.programme_weeks:
            what = f"expected week {catalogue.numbers.programme_weeks} or later"
            yield Problem(file=file, key="phases.last_week", what=what)
