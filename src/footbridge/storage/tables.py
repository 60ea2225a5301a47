"""The tables of the database, and whether they are those of this version."""

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def has_pending_changes() -> bool:
    """Whether the tables are older than this version, or not there yet."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def bring_up_to_date() -> None:
    call_command("migrate", interactive=False, verbosity=0)
