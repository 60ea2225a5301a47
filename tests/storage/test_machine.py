"""A fault of the machine is told from a fault of ours, by what it really was."""

import errno
import sqlite3
from contextlib import closing

import pytest

from footbridge.storage import machine
from footbridge.storage.machine import Fault, fault_of


def raised_by(act) -> Exception:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it is, it is asked about
        act()
    return caught.value


def from_sqlite(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("said by SQLite")
    error.sqlite_errorcode = code
    return error


def wrapped(cause: Exception) -> RuntimeError:
    """As Django hands it on."""
    error = RuntimeError("handed on")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (sqlite3.SQLITE_FULL, Fault.FULL),
        (sqlite3.SQLITE_READONLY_DIRECTORY, Fault.READ_ONLY),
        (sqlite3.SQLITE_CANTOPEN, Fault.NO_RIGHTS),
        (sqlite3.SQLITE_CORRUPT, Fault.DAMAGED),
        (sqlite3.SQLITE_NOTADB, Fault.DAMAGED),
        (sqlite3.SQLITE_BUSY, Fault.BUSY),
        (sqlite3.SQLITE_IOERR_WRITE, Fault.UNREADABLE),
    ],
)
def test_what_sqlite_says_is_named(tmp_path, code, fault):
    assert fault_of(wrapped(from_sqlite(code)), tmp_path) is fault


def test_a_mistake_of_ours_is_none_of_the_machine(tmp_path):
    with closing(sqlite3.connect(":memory:")) as database:
        error = raised_by(lambda: database.execute("SELECT nothing FROM nowhere"))

    assert fault_of(error, tmp_path) is None
    assert fault_of(ValueError("7"), tmp_path) is None


def test_a_file_that_is_no_database_is_damaged(tmp_path):
    file = tmp_path / "footbridge.sqlite3"
    file.write_bytes(b"not a database at all" * 100)

    with closing(sqlite3.connect(file)) as database:
        error = raised_by(lambda: database.execute("SELECT * FROM sqlite_master"))

    assert fault_of(error, tmp_path) is Fault.DAMAGED


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, Fault.FULL),
        (errno.EDQUOT, Fault.FULL),
        (errno.EROFS, Fault.READ_ONLY),
        (errno.EACCES, Fault.NO_RIGHTS),
        (errno.EIO, Fault.UNREADABLE),
        (errno.EPIPE, None),
    ],
)
def test_what_the_system_says_of_the_data_folder_is_named(tmp_path, number, fault):
    for about in (tmp_path / "secret-key", tmp_path, tmp_path.parent):
        assert fault_of(OSError(number, "said by the system", str(about)), tmp_path) is fault


def test_a_file_that_somebody_named_elsewhere_is_theirs(tmp_path):
    error = OSError(errno.EACCES, "Permission denied", str(tmp_path.parent / "stick" / "a.jsonl"))

    assert fault_of(error, tmp_path) is None


def test_with_no_room_left_an_error_of_reading_is_a_full_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(machine, "NO_ROOM", 2**62)

    assert fault_of(from_sqlite(sqlite3.SQLITE_IOERR), tmp_path) is Fault.FULL
    assert fault_of(from_sqlite(sqlite3.SQLITE_CORRUPT), tmp_path) is Fault.DAMAGED


def test_an_error_that_came_from_itself_is_looked_at_once(tmp_path):
    error = RuntimeError("a ring")
    error.__context__ = other = RuntimeError("of two")
    other.__context__ = error

    assert fault_of(error, tmp_path) is None


@pytest.mark.parametrize(
    ("state", "fault"),
    [
        ("53100", Fault.FULL),
        ("25006", Fault.READ_ONLY),
        ("55P03", Fault.BUSY),
        ("57P01", Fault.NO_SERVER),
        ("08006", Fault.NO_SERVER),
        (None, Fault.NO_SERVER),
        ("23505", None),
    ],
)
def test_what_postgresql_says_is_named(tmp_path, state, fault):
    kind = type("OperationalError", (Exception,), {"__module__": "psycopg", "sqlstate": state})

    assert fault_of(wrapped(kind("said by PostgreSQL")), tmp_path) is fault
