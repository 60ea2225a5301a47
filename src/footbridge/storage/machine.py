"""Faults of the machine, told from faults of ours: a full disk, a folder without rights, damage.

What a database or the system raised is followed to its cause and named. Whoever meets it then
says what it is and what to do, and does not ask for a report.
"""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

# With less than this left on the disk, SQLite says "I/O error" where it means a full disk.
NO_ROOM = 256 * 1024


class Fault(StrEnum):
    FULL = "full"
    READ_ONLY = "read-only"
    NO_RIGHTS = "no-rights"
    DAMAGED = "damaged"
    BUSY = "busy"
    UNREADABLE = "unreadable"
    NO_SERVER = "no-server"


OF_SQLITE = {
    sqlite3.SQLITE_FULL: Fault.FULL,
    sqlite3.SQLITE_READONLY: Fault.READ_ONLY,
    sqlite3.SQLITE_PERM: Fault.NO_RIGHTS,
    sqlite3.SQLITE_CANTOPEN: Fault.NO_RIGHTS,
    sqlite3.SQLITE_CORRUPT: Fault.DAMAGED,
    sqlite3.SQLITE_NOTADB: Fault.DAMAGED,
    sqlite3.SQLITE_BUSY: Fault.BUSY,
    sqlite3.SQLITE_LOCKED: Fault.BUSY,
    sqlite3.SQLITE_IOERR: Fault.UNREADABLE,
}
OF_SYSTEM = {
    errno.ENOSPC: Fault.FULL,
    errno.EDQUOT: Fault.FULL,
    errno.EROFS: Fault.READ_ONLY,
    errno.EACCES: Fault.NO_RIGHTS,
    errno.EPERM: Fault.NO_RIGHTS,
    errno.EIO: Fault.UNREADABLE,
}
# The first two signs of what PostgreSQL says, or all five.
OF_POSTGRESQL = {
    "53100": Fault.FULL,
    "25006": Fault.READ_ONLY,
    "42501": Fault.NO_RIGHTS,
    "55P03": Fault.BUSY,
    "58030": Fault.UNREADABLE,
    "08": Fault.NO_SERVER,
    "57P": Fault.NO_SERVER,
    "XX001": Fault.DAMAGED,
    "XX002": Fault.DAMAGED,
}
# SQLite keeps finer shades of a code in its higher bits.
SQLITE_CODE = 0xFF


def fault_of(error: BaseException, folder: Path) -> Fault | None:
    """The fault of the machine behind an error; None when it is none, or not about `folder`."""
    found = next((fault for each in _behind(error) if (fault := _named(each, folder))), None)
    if found in (Fault.UNREADABLE, Fault.NO_RIGHTS, Fault.READ_ONLY) and _has_no_room(folder):
        return Fault.FULL
    return found


def _behind(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came from."""
    seen: set[int] = set()
    waiting: BaseException | None = error
    while waiting is not None and id(waiting) not in seen:
        seen.add(id(waiting))
        yield waiting
        waiting = waiting.__cause__ or waiting.__context__


def _named(error: BaseException, folder: Path) -> Fault | None:
    if isinstance(error, sqlite3.Error):
        return OF_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & SQLITE_CODE)
    if isinstance(error, OSError):
        return _of_system(error, folder)
    return _of_postgresql(error)


def _of_system(error: OSError, folder: Path) -> Fault | None:
    found = OF_SYSTEM.get(error.errno or 0)
    # A file that somebody named on the command line is theirs to mend, and is told by its name.
    is_elsewhere = isinstance(error.filename, str | Path) and not _is_in(error.filename, folder)
    return None if is_elsewhere and found is not Fault.FULL else found


def _of_postgresql(error: BaseException) -> Fault | None:
    if not type(error).__module__.startswith("psycopg"):
        return None
    state = getattr(error, "sqlstate", None)
    if state is None:
        # Without a word from the server it was not reached, or it went away.
        return Fault.NO_SERVER if type(error).__name__ == "OperationalError" else None
    return next((OF_POSTGRESQL[each] for each in (state, state[:3], state[:2])
                 if each in OF_POSTGRESQL), None)  # fmt: skip


def _is_in(path: str | Path, folder: Path) -> bool:
    here = Path(path).absolute()
    return here == folder or folder in here.parents or here in folder.parents


def _has_no_room(folder: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(folder).free < NO_ROOM
    return False
