"""What several hosts may begin at the same moment, and only one of them may do at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# Any number of our own; PostgreSQL keeps one list of such locks for each database.
NUMBER = 835_001


@contextmanager
def one_after_another() -> Iterator[None]:
    """On PostgreSQL: who comes second waits until the first one is done, or is gone.

    A file of SQLite belongs to one host, where writers wait for each other anyway.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [NUMBER])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [NUMBER])
