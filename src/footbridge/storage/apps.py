"""Storage as a Django app."""

from django.apps import AppConfig


class StorageConfig(AppConfig):
    name = "footbridge.storage"
    label = "storage"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from footbridge.storage import guard_check  # noqa: F401 - registers itself
