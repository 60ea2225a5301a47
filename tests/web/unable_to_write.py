"""Machines on which nothing can be written, for as long as a block lasts."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from django.db import connection, transaction

from footbridge.storage import models

PATIENCE_SECONDS = 60


@contextmanager
def read_only() -> Iterator[None]:
    """The database takes no writes from anybody."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its own disk")
    _say("PRAGMA query_only = ON")
    try:
        yield
    finally:
        _say("PRAGMA query_only = OFF")


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may become longer than it is: what is written to the log of writes is refused."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its own disk")
    _say("PRAGMA wal_checkpoint(TRUNCATE)")
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


@contextmanager
def held_by_another() -> Iterator[None]:
    """Another connection is writing about everybody, and does not come to an end."""
    holds, is_over = Event(), Event()

    def hold() -> None:
        with transaction.atomic():
            list(models.Person.objects.select_for_update())
            holds.set()
            is_over.wait(PATIENCE_SECONDS)
        connection.close()

    holder = Thread(target=hold)
    holder.start()
    assert holds.wait(PATIENCE_SECONDS)
    try:
        yield
    finally:
        is_over.set()
        holder.join()


UNABLE = {"read-only": read_only, "full": full_disk, "locked": held_by_another}


def _say(pragma: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(pragma)
        cursor.fetchall()
