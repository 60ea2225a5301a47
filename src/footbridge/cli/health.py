"""What is looked at by the doctor. Each look answers in one line, with how to mend it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from footbridge.cli.at_hand import SETTINGS, has_pending_changes
from footbridge.cli.findings import Finding
from footbridge.cli.front_health import way_in
from footbridge.cli.machine import told
from footbridge.cli.reading import now
from footbridge.storage.folder import data_folder, is_open_to_others, private_files
from footbridge.storage.machine import NO_ROOM, Fault, fault_of

ROOM_NEEDED = 200 * 1024 * 1024
MEGABYTE = 1024 * 1024
CLOCKS_AGREE = timedelta(minutes=2)


Look = Callable[[], Iterator[Finding]]


def findings() -> tuple[Finding, ...]:
    """Everything, the ground first. A look that fails is a finding and ends no other."""
    found = _looked(python, content, folder, room, settings)
    if found[-1].is_well:
        found += _looked(*_looks_at_the_record(), time_zone, way_in)
    # However many looks met the same thing, it is told once.
    return tuple(dict.fromkeys(found))


def _looks_at_the_record() -> tuple[Look, ...]:
    if not has_begun():
        return (not_begun,)
    ground = (database, soundness)
    # Through a database that is not whole, the others would only see the same fault again.
    is_whole = all(each.is_well for each in _looked(*ground))
    return (*ground, tables, guards, records, clock, device_clock, zones) if is_whole else ground


def _looked(*looks: Look) -> list[Finding]:
    return [finding for look in looks for finding in _safely(look)]


def has_begun() -> bool:
    """Whether there is a database to look at. Opening one that is not there would make it."""
    from django.db import connection

    return connection.vendor != "sqlite" or Path(connection.settings_dict["NAME"]).exists()


def not_begun() -> Iterator[Finding]:
    yield Finding("There is no record yet. It is made at the first start.")


def _safely(look: Look) -> list[Finding]:
    try:
        return list(look())
    except Exception as error:
        fault = fault_of(error, data_folder())
        if fault is not None:
            return [Finding(*told(fault, data_folder()))]
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
    place = data_folder()
    if not place.exists():
        yield Finding(f"The data folder {place} is not there yet. It is made at the first start.")
    elif not os.access(place, os.W_OK | os.X_OK):
        yield Finding(*told(Fault.READ_ONLY, place))
    elif is_open_to_others(place):
        yield Finding(f"Others can look into the data folder {place}.", f"Run: chmod 700 {place}")
    elif open_files := [path for path in private_files(place) if is_open_to_others(path)]:
        named = " ".join(str(path) for path in open_files)
        yield Finding(f"Others have rights to {named}.", f"Run: chmod 600 {named}")
    else:
        yield Finding(f"The records are in {place}, for you alone.")


def room() -> Iterator[Finding]:
    place = next(p for p in (data_folder(), *data_folder().parents) if p.exists())
    free = shutil.disk_usage(place).free
    if free < NO_ROOM:
        yield Finding(*told(Fault.FULL, place))
        return
    what = f"{free // MEGABYTE} MB are free on the disk."
    yield Finding(what, "" if free > ROOM_NEEDED else "Make room before you go on.")


def settings() -> Iterator[Finding]:
    import django

    from footbridge.storage.bad_setting import BadSetting

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        django.setup()
    except BadSetting as bad:
        name = str(bad).partition(":")[0]
        yield Finding(str(bad), f"Correct {name}, or leave it out.")
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
        if fault_of(error, data_folder()):
            raise
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

    from footbridge.storage.safekeeping import damage

    if connection.vendor != "sqlite":
        return
    if damage():
        yield Finding(*told(Fault.DAMAGED, data_folder()))
    else:
        yield Finding("The database file is sound.")


def records() -> Iterator[Finding]:
    from footbridge import care

    if has_pending_changes():
        return
    count = care.how_many()
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


def device_clock() -> Iterator[Finding]:
    """Two clocks side by side: which of them is wrong, only a look at a third one says."""
    from footbridge import care

    ahead = None if has_pending_changes() else care.last_clock()
    if ahead is None:
        return
    if abs(ahead) <= CLOCKS_AGREE:
        yield Finding("The clock of the device that spoke last agrees with that of this machine.")
        return
    off = abs(ahead)
    side = "before" if ahead > timedelta() else "behind"
    yield Finding(
        f"The clock of the device that spoke last was {off} {side} that of this machine.",
        "Compare both with a clock that you trust, and set the one that is wrong.",
    )


def time_zone() -> Iterator[Finding]:
    from django.conf import settings as given

    if given.TIME_ZONE == "UTC" and not os.environ.get("FOOTBRIDGE_TIME_ZONE"):
        yield Finding("The time zone is UTC. If you live elsewhere, set FOOTBRIDGE_TIME_ZONE.")
    else:
        yield Finding(f"The time zone is {given.TIME_ZONE}.")


def zones() -> Iterator[Finding]:
    """Who keeps another time than this machine. It is nothing to mend: their pages keep theirs."""
    from django.conf import settings as given

    from footbridge.storage.models import Person

    if has_pending_changes():
        return
    elsewhere = Person.objects.exclude(time_zone=None).exclude(time_zone=given.TIME_ZONE)
    for name, zone in elsewhere.order_by("begun").values_list("name", "time_zone"):
        yield Finding(f"{name} keeps the time of {zone}: pages and entries go by that.")
