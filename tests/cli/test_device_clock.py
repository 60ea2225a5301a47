"""The doctor holds the clock of the device that spoke last beside that of this machine."""

from datetime import timedelta

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.cli import health

pytestmark = pytest.mark.django_db


def test_before_any_device_has_spoken_there_is_nothing_to_say():
    assert list(health.device_clock()) == []


@pytest.mark.parametrize("seconds", [-120, 0, 45])
def test_clocks_that_agree_are_well(seconds):
    care.keep_clock(timedelta(seconds=seconds), timezone.now())

    (found,) = health.device_clock()

    assert found.is_well


@pytest.mark.parametrize(
    ("minutes", "words"), [(14, "0:14:00 before that"), (-90, "1:30:00 behind that")]
)
def test_clocks_that_differ_are_to_be_compared_with_a_third(minutes, words):
    care.keep_clock(timedelta(minutes=minutes), timezone.now())

    (found,) = health.device_clock()

    assert words in found.what
    assert "Compare both with a clock that you trust" in found.mend


def test_tables_that_are_of_another_version_are_not_asked(monkeypatch):
    monkeypatch.setattr(health, "has_pending_changes", lambda: True)

    assert list(health.device_clock()) == []
