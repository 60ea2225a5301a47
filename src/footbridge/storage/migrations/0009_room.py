"""Long facts are kept packed, too. What is there stays as it is, until `care` packs it."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from footbridge.storage import guards
from footbridge.storage.packing import unpack


def let_pack(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in guards.that_let_pack_facts(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def unpack_all(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vendor = schema_editor.connection.vendor
    for statement in guards.that_let_unpack(vendor, guards.FACT):
        schema_editor.execute(statement, params=None)
    rows = apps.get_model("storage", "Fact").objects
    for row in rows.filter(packed__isnull=False).iterator():
        this = rows.filter(person_id=row.person_id, number=row.number)
        this.update(plain=unpack(bytes(row.packed)), packed=None)
    for statement in guards.that_let_nothing(vendor, guards.FACT):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("storage", "0008_device_person")]

    operations = [
        # In the database the column stays what it was: an old row needs no change.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameField("fact", "body", "plain"),
                migrations.AlterField(
                    "fact", "plain", models.TextField(db_column="body", default="")
                ),
            ]
        ),
        migrations.AddField("fact", "packed", models.BinaryField(null=True)),
        migrations.RunPython(let_pack, unpack_all),
    ]
