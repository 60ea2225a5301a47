"""Flags have four tiers; the two urgent ones stop all training (C3)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Outcome

_URGENT = {1: Outcome.EMERGENCY, 2: Outcome.PAUSE}


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a tier beyond 1 to 4, an urgent flag that goes on, and a milder escalation."""
    for flag in catalogue.flags.values():
        for key, what in _faults(flag):
            yield Problem(file=file_of("flags", flag.id), key=key, what=what)


def _faults(flag: Flag) -> Iterator[tuple[str, str]]:
    if flag.tier not in range(1, 5):
        yield "tier", f"expected 1 to 4, got {flag.tier}"
    expected = _URGENT.get(flag.tier)
    if expected and flag.outcome is not expected:
        yield "outcome", f'tier {flag.tier} asks for "{expected}", got "{flag.outcome}"'
    if flag.tier > 1 and flag.outcome is Outcome.EMERGENCY:
        yield "outcome", "only tier 1 is an emergency"
    if flag.escalation and flag.escalation.tier not in range(1, flag.tier):
        yield "escalation.tier", f"expected more urgent than {flag.tier}"
