"""People are found by the beginning of their name: an index of small letters, and no column."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from footbridge.storage import by_name


def make(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute(by_name.to_make_the_index(schema_editor.connection.vendor), params=None)


def drop(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute(by_name.to_drop_the_index(), params=None)


class Migration(migrations.Migration):
    dependencies = [("storage", "0009_room")]

    operations = [migrations.RunPython(make, drop)]
