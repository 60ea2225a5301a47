"""A device may be one person's own; the one that was there before belongs to the household."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("storage", "0007_secret"),
    ]

    operations = [
        migrations.AddField(
            model_name="device",
            name="last_used_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="device",
            name="person",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="devices",
                to="storage.person",
            ),
        ),
        migrations.AddField(
            model_name="onetimekey",
            name="person",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="one_time_keys",
                to="storage.person",
            ),
        ),
    ]
