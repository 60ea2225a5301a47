"""What is measured on an invented record is what it says, and keeps to what was promised."""

from statistics import mean

import pytest

from footbridge import care
from footbridge.cli.measured.lived_year import DAYS_A_WEEK, LOOKS_A_DAY, enter, lived
from footbridge.engine.facts import Session
from footbridge.storage import models

WEEKS = 2
# 3 MB a year at five looks a day, and half of that is what stands around it: indexes, columns.
MOST_BYTES_A_LOOK = 800
# Told set by set, one is of several thousand letters.
MOST_BYTES_A_SESSION = 500


@pytest.mark.django_db(transaction=True)
def test_a_life_that_is_looked_at_five_times_a_day_takes_the_room_that_was_promised():
    life = lived(WEEKS)

    key = enter(life.person, life.facts)

    looks = models.Shown.objects.count()
    packed = [len(bytes(row.packed)) for row in models.Shown.objects.all()]
    assert WEEKS * DAYS_A_WEEK * (LOOKS_A_DAY - 1) < looks <= WEEKS * DAYS_A_WEEK * LOOKS_A_DAY
    assert mean(packed) < MOST_BYTES_A_LOOK
    sessions = models.Fact.objects.filter(kind=Session.KIND)
    assert mean(len(bytes(row.packed)) for row in sessions) < MOST_BYTES_A_SESSION
    assert care.replay(key).is_clean
    assert care.room_taken().shown == looks
