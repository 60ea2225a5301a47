"""Really deleting somebody: every row, and what is remembered of them."""

from django.conf import settings
from django.db import connection, transaction

from footbridge.care.looked_back import forget as forget_look_back
from footbridge.care.people import person_row
from footbridge.care.story import forget as forget_story
from footbridge.care.today import forget as forget_days
from footbridge.storage import models, waiting


def delete(key: str) -> None:
    """Delete a person and every row about them, really."""
    with transaction.atomic():
        row = person_row(key, lock=True)
        marked = row.key
        marker = models.Deletion.objects.create(person_key=marked)
        models.Draft.objects.filter(owner=str(row.key)).delete()
        models.Shown.objects.filter(person=row).delete()
        models.Fact.objects.filter(person=row).delete()
        row.delete()
        marker.delete()
    waiting.drop_of(settings.DATA, str(marked))
    # Django has taken the key off the row that is gone.
    forget_story(str(marked))
    forget_days(str(marked))
    forget_look_back(str(marked))
    _empty_the_log_of_writes()


def _empty_the_log_of_writes() -> None:
    # SQLite overwrites what is deleted, but its write-ahead log may still hold an older copy.
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
