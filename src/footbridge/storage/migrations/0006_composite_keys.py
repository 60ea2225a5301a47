"""Keys that begin with the person (`storage/keys.py`). No row is changed."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from footbridge.storage import keys


def bring_over(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in keys.that_begin_with_the_person(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def bring_back(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in keys.of_the_first_version(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def person(related_name: str) -> Any:
    return models.ForeignKey(
        db_index=False,
        on_delete=django.db.models.deletion.CASCADE,
        related_name=related_name,
        to="storage.person",
    )


class Migration(migrations.Migration):
    dependencies = [("storage", "0005_packed")]

    operations = [
        # Django would write each table of SQLite anew, and its guards would be gone.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField("fact", "person", person("facts")),
                migrations.AlterField("shown", "person", person("shown")),
            ]
        ),
        migrations.RunPython(bring_over, bring_back),
    ]
