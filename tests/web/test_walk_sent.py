"""A walk that is sent is written down as its form was meant, and nothing is planned for that."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footbridge import care
from footbridge.engine.facts import Walk
from footbridge.storage import models
from footbridge.web.views import entries
from tests.web.filling_in import opened
from tests.web.test_queries import CONTROL

SAID = {"comfortable": "yes", "day": "2026-01-05"}
# A session, a device, whose it is; what is new of them; who is held, what is there; the row.
MOST = 9


def walks(person) -> list[int]:
    facts = care.record_of(person).journal.facts
    return [each.what.seconds for each in facts if isinstance(each.what, Walk)]


def test_a_form_says_what_was_planned_when_it_was_opened(browser, ruth):
    page = opened(browser, "/walk/")

    page.send(browser, minutes="10", **SAID)

    assert page.hidden["planned"] == "600"
    assert walks(ruth) == [600]


def test_half_a_minute_of_the_plan_is_not_lost(browser, ruth):
    page = opened(browser, "/walk/")

    page.send(browser, minutes="5", **SAID, planned="330")

    assert walks(ruth) == [330]


def test_other_minutes_than_the_plan_are_what_was_walked(browser, ruth):
    opened(browser, "/walk/").send(browser, minutes="6", **SAID, planned="330")

    assert walks(ruth) == [360]


@pytest.mark.parametrize("planned", [None, "", "soon", "-330", "9" * 5000, "²"])
def test_a_form_that_does_not_say_it_is_read_beside_the_plan_of_now(
    browser, ruth, planned, monkeypatch
):
    monkeypatch.setattr(entries, "_asked_in", lambda item: 630)
    page = opened(browser, "/walk/")
    said = {**SAID, "minutes": "10"} | page.hidden
    said |= {} if planned is None else {"planned": planned}
    if planned is None:
        del said["planned"]

    answer = browser.post(page.address, said)

    assert answer.status_code == 302
    assert walks(ruth) == [630]


def test_a_page_that_asks_again_says_it_too(browser, ruth):
    page = opened(browser, "/walk/")

    answer = page.send(browser, minutes="", **SAID)

    assert answer.status_code == 200
    assert 'name="planned" value="600"' in answer.content.decode()


def test_to_save_a_walk_nothing_is_decided_and_little_asked(browser, ruth):
    opened(browser, "/walk/").send(browser, minutes="3", **SAID)
    page = opened(browser, "/walk/")
    shown = models.Shown.objects.count()

    with CaptureQueriesContext(connection) as asked:
        page.send(browser, minutes="5", **SAID, instead="as_well")

    queries = [each["sql"] for each in asked if not each["sql"].startswith(CONTROL)]
    assert walks(ruth) == [180, 300]
    assert models.Shown.objects.count() == shown
    assert len(queries) <= MOST, queries
    assert len([each for each in queries if each.startswith("INSERT")]) == 1


def test_the_same_form_again_writes_nothing_and_says_where_it_leads(browser, ruth):
    page = opened(browser, "/walk/")
    page.send(browser, minutes="5", **SAID)

    again = page.send(browser, minutes="5", **SAID)

    assert again.headers["Location"] == "/"
    assert walks(ruth) == [300]
