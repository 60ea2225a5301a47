"""Django's own check that the guards stand; a rebuilt SQLite table silently loses its triggers."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from footbridge.storage import guards
from footbridge.storage.models import Fact


@register(Tags.database)
def guards_stand(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    for alias in databases or ():
        connection = connections[alias]
        if Fact._meta.db_table not in connection.introspection.table_names():
            continue
        for name in sorted(guards.missing(connection)):
            hint = "Run `footbridge manage sqlmigrate storage 0002`, or 0005, to see what sets it."
            found.append(Error(f"The trigger {name} is missing.", hint=hint, id="storage.E001"))
    return found
