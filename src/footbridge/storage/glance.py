"""What every page asks first, each in one query that is written out.

Django would make the same queries, and need ten times as long to write them as a database to
answer: that was a third of a page that is asked for again.
"""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import randbelow
from typing import Any, NamedTuple

from django.db import connection

from footbridge.storage import models

LARGEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to where somebody's story is known. Two that are equal stand for the same story.

    Facts are only appended and no number of a row is used twice, so that the last one (`row`)
    stands for all before it. `epoch` changes when a backup is put in place: then rows come back
    that other ones may follow than before. `number` is that of the fact in its person's order; 0
    when there is none.
    """

    epoch: int
    answers: str
    row: int
    number: int


class Glance(NamedTuple):
    """A person as every page needs them. `contacts` is JSON, None until there are any."""

    key: uuid.UUID
    name: str
    time_zone: str | None
    contacts: str | None
    has_others: bool
    mark: Mark


class Entered(NamedTuple):
    """A browser that is signed in: whose alone it is, if anybody's, and when it last came."""

    person: uuid.UUID | None
    last_used_at: datetime | None


_PERSON = """
SELECT person.name, person.time_zone, person.contacts, person.answers, last.id, last.number,
    EXISTS (SELECT 1 FROM storage_person AS other WHERE other.key <> person.key), {epoch}
FROM storage_person AS person
LEFT JOIN storage_fact AS last ON last.person_id = person.key AND last.number =
    (SELECT max(number) FROM storage_fact AS each WHERE each.person_id = person.key)
WHERE person.key = %s
"""
_EPOCH = {
    "sqlite": "(SELECT user_version FROM pragma_user_version)",
    # Putting a dump in place makes the tables anew.
    "postgresql": "'storage_fact'::regclass::oid::bigint",
}
_DEVICE = """
SELECT device.person_id, device.last_used_at FROM storage_device AS device
WHERE device.key = %s AND device.signed_out_at IS NULL
"""
_SHOWN = "SELECT max(id) FROM storage_shown WHERE person_id = %s"
_DRAFTS = """
SELECT name, body FROM storage_draft WHERE owner = %s AND ({forms})
ORDER BY saved_at DESC, id DESC
"""
_OF_A_FORM = "name = %s OR name LIKE %s"


def glance(key: uuid.UUID) -> Glance | None:
    """None when there is nobody with this key."""
    asked = _PERSON.format(epoch=_EPOCH[connection.vendor])
    with connection.cursor() as cursor:
        cursor.execute(asked, [_as_kept(key)])
        found = cursor.fetchone()
    if found is None:
        return None
    name, time_zone, contacts, answers, row, number, has_others, epoch = found
    mark = Mark(epoch, answers, row or 0, number or 0)
    return Glance(key, name, time_zone, contacts, bool(has_others), mark)


def last_shown(key: uuid.UUID) -> int:
    """The number of the last row of what was shown to them, 0 when there is none."""
    with connection.cursor() as cursor:
        cursor.execute(_SHOWN, [_as_kept(key)])
        return cursor.fetchone()[0] or 0


def entered(device: uuid.UUID) -> Entered | None:
    """What is known of this browser, while it is signed in."""
    with connection.cursor() as cursor:
        cursor.execute(_DEVICE, [_as_kept(device)])
        found = cursor.fetchone()
    if found is None:
        return None
    person, last_used_at = found
    return Entered(_key(person), _moment(last_used_at))


def drafts(owner: str, *forms: str) -> tuple[tuple[str, ...], ...]:
    """The texts of the drafts of each form, newest first, in one query for all of them."""
    asked = _DRAFTS.format(forms=" OR ".join([_OF_A_FORM] * len(forms)))
    names = (name for form in forms for name in (form, f"{form} %"))
    with connection.cursor() as cursor:
        cursor.execute(asked, [owner, *names])
        found = cursor.fetchall()
    return tuple(
        tuple(body for name, body in found if name == form or name.startswith(f"{form} "))
        for form in forms
    )


def begin_an_epoch() -> None:
    """From now on nothing counts that a process remembers of this database."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA user_version = {1 + randbelow(LARGEST)}")


def _key(kept: Any) -> uuid.UUID | None:
    return kept if kept is None or isinstance(kept, uuid.UUID) else uuid.UUID(kept)


def _moment(kept: datetime | None) -> datetime | None:
    """SQLite keeps moments in UTC and does not say so."""
    return kept.replace(tzinfo=UTC) if kept and kept.tzinfo is None else kept


def _as_kept(key: uuid.UUID) -> Any:
    return models.Person._meta.pk.get_db_prep_value(key, connection)
