"""Decisions shown are kept packed. What is there stays as it is, until `care` packs it too."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from footbridge.storage import guards
from footbridge.storage.packing import unpack


def let_pack(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in guards.that_let_pack(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def unpack_all(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in guards.that_let_unpack(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)
    rows = apps.get_model("storage", "Shown").objects
    # First those that are packed beside another one, while that one is still there.
    for row in rows.filter(base__isnull=False).iterator():
        first = rows.get(id=row.base)
        base = unpack(bytes(first.packed))
        text = unpack(bytes(row.packed), base)
        rows.filter(id=row.id).update(plain=text, packed=None, base=None)
    for row in rows.filter(packed__isnull=False).iterator():
        rows.filter(id=row.id).update(plain=unpack(bytes(row.packed)), packed=None)
    for statement in guards.that_let_nothing(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("storage", "0004_calendar_address")]

    operations = [
        # In the database the column stays what it was: an old row needs no change.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameField("shown", "body", "plain"),
                migrations.AlterField(
                    "shown", "plain", models.TextField(db_column="body", default="")
                ),
            ]
        ),
        migrations.AddField("shown", "packed", models.BinaryField(null=True)),
        migrations.AddField("shown", "base", models.BigIntegerField(null=True)),
        migrations.RunPython(let_pack, unpack_all),
    ]
