"""The secret that signs cookies, where several hosts share one database. Empty on SQLite."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("storage", "0006_composite_keys")]

    operations = [
        migrations.CreateModel(
            name="Secret",
            fields=[
                (
                    "name",
                    models.CharField(max_length=32, primary_key=True, serialize=False),
                ),
                ("value", models.TextField()),
            ],
        ),
    ]
