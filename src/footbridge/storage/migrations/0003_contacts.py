"""Telephone numbers belong to the person, and lay among the half-filled forms; and a time zone."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

OLD_NAME = "telephone-numbers"


def bring_over(apps: StateApps, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The body is what `contacts` holds."""
    people = apps.get_model("storage", "Person")
    drafts = apps.get_model("storage", "Draft").objects.filter(name=OLD_NAME)
    for person in people.objects.filter(contacts=None):
        kept = drafts.filter(owner=str(person.key)).first()
        if kept is not None:
            people.objects.filter(key=person.key).update(contacts=kept.body)
    drafts.delete()


def bring_back(apps: StateApps, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    draft = apps.get_model("storage", "Draft")
    for person in apps.get_model("storage", "Person").objects.exclude(contacts=None):
        draft.objects.update_or_create(
            owner=str(person.key),
            name=OLD_NAME,
            defaults={"body": person.contacts, "saved_at": person.begun},
        )


class Migration(migrations.Migration):
    dependencies = [("storage", "0002_guards")]

    operations = [
        migrations.AddField(
            model_name="person", name="contacts", field=models.TextField(null=True)
        ),
        migrations.AddField(
            model_name="person",
            name="time_zone",
            field=models.CharField(max_length=64, null=True),
        ),
        migrations.RunPython(bring_over, bring_back),
    ]
