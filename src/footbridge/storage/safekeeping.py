"""Backup and restore of the database that is in use, whichever it is."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from footbridge.storage import backup, guards
from footbridge.storage.backup import BackupFailed
from footbridge.storage.folder import make_folder
from footbridge.storage.glance import begin_an_epoch


def back_up(target: Path) -> None:
    """All rows in the file `target`. Raises BackupFailed."""
    live = _live('pg_dump --format=custom --file=footbridge.dump "$DATABASE_URL"')
    backup.back_up(live, target)


def restore(path: Path, *, now: datetime) -> Path | None:
    """Put a backup in place and bring its tables up to date.

    Gives the path of what was there before, which is kept in the data folder; None if there was
    nothing. Raises BackupFailed.
    """
    live = _live(
        "pg_restore --exit-on-error --no-owner --dbname=NEW_DATABASE footbridge.dump, "
        "and name that database in DATABASE_URL"
    )
    connections.close_all()
    folder = make_folder(Path(settings.DATA) / "backups")
    aside = folder / f"before-restore-{now:%Y-%m-%d-%H%M%S}.sqlite3"
    backup.restore(path, live, aside)
    call_command("migrate", verbosity=0, interactive=False)
    # A server that goes on meanwhile must not take what it remembers for what is there now.
    begin_an_epoch()
    return aside if aside.exists() else None


def damage(*, most: int | None = None) -> str:
    """What a quick look at the database file finds; empty when it is sound or not a file.

    Of a file with more than `most` bytes all is looked at but the two tables that grow: for those
    a start would take a minute. Raises what the database raises when it cannot be opened at all.
    """
    connection = connections["default"]
    live = Path(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or not live.exists():
        return ""
    is_large = most is not None and live.stat().st_size > most
    looks = map(_look_at, _small_tables()) if is_large else ["PRAGMA quick_check(1)"]
    with connection.cursor() as cursor:
        for look in looks:
            cursor.execute(look)
            found = str(cursor.fetchone()[0])
            if found != "ok":
                return found
    return ""


def _small_tables() -> list[str]:
    names = connections["default"].introspection.table_names()
    return [name for name in names if name not in guards.APPENDED]


def _look_at(table: str) -> str:
    return f'PRAGMA quick_check("{table}")'


def _live(instead: str) -> Path:
    connection = connections["default"]
    if connection.vendor != "sqlite":
        raise BackupFailed(f"The rows are in PostgreSQL, which has its own way. Run: {instead}")
    return Path(connection.settings_dict["NAME"])
