"""What was shown on past days: the last of each day, read once, and never a fault of a page."""

from datetime import timedelta

import pytest

from footbridge import care, record
from footbridge.care import shown
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import CheckIn, Test
from footbridge.engine.person import Slot
from footbridge.storage import models
from tests.life import moment
from tests.people import RUTH, START

DAY = timedelta(days=1)


@pytest.fixture
def ruth(db) -> str:
    """She looked on three mornings, and once more after her check-in of the second."""
    key = care.begin(name="Ruth", person=RUTH, now=moment(START))
    for day in range(3):
        on = START + day * DAY
        care.today(key, on=on, now=moment(on))
        if day == 1:
            now = moment(on, "10:00")
            care.write(key, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), care.Stamp(now))
            care.today(key, on=on, now=now)
    return key


def test_the_last_decision_of_each_day_is_what_was_shown(ruth):
    found = care.shown_between(ruth, START, START + DAY)

    assert list(found) == [START, START + DAY]
    assert "check_in" in {each.what for each in found[START].due}
    assert "check_in" not in {each.what for each in found[START + DAY].due}


def test_a_decision_is_read_as_it_was_written(ruth):
    for row in models.Shown.objects.all():
        read = record.read_decision(row.body)
        assert read is not None
        assert record.write_decision(read) == row.body


def test_what_an_earlier_version_wrote_is_left_out_and_breaks_nothing(ruth, monkeypatch):
    monkeypatch.setattr(record, "read_decision", lambda body: None)

    assert care.shown_between(ruth, START, START + DAY) == {}


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"blocks": [{"items": [{}]}]}', "nonsense"])
def test_a_text_that_is_no_decision_says_nothing_of_a_walk(body):
    assert record.walk_asked(body) is None
    assert record.read_decision(body) is None


def test_the_walks_that_were_planned_are_read_once(ruth, django_assert_num_queries):
    first = care.walks_planned(ruth, START, START + 2 * DAY)

    with django_assert_num_queries(1):
        again = care.walks_planned(ruth, START, START + 2 * DAY)

    assert first == again == dict.fromkeys((START, START + DAY, START + 2 * DAY), 600)


def test_only_so_many_walks_are_remembered(ruth, monkeypatch):
    monkeypatch.setattr(shown, "MOST_REMEMBERED", 1)
    shown._walks.clear()

    care.walks_planned(ruth, START, START + 2 * DAY)

    assert len(shown._walks) == 1


def test_the_walk_of_a_day_is_that_of_all_that_was_told_by_then(ruth):
    """A shorter walk was measured at noon, after the longer one of the morning was looked up."""
    on = START + 2 * DAY
    noon = moment(on, "12:00")
    before = care.walks_planned(ruth, on, on)
    care.write(ruth, Test(measure=Measure.WALKING_TOLERANCE, result=5), care.Stamp(noon))
    care.today(ruth, on=on, now=noon)

    after = care.walks_planned(ruth, on, on)

    assert (before[on], after[on]) == (600, 300)
