"""Flags have four tiers; the two urgent ones stop all training (C3)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Outcome, Tier

_URGENT = {Tier.EMERGENCY: Outcome.EMERGENCY, Tier.SAME_DAY: Outcome.PAUSE}


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses an urgent flag that goes on, a mild emergency, and a milder escalation."""
    for flag in catalogue.flags.values():
        for key, what in _faults(flag):
            yield Problem(file=file_of("flags", flag.id), key=key, what=what)


def _faults(flag: Flag) -> Iterator[tuple[str, str]]:
    expected = _URGENT.get(flag.tier)
    if expected and flag.outcome is not expected:
        yield "outcome", f'tier {flag.tier} asks for "{expected}", got "{flag.outcome}"'
    if not flag.tier.is_emergency and flag.outcome is Outcome.EMERGENCY:
        yield "outcome", "only tier 1 is an emergency"
    if flag.escalation and flag.escalation.tier >= flag.tier:
        yield "escalation.tier", f"expected more urgent than {flag.tier}"
