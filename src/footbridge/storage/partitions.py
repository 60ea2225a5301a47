"""The two large tables in parts, in PostgreSQL: the rows of one person lie together in one part.

All of it is one transaction. What a table had before it has after it: every row with its id, its
keys, its references and its guards, which stand on each part as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from footbridge.storage import guards

TABLES = guards.APPENDED
MOST_PARTS = 256

_PARTS = "SELECT count(*) FROM pg_inherits WHERE inhparent = %s::regclass"
_CONSTRAINTS = """
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE conrelid = %s::regclass AND contype IN ('p', 'u', 'f') ORDER BY contype <> 'p', conname
"""
_OTHER_INDEXES = """
SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = %s::regclass
AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
"""


class NotHere(Exception):
    """Nothing was changed. The message says what stands in the way."""


@dataclass(frozen=True)
class Old:
    """How a table was: the statements that make the same of a new one, and its next id."""

    table: str
    parts: tuple[str, ...]
    again: tuple[str, ...]
    next_id: int


def parts() -> int:
    """In how many parts the tables are; 1 while each is one."""
    _only_here()
    with connection.cursor() as cursor:
        cursor.execute(_PARTS, [TABLES[0]])
        return max(1, int(cursor.fetchone()[0]))


def divide(count: int) -> None:
    """Keep each table in `count` parts; 1 makes it whole. Pages wait meanwhile. Raises NotHere."""
    _only_here()
    if not 1 <= count <= MOST_PARTS:
        raise NotHere(f"expected from 1 to {MOST_PARTS} parts, got {count}")
    with transaction.atomic(), connection.cursor() as cursor:
        # Whoever writes waits from the beginning: a lock that grows later could end in a tangle.
        cursor.execute(f"LOCK TABLE {', '.join(TABLES)} IN ACCESS EXCLUSIVE MODE")
        for table in TABLES:
            for statement in _divided(_as_it_is(cursor, table), count):
                cursor.execute(statement)
        for statement in (
            *guards.statements(connection.vendor),
            *guards.that_let_pack(connection.vendor),
            *guards.that_let_pack_facts(connection.vendor),
        ):
            cursor.execute(statement)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(TABLES)}")


def _only_here() -> None:
    if connection.vendor != "postgresql":
        raise NotHere(
            "the records are in SQLite, which keeps a table in one file. Parts are for a clinic's "
            "PostgreSQL"
        )


def _as_it_is(cursor: CursorWrapper, table: str) -> Old:
    cursor.execute(_CONSTRAINTS, [table])
    again = [f"ALTER TABLE {table} ADD CONSTRAINT {row[0]} {row[1]}" for row in cursor.fetchall()]
    cursor.execute(_OTHER_INDEXES, [table])
    again += [row[0].replace(" ON ONLY ", " ON ") for row in cursor.fetchall()]
    cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [table])
    next_id = int(cursor.fetchone()[0])
    cursor.execute(
        "SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid"
        " WHERE inhparent = %s::regclass",
        [table],
    )
    return Old(table, tuple(row[0] for row in cursor.fetchall()), tuple(again), next_id)


def _divided(old: Old, count: int) -> Iterator[str]:
    """The statements, in order. Rows of one person are written side by side."""
    table, new, numbers = old.table, f"{old.table}_new", f"{old.table}_id_new"
    by = " PARTITION BY HASH (person_id)" if count > 1 else ""
    yield f"CREATE SEQUENCE {numbers} START {old.next_id}"
    yield f"CREATE TABLE {new} (LIKE {table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS){by}"
    yield f"ALTER TABLE {new} ALTER COLUMN id SET DEFAULT nextval('{numbers}')"
    if count > 1:
        for number in range(count):
            yield (
                f"CREATE TABLE {new}_{number} PARTITION OF {new}"
                f" FOR VALUES WITH (MODULUS {count}, REMAINDER {number})"
            )
    yield f"INSERT INTO {new} SELECT * FROM {table} ORDER BY person_id, id"  # noqa: S608 - ours
    yield f"DROP TABLE {table}"
    yield f"ALTER TABLE {new} RENAME TO {table}"
    yield f"ALTER SEQUENCE {numbers} RENAME TO {table}_id_seq"
    yield f"ALTER SEQUENCE {table}_id_seq OWNED BY {table}.id"
    if count > 1:
        for number in range(count):
            yield f"ALTER TABLE {new}_{number} RENAME TO {table}_{number}"
    yield from old.again
