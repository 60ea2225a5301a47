"""A device that kept its answers under an earlier version starts with this one, and not under a
later one.
"""

from datetime import UTC, datetime
from importlib.resources import files

import pytest
from django.core.management import call_command
from django.db import connection

from footbridge import care
from footbridge.storage import guards, migrations, tables
from footbridge.web.on_device import Device, NewerTables
from tests.storage.test_migrations import begun_and_looked_at

pytestmark = pytest.mark.django_db(transaction=True)

RELEASED = sorted(
    path.name.removesuffix(".py") for path in files(migrations).iterdir() if path.name[0].isdigit()
)
A_LATER_ONE = (
    "INSERT INTO django_migrations (app, name, applied) VALUES ('storage', '9999_made_up', %s)"
)


@pytest.mark.parametrize("version", RELEASED)
@pytest.mark.covers("TRACK-14")
def test_a_device_of_every_released_version_starts_with_all_that_was_told(version):
    ada = begun_and_looked_at()
    lines = list(care.export_lines(ada))
    call_command("migrate", "storage", version, verbosity=0)

    Device("", "")

    assert not tables.has_pending_changes()
    assert guards.missing(connection) == frozenset()
    assert list(care.export_lines(ada)) == lines
    assert care.replay(ada).is_clean


def test_what_a_later_version_has_kept_is_refused_and_left_as_it_is():
    ada = begun_and_looked_at()
    lines = list(care.export_lines(ada))
    with connection.cursor() as cursor:
        cursor.execute(A_LATER_ONE, [datetime(2026, 1, 5, tzinfo=UTC)])

    with pytest.raises(NewerTables):
        Device("", "")

    assert list(care.export_lines(ada)) == lines
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE name = '9999_made_up'")


def test_tables_of_this_version_are_not_newer():
    assert not tables.are_newer()
