"""From the first rung of a ladder that asks for heel-to-toe standing, every harder one does."""

from collections.abc import Iterator
from itertools import pairwise

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a rung that asks for less than the one before it."""
    for ladder in catalogue.ladders.values():
        for index, (before, after) in enumerate(pairwise(ladder.rungs), start=1):
            if before.needs_tandem and not after.needs_tandem:
                what = f"{before.id}, which is easier, asks for heel-to-toe standing"
                key = f"rungs.{index}.needs_tandem"
                yield Problem(file=file_of("ladders", ladder.id), key=key, what=what)
