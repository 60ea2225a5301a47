"""Research: nothing is used until somebody says yes, and a no is always one touch away."""

import pytest

from footbridge import care
from footbridge.engine.facts import Research
from footbridge.engine.facts.research import Shares
from footbridge.engine.known.research import shared_now


def shared(key: str) -> Shares:
    return shared_now(care.record_of(key).journal.facts)


def answers(key: str) -> list[str]:
    told = care.record_of(key).journal.facts
    return [each.what.shares.value for each in told if isinstance(each.what, Research)]


def test_nothing_is_used_until_it_is_chosen(browser, ruth):
    page = browser.get("/settings/research/").content.decode()

    assert "Now: no. Nothing of yours is used." in page
    assert shared(ruth) is Shares.NOTHING
    assert answers(ruth) == []


def test_a_yes_is_kept_and_taken_back_on_the_same_page(browser, ruth):
    browser.post("/settings/research/", {"id": "yes", "shares": "weeks"})
    after_yes = browser.get("/settings/research/").content.decode()
    was = shared(ruth)

    browser.post("/settings/research/", {"id": "no", "shares": "nothing"})

    assert "Now: yes." in after_yes
    assert was is Shares.WEEKS
    assert shared(ruth) is Shares.NOTHING


def test_the_same_answer_again_writes_nothing(browser, ruth):
    browser.post("/settings/research/", {"id": "a", "shares": "nothing"})
    browser.post("/settings/research/", {"id": "b", "shares": "weeks"})
    browser.post("/settings/research/", {"id": "c", "shares": "weeks"})

    assert answers(ruth) == ["weeks"]


@pytest.mark.parametrize("sent", [{}, {"shares": ""}, {"shares": "everything"}])
def test_what_cannot_be_read_is_no_yes(browser, ruth, sent):
    answer = browser.post("/settings/research/", {"id": "x", **sent})

    assert answer.status_code == 200
    assert answers(ruth) == []


def test_looking_at_the_page_changes_nothing(browser, ruth):
    before = care.record_of(ruth).journal.facts

    browser.get("/settings/research/?shares=weeks")

    assert care.record_of(ruth).journal.facts == before
    assert browser.put("/settings/research/").status_code == 405
