"""A screen that is answered is one act of the database: the disk is waited for once."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import CheckIn, Session, Walk
from footbridge.storage import arriving, drafts
from footbridge.web.half_filled import read
from tests.faults.test_half_an_append import out_of_room
from tests.web.filling_in import followed, opened

CALM = {"night": "none", "trip": "none", "look": "nothing", "new": "none"}
# Tests of their own live within a transaction, which is none of what is counted.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hers(browser, ruth):
    """Her browser, which knows whose pages it shows: a form says it, and the first is noted."""
    browser.post("/people/", {"person": ruth})
    return browser


@contextmanager
def acts():
    """How often something was written for good."""
    count: list[int] = []
    with CaptureQueriesContext(connection) as asked:
        yield count
    said = [each["sql"].strip() for each in asked]
    is_within, written = False, 0
    for each in said:
        if each.startswith(("BEGIN", "COMMIT")):
            is_within = each.startswith("BEGIN")
            written += not is_within
        elif each.startswith(("INSERT", "UPDATE", "DELETE")) and not is_within:
            written += 1
    count.append(written)


def told(person, kind) -> list:
    facts = care.record_of(person).journal.facts
    return [each for each in facts if isinstance(each.what, kind)]


def a_first_screen(browser):
    return followed(browser, browser.get("/check-in/"))


def test_a_screen_of_a_check_in(hers, ruth):
    page = a_first_screen(hers)

    with acts() as count:
        page.send(hers, pain="3", soreness="1")

    assert count == [1]


def test_the_last_screen_and_all_that_it_tells(browser, ruth):
    news = followed(browser, a_first_screen(browser).send(browser, pain="3", soreness="1"))

    with acts() as count:
        news.send(browser, **CALM)

    assert count == [1]
    assert len(told(ruth, CheckIn)) == 1


def test_an_exercise_that_was_done(hers, ruth):
    page = followed(hers, hers.post("/session/", {}))

    with acts() as count:
        page.send(hers, how="all")

    assert count == [1]
    assert len(told(ruth, Session)) == 1


def test_all_that_a_session_tells_at_once(hers, ruth, clock):
    now = timezone.localtime().isoformat()
    walks = [
        {
            "kind": "walk",
            "id": f"walk-{number}",
            "at": now,
            "recorded": now,
            "seconds": 60 + number,
        }
        for number in range(3)
    ]
    told_at_once = {"person": ruth, "sent_at": now, "facts": [*walks, {"kind": "nothing"}]}

    with acts() as count:
        answer = hers.post("/session/facts/", told_at_once, content_type="application/json")

    assert count == [1]
    assert [each["kept"] for each in answer.json()["facts"]] == [True, True, True, False]
    assert len(told(ruth, Walk)) == 3


def test_what_the_machine_cannot_write_is_kept_to_be_sent_again(browser, ruth, monkeypatch):
    news = followed(browser, a_first_screen(browser).send(browser, pain="3", soreness="1"))
    with monkeypatch.context() as patched:
        patched.setattr(arriving, "keep", raising(out_of_room()))
        browser.raise_request_exception = False
        refused = news.send(browser, **CALM)

    half = read(ruth, "check-in", news.hidden["form"])

    assert refused.status_code == 503
    assert told(ruth, CheckIn) == []
    assert half is not None
    assert half.answers["news"]["look"] == "nothing"
    assert not half.is_sent


def test_what_is_refused_is_kept_as_well(browser, ruth, monkeypatch):
    news = followed(browser, a_first_screen(browser).send(browser, pain="3", soreness="1"))
    with monkeypatch.context() as patched:
        refusal = care.Refused("Not now.", field="at", expected="another moment")
        patched.setattr(care, "send", raising(refusal))
        news.send(browser, **CALM)

    half = read(ruth, "check-in", news.hidden["form"])

    assert half is not None
    assert "news" in half.answers
    assert not half.is_sent


def test_of_somebody_who_was_deleted_meanwhile_nothing_is_kept(browser, ruth, monkeypatch):
    news = followed(browser, a_first_screen(browser).send(browser, pain="3", soreness="1"))

    def gone(key, *_, **__):
        raise care.UnknownPerson(key)

    with monkeypatch.context() as patched:
        patched.setattr(care, "send", gone)
        browser.raise_request_exception = False
        news.send(browser, **CALM)

    half = read(ruth, "check-in", news.hidden["form"])

    assert half is not None
    assert "news" not in half.answers


def test_a_draft_and_the_forgetting_of_old_ones_are_one_act(ruth, monkeypatch, clock):
    monkeypatch.setattr(drafts, "forget", raising(OperationalError("the disk is full")))

    with pytest.raises(OperationalError):
        care.keep_draft(ruth, "check-in", "1", {}, now=timezone.now(), kept_for=timedelta(days=3))

    assert care.draft(ruth, "check-in 1") is None


def raising(error):
    def broken(*_, **__):
        raise error

    return broken


def test_a_walk(hers, ruth):
    page = opened(hers, "/walk/")

    with acts() as count:
        page.send(hers, minutes="5", comfortable="yes", day="2026-01-05")

    assert count == [1]
