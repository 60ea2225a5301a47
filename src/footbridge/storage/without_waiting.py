"""A write that may be left out: it gives up soon where another program is writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

# Long enough for any act of ours to end, and too short to be noticed on a page.
PATIENCE_MS = 250


@contextmanager
def without_waiting() -> Iterator[None]:
    """Within it, the database is waited for a moment only. Afterwards as long as ever."""
    limited = _sqlite if connection.vendor == "sqlite" else _postgresql
    with limited():
        yield


@contextmanager
def _sqlite() -> Iterator[None]:
    usual = _ask("PRAGMA busy_timeout")
    _ask(f"PRAGMA busy_timeout = {PATIENCE_MS}")
    try:
        yield
    finally:
        _ask(f"PRAGMA busy_timeout = {usual}")


def _ask(pragma: str) -> int:
    # Past Django: it neither reads nor writes the file, and cannot fail with it.
    connection.ensure_connection()
    return int(connection.connection.execute(pragma).fetchone()[0])


@contextmanager
def _postgresql() -> Iterator[None]:
    """Whoever writes about a person holds their row; a new row about them asks for it too."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = {PATIENCE_MS}")
        yield
