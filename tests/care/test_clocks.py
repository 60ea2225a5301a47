"""The clock of the last device is kept, and only when it goes otherwise than before."""

from datetime import timedelta

import pytest

from footbridge.care import keep_clock, last_clock
from footbridge.care.drafts import save_draft
from footbridge.storage import models

pytestmark = pytest.mark.django_db


def test_no_device_has_spoken_yet():
    assert last_clock() is None


@pytest.mark.parametrize("minutes", [-90, 0, 14])
def test_the_last_device_is_the_one_that_counts(now, minutes):
    keep_clock(timedelta(minutes=3), now)

    keep_clock(timedelta(minutes=minutes), now)

    assert last_clock() == timedelta(minutes=minutes)


def test_the_same_difference_is_not_written_again(now):
    keep_clock(timedelta(minutes=3), now)
    later = now + timedelta(hours=1)

    keep_clock(timedelta(minutes=3, seconds=20), later)

    (kept,) = models.Draft.objects.all()
    assert kept.saved_at == now


def test_what_another_version_kept_is_none(now):
    save_draft("clock", "device", {"behind": "a bit"}, now=now)

    assert last_clock() is None
