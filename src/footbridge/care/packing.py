"""What an earlier version kept whole: packed, a few at a time, while others work."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from django.db import transaction

from footbridge.storage import models, rows

AT_ONCE = 50
"""Packed in some tenths of a second: nobody waits for longer to write something down."""


@dataclass(frozen=True)
class Packed:
    """How far it is: of `of` rows `done` are packed."""

    done: int
    of: int


def left_to_pack() -> int:
    """How many decisions and long facts are still kept whole."""
    return rows.kept_whole().count() + rows.facts_kept_whole().count()


def pack_old() -> Iterator[Packed]:
    """Pack them all, and say after every few how far it is. It may end anywhere, and go on later.

    Each few are one transaction, and each text is compared before its row is changed.
    """
    of, done = left_to_pack(), 0
    everybody = models.Person.objects.order_by("key").values_list("key", flat=True)
    of_facts = (_batches(_some_facts_of(person)) for person in everybody)
    for count in chain(_batches(_some_decisions), *of_facts):
        done += count
        yield Packed(done, max(of, done))


def _batches(pack_some: Callable[[int], list[int]]) -> Iterator[int]:
    """How many were packed each time, until there are none."""
    last = 0
    while packed := pack_some(last):
        last = packed[-1]
        yield len(packed)


@transaction.atomic
def _some_decisions(after: int) -> list[int]:
    found = list(rows.kept_whole().filter(id__gt=after).select_for_update()[:AT_ONCE])
    for row in found:
        _pack_decision(row)
    return [row.id for row in found]


def _pack_decision(row: models.Shown) -> None:
    text = row.plain
    row.keep(text, rows.first_of_day(row.person_id, row.on))
    if row.body != text:
        raise AssertionError(f"decision {row.id} does not come back as it was")
    row.save(update_fields=["plain", "packed", "base"])


def _some_facts_of(person: UUID) -> Callable[[int], list[int]]:
    @transaction.atomic
    def some(after: int) -> list[int]:
        mine = rows.facts_kept_whole().filter(person_id=person, number__gt=after)
        found = list(mine.select_for_update()[:AT_ONCE])
        for row in found:
            _pack_fact(row)
        return [row.number for row in found]

    return some


def _pack_fact(row: models.Fact) -> None:
    text = row.plain
    row.keep(text)
    if row.body != text:
        raise AssertionError(f"fact {row.id} does not come back as it was")
    this = models.Fact.objects.filter(person_id=row.person_id, number=row.number)
    this.update(plain=row.plain, packed=row.packed)
