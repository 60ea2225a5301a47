"""The tables of the database, and whether they are those of this version."""

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def has_pending_changes() -> bool:
    """Whether the tables are older than this version, or not there yet."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def are_newer() -> bool:
    """Whether a later version has changed these tables: this one does not know them any more."""
    loader = MigrationExecutor(connection).loader
    ours = {app for app, _ in loader.disk_migrations}
    known = loader.disk_migrations.keys()
    return any(each not in known for each in loader.applied_migrations or () if each[0] in ours)


def bring_up_to_date() -> None:
    call_command("migrate", interactive=False, verbosity=0)
