"""A copy of a SQLite database in one file, and the way back."""

import os
import pkgutil
import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from footbridge.storage import guards, migrations
from footbridge.storage.folder import OWNER_ONLY_FILE, make_folder

BESIDE = ("-wal", "-shm")
# What runs when rows are written or read.
ACTING = {"trigger", "view"}
HEADER = b"SQLite format 3\x00"
SECONDS_TO_WAIT = 20
WAITING = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class BackupFailed(Exception):
    """Nothing was changed. The message says why, and what to do instead."""


def back_up(live: Path, target: Path) -> None:
    """Copy the database `live` into the file `target` while it stays in use.

    The copy is checked before it gets its name. Raises BackupFailed.
    """
    draft = target.with_name(f".{target.name}-{secrets.token_hex(4)}")
    try:
        _copy_and_check(live, draft)
        draft.replace(target)
    except (sqlite3.DatabaseError, OSError) as error:
        raise BackupFailed(f"{live} could not be copied to {target}: {error}.") from error
    finally:
        draft.unlink(missing_ok=True)


def restore(path: Path, live: Path, aside: Path) -> None:
    """Put the backup `path` in the place of `live`, after checking it.

    What was there, if anything, is kept as `aside`. A server that is running goes on with the
    restored rows. Raises BackupFailed.
    """
    refuse_what_is_no_backup(path)
    if not live.exists():
        _lay_in_place(path, live)
    elif _is_damaged(live):
        # It cannot be copied row by row or written over: it is kept as it lies there.
        _keep_as_it_lies(live, aside)
        _lay_in_place(path, live)
    else:
        back_up(live, aside)
        _write_over(path, live)


def refuse_what_is_no_backup(path: Path) -> None:
    """Raises BackupFailed unless `path` is a whole database of this or an earlier version."""
    if not path.is_file():
        raise BackupFailed(f"There is no file {path}.")
    with path.open("rb") as file:
        if file.read(len(HEADER)) != HEADER:
            raise BackupFailed(f"{path} is not a backup: it is not a SQLite database.")
    try:
        with closing(_open(path)) as database:
            _refuse_damage(database, path)
            _refuse_strangers(database, path)
    except sqlite3.DatabaseError as error:
        raise BackupFailed(f"{path} is damaged: {error}.") from error


def _open(path: Path) -> sqlite3.Connection:
    # Read-only: looking at a file must not leave anything beside it.
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _copy_and_check(live: Path, draft: Path) -> None:
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY_FILE))
    with closing(_open(live)) as source, closing(sqlite3.connect(draft)) as copy:
        source.backup(copy, progress=_patience())
        # One file and nothing beside it: that is what people carry away.
        copy.execute("PRAGMA journal_mode=DELETE")
        _refuse_damage(copy, live)


def _patience() -> Callable[[int, int, int], None]:
    """Ends a copy that waits for somebody else's lock: on its own it would wait for ever."""
    end = time.monotonic() + SECONDS_TO_WAIT

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in WAITING and time.monotonic() > end:
            raise sqlite3.OperationalError("somebody else is writing to it all the time")

    return look


def _refuse_damage(database: sqlite3.Connection, path: Path) -> None:
    found = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise BackupFailed(f"{path} is damaged: {found}.")
    if database.execute("PRAGMA foreign_key_check").fetchone():
        raise BackupFailed(f"{path} is damaged: some rows belong to nobody.")


def _refuse_strangers(database: sqlite3.Connection, path: Path) -> None:
    found = set(database.execute("SELECT type, name FROM sqlite_master"))
    tables = {name for kind, name in found if kind == "table"}
    if not {"django_migrations", *guards.APPENDED} <= tables:
        raise BackupFailed(f"{path} is a database, but not one of Footbridge.")
    applied = database.execute("SELECT name FROM django_migrations WHERE app = 'storage'")
    newer = sorted({row[0] for row in applied} - _ours())
    if newer:
        raise BackupFailed(
            f"{path} comes from a newer Footbridge ({', '.join(newer)}). Upgrade first."
        )
    acting = {name for kind, name in found if kind in ACTING}
    _refuse_what_acts_by_itself(acting, path)


def _ours() -> set[str]:
    """The names of our migrations, as Python finds them: their source need not be there."""
    return {each.name for each in pkgutil.iter_modules(migrations.__path__)}


def _refuse_what_acts_by_itself(acting: set[str], path: Path) -> None:
    """Our own guards, all of them and nothing else: a trigger could change what we write."""
    lost = sorted(guards.expected() - acting)
    if lost:
        raise BackupFailed(f"{path} was changed: it has lost its guards ({', '.join(lost)}).")
    strange = sorted(acting - guards.expected())
    if strange:
        raise BackupFailed(
            f"{path} was changed: it holds what is not from Footbridge ({', '.join(strange)})."
        )


def _is_damaged(live: Path) -> bool:
    """Whether `live` is broken in itself. Raises BackupFailed when it is only in use."""
    try:
        with closing(_open(live)) as database:
            return bool(database.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode in BROKEN:
            return True
        raise BackupFailed(f"{live} cannot be read: {error}.") from error


def _keep_as_it_lies(live: Path, target: Path) -> None:
    for suffix in ("", *BESIDE):
        if Path(f"{live}{suffix}").exists():
            shutil.copy2(f"{live}{suffix}", f"{target}{suffix}")
            Path(f"{target}{suffix}").chmod(OWNER_ONLY_FILE)


def _write_over(path: Path, live: Path) -> None:
    """Through SQLite itself: other programs that have `live` open see the new rows at once."""
    try:
        with closing(_open(path)) as source, closing(sqlite3.connect(live, timeout=0)) as target:
            source.backup(target, progress=_patience())
    except sqlite3.DatabaseError as error:
        raise BackupFailed(f"{live} could not be written: {error}.") from error


def _lay_in_place(path: Path, live: Path) -> None:
    make_folder(live.parent)
    for suffix in ("", *BESIDE):
        Path(f"{live}{suffix}").unlink(missing_ok=True)
    shutil.copyfile(path, live)
    live.chmod(OWNER_ONLY_FILE)
