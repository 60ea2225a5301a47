"""Help: the warning signs by urgency."""

from dataclasses import dataclass

from footbridge.catalogue.model import Catalogue, Flag

TIERS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Urgency:
    tier: int
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Help:
    urgencies: tuple[Urgency, ...]


def help_page(catalogue: Catalogue) -> Help:
    flags = sorted(catalogue.flags.values(), key=lambda flag: flag.id)
    return Help(tuple(Urgency(tier, tuple(f for f in flags if f.tier == tier)) for tier in TIERS))
