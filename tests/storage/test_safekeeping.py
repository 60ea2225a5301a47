"""Backup and restore through Django, on whichever database the tests run."""

from contextlib import nullcontext
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footbridge.storage import models, safekeeping
from footbridge.storage.backup import BackupFailed

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime(2026, 11, 20, 8, 15, tzinfo=UTC)


def on_postgresql_says(command: str):
    if connection.vendor == "postgresql":
        return pytest.raises(BackupFailed, match=command)
    return nullcontext()


def drafts() -> list[str]:
    return list(models.Draft.objects.values_list("name", flat=True))


def test_what_is_in_use_is_backed_up_and_comes_back(tmp_path):
    models.Draft.objects.create(owner="ada", name="before", body="{}", saved_at=NOW)
    with on_postgresql_says("pg_dump"):
        safekeeping.back_up(tmp_path / "made")
    models.Draft.objects.update(name="after")

    with on_postgresql_says("pg_restore"):
        aside = safekeeping.restore(tmp_path / "made", now=NOW)
        assert aside is not None
        assert aside.name == "before-restore-2026-11-20-081500.sqlite3"

    assert drafts() == (["after"] if connection.vendor == "postgresql" else ["before"])


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps no file of ours")
def test_a_start_looks_through_a_small_file_whole_and_a_large_one_in_its_small_tables():
    models.Draft.objects.create(owner="ada", name="before", body="{}", saved_at=NOW)

    with CaptureQueriesContext(connection) as small:
        assert safekeeping.damage(most=10**12) == ""
    with CaptureQueriesContext(connection) as large:
        assert safekeeping.damage(most=1) == ""

    looked = [each["sql"] for each in large if "quick_check" in each["sql"]]
    assert [each["sql"] for each in small] == ["PRAGMA quick_check(1)"]
    assert 'PRAGMA quick_check("storage_person")' in looked
    assert not any("storage_fact" in each or "storage_shown" in each for each in looked)
