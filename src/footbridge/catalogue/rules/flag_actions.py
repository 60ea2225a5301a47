"""Every flag says what to do now, whom to call and what to do meanwhile; a gate what it means."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a flag that leaves a person without an action."""
    for flag in catalogue.flags.values():
        for key in ("do_now", "meanwhile"):
            if not getattr(flag, key):
                what = "is empty: a warning sign comes with what to do"
                yield Problem(file=file_of("flags", flag.id), key=key, what=what)
