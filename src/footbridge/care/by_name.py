"""Whom a page offers: everybody of a household; of very many people those whose name is begun."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from footbridge.care.people import PersonRow, key_from, people, person_row
from footbridge.care.refusal import UnknownPerson
from footbridge.storage import by_name, models

# Two of one name are as many as are ever told apart; no more are read for it.
_OF_ONE_NAME = 20


@dataclass(frozen=True)
class ByName:
    """Some people by name, and how many more begin so, as far as they were counted."""

    rows: tuple[PersonRow, ...]
    more: int = 0
    is_more_than_counted: bool = False


def household(most: int) -> tuple[PersonRow, ...] | None:
    """Everybody, in the order in which they began; None where they are more than `most`."""
    some = models.Person.objects.values_list("key", flat=True)[: most + 1]
    return None if len(some) > most else people()


def named(words: str, most: int, counted_to: int) -> ByName:
    """At most so many people whose name begins with these words, in the order of their names."""
    begins = " ".join(words.split())
    if not begins or "\0" in begins:
        return ByName(())
    found = by_name.beginning_with(begins, most)
    count = by_name.count_beginning_with(begins, most + counted_to + 1)
    rows = tuple(PersonRow(str(each.key), each.name, each.started_on) for each in found)
    more = count - len(rows)
    return ByName(rows, min(more, counted_to), more > counted_to)


def called(name: str) -> tuple[PersonRow, ...]:
    """Those with this whole name, as many as are ever told apart."""
    plain = " ".join(name.split())
    if not plain or "\0" in plain:
        return ()
    found = by_name.called(plain, _OF_ONE_NAME)
    return tuple(PersonRow(str(each.key), each.name, each.started_on) for each in found)


def name_of(key: str) -> str:
    """Raises UnknownPerson."""
    return person_row(key).name


def how_many() -> int:
    """How many people are here."""
    return models.Person.objects.count()


def has_name_of_another(name: str, key: str) -> bool:
    """Whether somebody else here has this name. `key` may be that of who is yet to begin."""
    return any(each.key != key for each in called(name))


def everybody() -> list[str]:
    """The keys of all who are here: for what walks them, and for no page."""
    return [str(key) for key in models.Person.objects.values_list("key", flat=True)]


def those_here(keys: Iterable[str]) -> list[str]:
    """Those of the keys that belong to somebody here."""
    wanted = [found for found in map(_key, keys) if found]
    known = models.Person.objects.filter(key__in=wanted).values_list("key", flat=True)
    return sorted(str(each) for each in known)


def _key(key: str) -> UUID | None:
    try:
        return key_from(key)
    except UnknownPerson:
        return None
