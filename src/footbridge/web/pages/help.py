"""Help: the warning signs by urgency."""

from dataclasses import dataclass

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.words import Tier


@dataclass(frozen=True, slots=True)
class Urgency:
    tier: Tier
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Help:
    urgencies: tuple[Urgency, ...]


def help_page(catalogue: Catalogue) -> Help:
    flags = sorted(catalogue.flags.values(), key=lambda flag: flag.id)
    return Help(tuple(Urgency(tier, tuple(f for f in flags if f.tier == tier)) for tier in Tier))
