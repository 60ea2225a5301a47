"""What is measured on an invented record is what it says, and keeps to what was promised."""

from statistics import mean

import pytest

from footbridge import care
from footbridge.cli.measured.asking import Browser, NoPage, cpu_ms
from footbridge.cli.measured.floor import PAGE, TEMPLATE_BYTES
from footbridge.cli.measured.lived_year import DAYS_A_WEEK, LOOKS_A_DAY, day_after, enter, lived
from footbridge.cli.measured.today import measure
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


@pytest.mark.django_db(transaction=True)
def test_today_is_really_asked_for(monkeypatch, tmp_path):
    from footbridge.cli.measured import today

    for name in ("WARM", "ROUNDS", "NEW_FACTS"):
        monkeypatch.setattr(today, name, 2)
    life = lived(1)
    key = enter(life.person, life.facts, looks=0)

    taken = measure(key, day_after(life.facts))

    assert 0 < taken["repeated_ms"] < taken["new_fact_ms"]
    # One look of the warm-up, and one after each thing that was told.
    assert models.Shown.objects.count() == 3


def test_an_answer_that_is_no_page_is_not_measured():
    class Nothing(list):
        def close(self) -> None:
            pass

    def broken(_environ, start):
        start("403 Forbidden", [])
        return Nothing()

    with pytest.raises(NoPage, match="403"):
        Browser(broken, {}).get("/")


def test_what_is_done_before_a_round_is_not_counted():
    done = []

    cpu_ms(lambda: done.append("counted"), 3, before=lambda: done.append("before"))

    assert done == ["before", "counted"] * 3


def test_the_page_of_the_floor_has_its_ten_kilobytes():
    assert 0.98 * TEMPLATE_BYTES < len(PAGE) <= TEMPLATE_BYTES
