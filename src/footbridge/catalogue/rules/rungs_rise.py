"""A ladder goes up: rungs are in order, and a hold goes on where the rung below it ended."""

import re
from collections.abc import Iterator
from itertools import pairwise

from footbridge.catalogue.model import Catalogue, Rung
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses rungs whose numbers fall, and a harder rung of one stance that starts lower."""
    for ladder in catalogue.ladders.values():
        for index, (lower, upper) in enumerate(pairwise(ladder.rungs), start=1):
            for key, what in _faults(lower, upper):
                place = f"rungs.{index}.{key}"
                yield Problem(file=file_of("ladders", ladder.id), key=place, what=what)


def _faults(lower: Rung, upper: Rung) -> Iterator[tuple[str, str]]:
    below, above = _number(lower), _number(upper)
    if below is not None and above is not None and above <= below:
        yield "id", f'"{upper.id}" cannot stand above "{lower.id}"'
    is_same = (upper.exercise, upper.variant) == (lower.exercise, lower.variant)
    if is_same and (upper.start_seconds or 0) < (lower.top_seconds or 0):
        yield "start_seconds", f"expected {lower.top_seconds} or more, where the rung below ends"


def _number(rung: Rung) -> int | None:
    """The 2 of "B2"; rungs that are named in words have none."""
    digits = re.search(r"\d+$", rung.id)
    return int(digits[0]) if digits else None
