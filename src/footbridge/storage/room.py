"""How much room the database takes, and giving back to the disk what it does not need any more."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from django.db import DatabaseError, connection

# While SQLite writes its file anew, both of them and a log of the new one are there.
TIMES_ITS_SIZE = 3


class NotNow(Exception):
    """Nothing was changed. The message says what stands in the way."""


@dataclass(frozen=True)
class Room:
    """In bytes: the whole database, and what of it is free and will be used again."""

    whole: int
    free: int


def room() -> Room:
    if connection.vendor == "postgresql":
        return Room(_asked("SELECT pg_database_size(current_database())"), 0)
    page = _asked("PRAGMA page_size")
    return Room(_asked("PRAGMA page_count") * page, _asked("PRAGMA freelist_count") * page)


def room_of(table: str) -> int | None:
    """Of a table with its indexes; None where SQLite was built without its own counting."""
    if connection.vendor == "postgresql":
        return _asked(
            # Of one that is in parts, the table itself is empty.
            "SELECT pg_total_relation_size(%s)"
            " + (SELECT coalesce(sum(pg_total_relation_size(inhrelid)), 0)"
            " FROM pg_inherits WHERE inhparent = %s::regclass)",
            table,
            table,
        )
    try:
        return _asked(
            "SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name IN"
            " (SELECT name FROM sqlite_master WHERE tbl_name = %s)",
            table,
        )
    except DatabaseError:
        return None


def give_back() -> None:
    """Make the file as small as what is in it. PostgreSQL does so by itself, in its own time.

    Raises NotNow, also where somebody else is at work on the database.
    """
    if connection.vendor != "sqlite":
        return
    size = room().whole
    folder = Path(connection.settings_dict["NAME"]).parent
    if shutil.disk_usage(folder).free < TIMES_ITS_SIZE * size:
        raise NotNow("there is too little room on the disk to write the file anew")
    try:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except DatabaseError as error:
        raise NotNow(str(error)) from error


def _asked(question: str, *about: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(question, about)
        return int(cursor.fetchone()[0])
