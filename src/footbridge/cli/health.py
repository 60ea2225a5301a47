"""What is looked at by the doctor. Each look answers in one line, with how to mend it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from footbridge.cli.at_hand import SETTINGS, has_pending_changes
from footbridge.cli.reading import now

ROOM_NEEDED = 200 * 1024 * 1024
MEGABYTE = 1024 * 1024
OTHERS = 0o077


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `mend` says what to do; empty when it is well."""

    what: str
    mend: str = ""

    @property
    def is_well(self) -> bool:
        return not self.mend


def findings() -> tuple[Finding, ...]:
    """Everything, the ground first. A look that fails is a finding and ends no other."""
    found: list[Finding] = []
    for look in (python, content, folder, room, settings):
        found += _safely(look)
    if found[-1].is_well:
        looks = (database, tables, guards, soundness, records, clock)
        for look in (*(looks if has_begun() else (not_begun,)), time_zone):
            found += _safely(look)
    return tuple(found)


def has_begun() -> bool:
    """Whether there is a database to look at. Opening one that is not there would make it."""
    from django.db import connection

    return connection.vendor != "sqlite" or Path(connection.settings_dict["NAME"]).exists()


def not_begun() -> Iterator[Finding]:
    yield Finding("There is no record yet. It is made at the first start.")


def _safely(look: Callable[[], Iterator[Finding]]) -> list[Finding]:
    try:
        return list(look())
    except Exception as error:
        what = f"{look.__name__.replace('_', ' ').capitalize()}: {type(error).__name__}: {error}"
        return [Finding(what, "Please report this, with the line above.")]


def python() -> Iterator[Finding]:
    from footbridge.cli.doors import versions

    yield Finding(f"{versions()}, Python {sys.version.split()[0]} in {sys.prefix}")


def content() -> Iterator[Finding]:
    from footbridge.catalogue.check import check

    problems = check()
    if problems:
        yield Finding(
            f"The content has {len(problems)} faults.", "See them with: footbridge check"
        )
    else:
        yield Finding("The content is sound.")


def folder() -> Iterator[Finding]:
    from footbridge.storage.folder import data_folder

    place = data_folder()
    if not place.exists():
        yield Finding(f"The data folder {place} is not there yet. It is made at the first start.")
    elif not os.access(place, os.W_OK | os.X_OK):
        yield Finding(
            f"The data folder {place} cannot be written to.",
            "Give it to yourself, or set FOOTBRIDGE_DATA to another folder.",
        )
    elif os.name == "posix" and place.stat().st_mode & OTHERS:
        yield Finding(f"Others can look into the data folder {place}.", f"Run: chmod 700 {place}")
    else:
        yield Finding(f"The records are in {place}, for you alone.")


def room() -> Iterator[Finding]:
    from footbridge.storage.folder import data_folder

    place = next(p for p in (data_folder(), *data_folder().parents) if p.exists())
    free = shutil.disk_usage(place).free
    told = f"{free // MEGABYTE} MB are free on the disk."
    yield Finding(told, "" if free > ROOM_NEEDED else "Make room before you go on.")


def settings() -> Iterator[Finding]:
    import django

    from footbridge.storage.address import BadAddress

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        django.setup()
    except BadAddress as bad:
        yield Finding(str(bad), "Correct DATABASE_URL, or leave it out for SQLite.")
    else:
        yield Finding("The settings can be read.")


def database() -> Iterator[Finding]:
    from django.db import connection
    from django.db.utils import Error

    kinds = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
    kind = kinds.get(connection.vendor, connection.vendor)
    try:
        connection.ensure_connection()
    except Error as error:
        first_line = str(error).partition("\n")[0]
        yield Finding(
            f"The {kind} database cannot be opened: {first_line}",
            "Is it running, and is DATABASE_URL right?",
        )
    else:
        yield Finding(f"The {kind} database can be opened.")


def tables() -> Iterator[Finding]:
    if has_pending_changes():
        yield Finding(
            "The tables are not up to date.", "Any command does it, such as: footbridge today"
        )
    else:
        yield Finding("The tables are up to date.")


def guards() -> Iterator[Finding]:
    from django.db import connection

    from footbridge.storage.guards import missing

    if has_pending_changes():
        return
    gone = sorted(missing(connection))
    if gone:
        yield Finding(
            f"Guards of the record are missing: {', '.join(gone)}",
            "Make a backup, then run: footbridge manage migrate storage 0001, "
            "and: footbridge manage migrate",
        )
    else:
        yield Finding("The guards stand that keep the record as it was written.")


def soundness() -> Iterator[Finding]:
    from django.db import connection

    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check")
        told = str(cursor.fetchone()[0])
    if told == "ok":
        yield Finding("The database file is sound.")
    else:
        yield Finding(
            f"The database file is damaged: {told}",
            "Put your latest backup in place: footbridge restore FILE",
        )


def records() -> Iterator[Finding]:
    from footbridge import care

    if has_pending_changes():
        return
    count = len(care.people())
    people = "1 person is" if count == 1 else f"{count} people are"
    yield Finding(f"{people} on the programme here.")


def clock() -> Iterator[Finding]:
    from django.db.models import Max

    from footbridge.storage.models import Fact

    if has_pending_changes():
        return
    latest = Fact.objects.aggregate(latest=Max("recorded"))["latest"]
    if latest is not None and latest > now() + timedelta(hours=1):
        yield Finding(
            f"Something was recorded at {latest.isoformat()}, which is still to come.",
            "Set the clock of this machine.",
        )
    else:
        yield Finding(f"The clock says {now().isoformat(timespec='minutes')}.")


def time_zone() -> Iterator[Finding]:
    from django.conf import settings as given

    if given.TIME_ZONE == "UTC" and not os.environ.get("FOOTBRIDGE_TIME_ZONE"):
        yield Finding("The time zone is UTC. If you live elsewhere, set FOOTBRIDGE_TIME_ZONE.")
    else:
        yield Finding(f"The time zone is {given.TIME_ZONE}.")
