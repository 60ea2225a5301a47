"""Whether the tables are those that this version expects: asked by whoever serves pages."""

from functools import cache

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


def is_up_to_date() -> bool:
    """Whether every change of the tables that this version knows was made. Two small queries.

    Changes of a newer version may be there as well: while hosts are brought up to date one after
    another, those that still wait go on. Raises what the database raises when it does not answer.
    """
    return _expected() <= MigrationRecorder(connection).applied_migrations().keys()


@cache
def _expected() -> frozenset[tuple[str, str]]:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    return frozenset(loader.disk_migrations)
