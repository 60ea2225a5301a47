"""Whose pages they are, and up to where their story goes: what every page asks first."""

from collections.abc import Mapping
from dataclasses import dataclass

from footbridge.care.people import key_from
from footbridge.care.refusal import UnknownPerson
from footbridge.storage import glance, rows
from footbridge.storage.glance import Mark

__all__ = ["Mark", "Standing", "standing"]


@dataclass(frozen=True)
class Standing:
    """A person at this moment. While `mark` is the same, so is everything that they told.

    `contacts` are the numbers that they wrote down. Others may live on this installation.
    """

    key: str
    name: str
    time_zone: str | None
    contacts: Mapping[str, str]
    has_others: bool
    mark: Mark


def standing(key: str) -> Standing | None:
    """By key, in one query; None when there is nobody, or when it is no key at all."""
    try:
        found = glance.glance(key_from(key))
    except UnknownPerson:
        return None
    if found is None or key != str(found.key):
        return None
    contacts = rows.contacts_in(found.contacts)
    return Standing(key, found.name, found.time_zone, contacts, found.has_others, found.mark)
