"""Of the morning or of the evening: only check-ins of one time of day are compared."""

from datetime import datetime, timedelta, timezone

import pytest
from django.urls import reverse

from footbridge import care
from footbridge.engine.facts import ProfileChanged
from footbridge.engine.known.time_of_day import slot_at
from footbridge.engine.person import Slot
from tests.life import moment
from tests.people import IDA, RUTH, START


@pytest.mark.parametrize(
    ("hour", "who", "slot"),
    [
        (0, IDA, Slot.EVENING),
        (3, RUTH, Slot.MORNING),
        (4, IDA, Slot.MORNING),
        (11, IDA, Slot.MORNING),
        (12, IDA, Slot.EVENING),
        (16, RUTH, Slot.MORNING),
        (17, RUTH, Slot.EVENING),
    ],
)
def test_the_clock_says_which_and_at_night_the_own_time_of_day(hour, who, slot):
    now = datetime(2026, 1, 9, hour, 30, tzinfo=timezone(timedelta(hours=1)))

    assert slot_at(now, who.check_in_slot, care.catalogue().numbers) is slot


def test_a_plan_for_no_network_knows_the_time_of_day_that_was_chosen_last(browser, ruth):
    care.write(
        ruth, ProfileChanged(check_in_slot=Slot.EVENING), care.Stamp(moment(START, "08:00"))
    )

    assert browser.get(reverse("player-plan")).json()["slot"] == "evening"
