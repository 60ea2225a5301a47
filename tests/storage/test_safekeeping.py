"""Backup and restore through Django, on whichever database the tests run."""

from contextlib import nullcontext
from datetime import UTC, datetime

import pytest
from django.db import connection

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
