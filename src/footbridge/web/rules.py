"""For whom an address is. Each view says so itself; the doorkeeper asks, before it is called.

A view that says nothing is for the household alone, and a test finds it.
"""

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from django.urls import Resolver404, resolve

DECLARED = "open_to"

View = TypeVar("View", bound=Callable[..., object])


class Rule(Enum):
    """From the widest to the narrowest."""

    ANYBODY = "anybody"
    """No device has to be let in: it opens by a secret in the address, or names nobody."""
    READERS = "readers"
    """Anybody may read it. What is sent there comes from a device that is let in."""
    DEVICE = "device"
    """Any device that is let in: about itself, or about whoever it may see."""
    PERSON = "person"
    """About one person: of the household, whoever was chosen; of somebody's own device, them."""
    HOUSEHOLD = "household"
    """About who lives here. To somebody's own device it is not there."""


def open_to(rule: Rule) -> Callable[[View], View]:
    """Declares the rule of a view. It stands above what else is said of the view, and wins."""

    def declared(view: View) -> View:
        setattr(view, DECLARED, rule)
        return view

    return declared


def rule_of(view: object) -> Rule | None:
    """What a view declared."""
    return getattr(view, DECLARED, None)


def rule_at(path: str) -> Rule | None:
    """The rule of an address; None where there is nothing."""
    try:
        return rule_of(resolve(path).func) or Rule.HOUSEHOLD
    except Resolver404:
        return None
