"""What a form that is saved asks and writes, each query written out, as in `glance`.

Django would make the same ones. It needs several times as long to write them as a database to
answer: that was a third of what it took to save a walk.
"""

import uuid
from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import connection

from footbridge.storage import models
from footbridge.storage.glance import Glance, glance

AT_ONCE = 500
"""Names in one query: fewer than any database takes."""

_HOLD = "SELECT 1 FROM storage_person WHERE key = %s FOR UPDATE"
_DIGESTS = """
SELECT client_id, digest FROM storage_fact WHERE person_id = %s AND client_id IN ({marks})
"""


def hold(key: uuid.UUID) -> Glance | None:
    """The person as they are now, until the end of the transaction: whoever else wants to write
    about them waits. None when there is nobody with this key.
    """
    if connection.vendor != "sqlite":
        # First and by itself: what is read together with it may be older than what was waited for.
        # In SQLite the whole file is held, from the beginning of a transaction.
        with connection.cursor() as cursor:
            cursor.execute(_HOLD, [_as_kept(key)])
    return glance(key)


def digests(person: uuid.UUID, ids: Sequence[str]) -> dict[str, str]:
    """The digest of each of these facts of a person that is there already, by its id."""
    found: dict[str, str] = {}
    for first in range(0, len(ids), AT_ONCE):
        some = ids[first : first + AT_ONCE]
        asked = _DIGESTS.format(marks=", ".join(["%s"] * len(some)))
        with connection.cursor() as cursor:
            cursor.execute(asked, [_as_kept(person), *some])
            found.update(cursor.fetchall())
    return found


def keep(facts: Sequence[models.Fact]) -> None:
    """Write new rows, in this order. Which number each gets is for the database to say."""
    if not facts:
        return
    statement, fields = _insert()
    told = [
        [field.get_db_prep_save(getattr(fact, field.attname), connection) for field in fields]
        for fact in facts
    ]
    with connection.cursor() as cursor:
        if len(told) == 1:
            cursor.execute(statement, told[0])
        else:
            cursor.executemany(statement, told)


@cache
def _insert() -> tuple[str, tuple[Any, ...]]:
    """The statement, and the fields in the order of its places."""
    fields = tuple(field for field in models.Fact._meta.concrete_fields if not field.primary_key)
    columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    # The names are those of our own columns.
    return f"INSERT INTO storage_fact ({columns}) VALUES ({marks})", fields  # noqa: S608


def _as_kept(key: uuid.UUID) -> Any:
    return models.Person._meta.pk.get_db_prep_value(key, connection)
