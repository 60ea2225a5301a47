"""Decisions that an earlier version kept whole: packed, a few at a time, while others work."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from footbridge.storage import rows
from footbridge.storage.models import Shown

AT_ONCE = 50
"""Packed in some tenths of a second: nobody waits for longer to write something down."""


@dataclass(frozen=True)
class Packed:
    """How far it is: of `of` rows `done` are packed."""

    done: int
    of: int


def left_to_pack() -> int:
    """How many decisions are still kept whole."""
    return rows.kept_whole().count()


def pack_old() -> Iterator[Packed]:
    """Pack them all, and say after every few how far it is. It may end anywhere, and go on later.

    Each few are one transaction, and each text is compared before its row is changed.
    """
    of, done, last = left_to_pack(), 0, 0
    while packed := _pack_some(last):
        done, last = done + len(packed), packed[-1]
        yield Packed(done, max(of, done))


@transaction.atomic
def _pack_some(after: int) -> list[int]:
    found = list(rows.kept_whole().filter(id__gt=after).select_for_update()[:AT_ONCE])
    for row in found:
        _pack(row)
    return [row.id for row in found]


def _pack(row: Shown) -> None:
    text = row.plain
    row.keep(text, rows.first_of_day(row.person_id, row.on))
    if row.body != text:
        raise AssertionError(f"decision {row.id} does not come back as it was")
    row.save(update_fields=["plain", "packed", "base"])
