"""The record on this machine: Django made ready, the tables up to date, and whose record it is."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from footbridge.cli.endings import Code, Ending, not_found
from footbridge.cli.paper import aside

if TYPE_CHECKING:
    from footbridge import care

SETTINGS = "footbridge.settings"
MOST_LISTED = 20
"""A household is told by name whom it may mean; of a clinic nobody reads all the names."""


def ready(*, update: bool = True) -> None:
    """Make Django ready. With `update`, bring the tables up to date first."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()
    _close_to_others()
    if update and has_pending_changes():
        bring_up_to_date()


def _close_to_others() -> None:
    """An older version left the files open, and somebody may have made the folder by hand."""
    from django.conf import settings
    from django.db import connection

    from footbridge.storage.folder import close_to_others

    is_file = connection.vendor == "sqlite"
    database = Path(connection.settings_dict["NAME"]) if is_file else None
    if close_to_others(settings.DATA, database):
        aside(f"Others could open the data folder {settings.DATA}. Now only you can.")


def has_pending_changes() -> bool:
    """Whether the tables are older than this version, or not there yet."""
    from footbridge.storage import tables

    return tables.has_pending_changes()


def bring_up_to_date() -> None:
    from footbridge.storage import tables
    from footbridge.storage.one_after_another import one_after_another

    with one_after_another():
        tables.bring_up_to_date()


def key_of(who: str | None) -> str:
    """The key of the person meant: by name or key, or the only one there is."""
    from footbridge import care

    everybody = care.household(MOST_LISTED)
    if everybody is None:
        return _key_among_many(who)
    if not everybody:
        raise not_found("Nobody has started yet. Start with: footbridge start")
    if who is None:
        if len(everybody) > 1:
            raise Ending(Code.USAGE, f"For whom? Say --who NAME. Here are: {_named(everybody)}")
        return everybody[0].key
    wanted = who.strip().casefold()
    found = [each for each in everybody if wanted in (each.name.casefold(), each.key)]
    if not found:
        raise not_found(f"There’s nobody called {who}. Here are: {_named(everybody)}")
    return _only_one(who, found)


def _key_among_many(who: str | None) -> str:
    """Found in the index of names: however many they are, never more than a few are read."""
    from footbridge import care

    if who is None:
        raise Ending(Code.USAGE, f"For whom? {care.how_many():,} people are here: say --who NAME.")
    if care.is_here(who.strip().casefold()):
        return who.strip().casefold()
    found = care.called(who)
    if not found:
        count = care.how_many()
        raise not_found(f"There’s nobody called {who} among {count:,} people. Say the whole name.")
    return _only_one(who, found)


def _only_one(who: str, found: "Sequence[care.PersonRow]") -> str:
    if len(found) > 1:
        told = (f"  {each.key}  began {each.started_on.isoformat()}" for each in found)
        raise Ending(Code.USAGE, f"More than one is called {who}. Say --who with a key:", *told)
    return found[0].key


def _named(everybody: "Sequence[care.PersonRow]") -> str:
    """The names; where two have the same one, also the key that tells them apart."""
    names = [each.name.casefold() for each in everybody]
    return ", ".join(
        f"{each.name} ({each.key})" if names.count(each.name.casefold()) > 1 else each.name
        for each in everybody
    )


def name_of(key: str) -> str:
    from footbridge import care

    return care.name_of(key)
