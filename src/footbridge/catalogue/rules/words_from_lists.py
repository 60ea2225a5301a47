"""Fields that choose from a short list of words use a word of that list."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.signs import LAST_REVIEW
from footbridge.catalogue.things import file_of

ASKED = ("start", "daily", "session", "review", LAST_REVIEW)
CLEARED_BY = ("clinician", "helper", "check", "never")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a flag that is asked nowhere known, and a gate that nobody known can clear."""
    for flag in catalogue.flags.values():
        if not flag.asked or not set(flag.asked) <= set(ASKED):
            what = f"expected some of {', '.join(ASKED)}"
            yield Problem(file=file_of("flags", flag.id), key="asked", what=what)
    for gate in catalogue.gates.values():
        if gate.cleared_by not in CLEARED_BY:
            what = f"expected one of {', '.join(CLEARED_BY)}"
            yield Problem(file=file_of("gates", gate.id), key="cleared_by", what=what)
