"""Facts and decisions shown are only appended to: the triggers that see to it."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from footbridge.storage import guards


def set_guards(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in guards.statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def take_guards_away(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in guards.removals(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("storage", "0001_records")]

    operations = [migrations.RunPython(set_guards, take_guards_away)]
