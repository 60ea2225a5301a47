"""Writing one thing down, putting it right, taking it back."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from django.utils.timezone import localtime

from footbridge.care.appending import append
from footbridge.care.people import key_from
from footbridge.engine.facts import Entry, Fact, Withdrawn
from footbridge.storage import rows


@dataclass(frozen=True)
class Stamp:
    """When something is written down, and under which id.

    `id` is made by whoever records it, so that sending twice is recording once; left out, one is
    made here. `at` is the moment it happened; left out, `now`.
    """

    now: datetime
    id: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Recorded:
    """The entry as it is kept, and whether it is new."""

    entry: Entry[Fact]
    is_new: bool


def write(key: str, what: Fact, stamp: Stamp, *, corrects: str | None = None) -> Recorded:
    """Append one fact about the person with this `key`. Raises what `append` raises."""
    entry = stamped(key, what, stamp, corrects=corrects)
    (is_new,) = append(key, [entry], now=stamp.now)
    return Recorded(entry, is_new)


def correct(key: str, old: str, what: Fact, stamp: Stamp) -> Recorded:
    """`what` takes the place of what the entry `old` told, which must be of the same kind."""
    return write(key, what, stamp, corrects=old)


def withdraw(key: str, old: str, stamp: Stamp) -> Recorded:
    """What the entry `old` told never happened."""
    return write(key, Withdrawn(), stamp, corrects=old)


def correct_all(
    key: str, mended: Iterable[tuple[Entry[Any], Fact]], stamp: Stamp
) -> tuple[bool, ...]:
    """Each fact takes the place of what its entry told; all of them or none."""
    entries: list[Entry[Fact]] = [
        Entry(
            id=str(uuid.uuid4()),
            at=old.at,
            recorded=on_the_wall(stamp.now),
            corrects=old.id,
            what=what,
        )
        for old, what in mended
    ]
    return append(key, entries, now=stamp.now)


def stamped(key: str, what: Fact, stamp: Stamp, *, corrects: str | None = None) -> Entry[Fact]:
    """The entry for `what`.

    The same form sent twice has the same id and comes a moment later: then the first moment
    stands, so that it is the same entry.
    """
    first = None
    if stamp.id and stamp.at is None:
        first = rows.moment_of(key_from(key), stamp.id)
    return Entry(
        id=stamp.id or str(uuid.uuid4()),
        at=first or on_the_wall(stamp.at or stamp.now),
        recorded=on_the_wall(stamp.now),
        corrects=corrects,
        what=what,
    )


def on_the_wall(moment: datetime) -> datetime:
    """`moment` with the offset of the clock on the wall, to the second.

    Only a moment of no place, told in UTC itself, is turned; any other is local already.
    """
    local = localtime(moment) if moment.tzinfo is UTC else moment
    # A fixed offset, as it will be when it is read back: a zone would count hours otherwise.
    return local.replace(microsecond=0, tzinfo=timezone(local.utcoffset() or timedelta()))
