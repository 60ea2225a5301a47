"""Half-filled forms as rows."""

from datetime import UTC, datetime, timedelta

import pytest

from footbridge.storage import drafts, models

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 12, 0, 0, 250, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_what_is_kept_twice_is_there_once_as_it_was_last():
    drafts.keep("ada", "check-in 1", "first", NOON)
    drafts.keep("ada", "check-in 1", "ż second", NOON + HOUR)

    (row,) = models.Draft.objects.all()
    assert (row.owner, row.name, row.body) == ("ada", "check-in 1", "ż second")
    assert row.saved_at == NOON + HOUR
    assert drafts.one("ada", "check-in 1") == "ż second"


def test_another_name_and_another_owner_are_other_drafts():
    drafts.keep("ada", "check-in 1", "hers", NOON)

    assert drafts.one("ada", "check-in 2") is None
    assert drafts.one("ben", "check-in 1") is None


def test_of_one_form_the_old_ones_are_forgotten():
    for owner, name, at in (
        ("ada", "check-in old", NOON - HOUR),
        ("ada", "check-in new", NOON),
        ("ada", "check-in", NOON - HOUR),
        ("ada", "session old", NOON - HOUR),
        ("ben", "check-in old", NOON - HOUR),
    ):
        drafts.keep(owner, name, "{}", at)

    drafts.forget("ada", "check-in", NOON)

    left = set(models.Draft.objects.values_list("owner", "name"))
    assert left == {
        ("ada", "check-in new"),
        ("ada", "check-in"),
        ("ada", "session old"),
        ("ben", "check-in old"),
    }
