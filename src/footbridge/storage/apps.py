"""Storage as a Django app."""

from typing import Any

from django.apps import AppConfig
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created


class StorageConfig(AppConfig):
    name = "footbridge.storage"
    label = "storage"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from footbridge.storage import guard_check  # noqa: F401 - registers itself

        connection_created.connect(_bring_the_mark)


def _bring_the_mark(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """What the guards of SQLite compare by: it has no SHA-256 of its own."""
    from footbridge.storage import guards, packing

    if connection.vendor == "sqlite":
        connection.connection.create_function(guards.MARK, 1, packing.mark_of, deterministic=True)
