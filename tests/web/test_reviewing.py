"""A review that is sent twice, taken back, or open in two windows."""

import re
from datetime import timedelta

import pytest

from footbridge import care
from tests.care.test_reviewing import FORTNIGHT, REVIEW
from tests.life import facts_of
from tests.people import RUTH


@pytest.fixture
def offered(browser, ruth, clock):
    """Two weeks later, with the next balance level on offer."""
    clock.shift(timedelta(days=14))
    facts = facts_of(FORTNIGHT, REVIEW, RUTH, care.catalogue())
    now = facts[-1].at.replace(hour=8, minute=15)
    early = [fact for fact in facts if fact.at <= now]
    care.append(ruth, early, now=now)
    return browser


def form_id(browser) -> str:
    page = browser.get("/review/").content.decode()
    return re.search(r'name="id" value="([^"]+)"', page)[1]


def reviews_of(key: str) -> list:
    facts = care.record_of(key).journal.facts
    return [fact.what.accepted for fact in facts if fact.kind == "review_accepted"]


def test_a_yes_sent_twice_stays_a_yes(offered, ruth):
    said = {"id": form_id(offered), "change": "level:B3"}

    offered.post("/review/", said)
    offered.post("/review/", said)

    assert reviews_of(ruth) == [("level:B3",)]


def test_a_yes_that_is_taken_back_on_the_same_form_is_a_no(offered, ruth):
    once = form_id(offered)

    offered.post("/review/", {"id": once, "change": "level:B3"})
    offered.post("/review/", {"id": once, "change": "keep"})

    assert reviews_of(ruth) == [("level:B3",), ()]


def test_a_second_window_is_shown_the_review_as_it_is_now(offered, ruth):
    first, second = form_id(offered), form_id(offered)

    offered.post("/review/", {"id": first, "change": "level:B3"})
    answer = offered.post("/review/", {"id": second, "change": "level:B3"})

    assert answer.headers["Location"] == "/review/"
    assert reviews_of(ruth) == [("level:B3",)]


def test_an_answer_that_is_none_is_not_taken(offered, ruth):
    answer = offered.post("/review/", {"id": form_id(offered), "change": "level:B9"})

    assert answer.status_code == 200
    assert reviews_of(ruth) == []
