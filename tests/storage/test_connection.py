"""How SQLite is set. What PostgreSQL promises is up to that server's own settings."""

import pytest
from django.db import ConnectionHandler

from footbridge.storage.address import database


@pytest.fixture
def sqlite(tmp_path, django_db_blocker):
    """A connection to a new SQLite file, made from our settings."""
    handler = ConnectionHandler({"default": database("", tmp_path)})
    made = handler["default"]
    with django_db_blocker.unblock():
        yield made
        made.close()


def pragma(sqlite, name: str) -> object:
    with sqlite.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return cursor.fetchone()[0]


def test_what_was_acknowledged_survives_a_power_cut(sqlite):
    full = 2  # the log is on the disk before a commit returns

    assert pragma(sqlite, "journal_mode") == "wal"
    assert pragma(sqlite, "synchronous") == full
    assert pragma(sqlite, "fullfsync") == 1


def test_what_is_deleted_is_overwritten(sqlite):
    assert pragma(sqlite, "secure_delete") == 1


def test_no_row_belongs_to_nobody_and_a_writer_waits_its_turn(sqlite):
    assert pragma(sqlite, "foreign_keys") == 1
    assert pragma(sqlite, "busy_timeout") == 20_000
