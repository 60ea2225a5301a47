"""Nobody is ever asked to close their eyes: it is in none of the guides (E7)."""

import re
from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import file_of

_CLOSED = re.compile(
    r"(?<!never )(?<!not )(?<!don't )\b(close|closing|shut|shutting) (your|the|both) eyes"
    r"|\beyes (closed|shut)|\bclosed eyes|\bblindfold",
    re.IGNORECASE,
)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses closed eyes in a text of an exercise or a ladder; "never close your eyes" stays."""
    parts = [(file_of("exercises", each.id), each) for each in catalogue.exercises.values()]
    rungs = [(file_of("ladders", each.id), each) for each in catalogue.ladders.values()]
    for file, thing in [*parts, *rungs]:
        for key, text in texts(thing):
            if _CLOSED.search(text):
                yield Problem(file=file, key=key, what="eyes stay open")
