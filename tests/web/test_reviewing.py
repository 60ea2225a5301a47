"""A review: step by step, left and gone on with, sent twice, taken back, open in two windows."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import ReviewAccepted
from tests.care.test_reviewing import FORTNIGHT, REVIEW
from tests.life import facts_of
from tests.people import RUTH
from tests.web.filling_in import OpenForm, followed, opened
from tests.web.letting_in import let_in


@pytest.fixture
def offered(browser, ruth, clock):
    """Two weeks later, with the next balance level on offer."""
    clock.shift(timedelta(days=14))
    facts = facts_of(FORTNIGHT, REVIEW, RUTH, care.catalogue())
    now = facts[-1].at.replace(hour=8, minute=15)
    early = [fact for fact in facts if fact.at <= now]
    care.append(ruth, early, now=now)
    return browser


def last_step(browser) -> OpenForm:
    return opened(browser, "/review/next/")


def reviews_of(key: str) -> list:
    facts = care.record_of(key).journal.facts
    return [fact.what.accepted for fact in facts if fact.kind == "review_accepted"]


@pytest.mark.parametrize("step", ["tests", "everyday", "changed", "expect", "raise", "next"])
def test_help_is_on_every_step(offered, step):
    html = offered.get(f"/review/{step}/").content.decode()

    link = html[html.index('class="help-strip"') :].partition("</a>")[0]
    assert 'href="/help/"' in link


def test_a_yes_sent_twice_stays_a_yes(offered, ruth):
    page = last_step(offered)

    page.send(offered, change="level:B3")
    page.send(offered, change="level:B3")

    assert reviews_of(ruth) == [("level:B3",)]


def test_a_yes_that_is_taken_back_on_the_same_form_is_a_no(offered, ruth):
    page = last_step(offered)

    page.send(offered, change="level:B3")
    page.send(offered, change="keep")

    assert reviews_of(ruth) == [("level:B3",), ()]


def test_two_windows_fill_in_the_same_review(offered, ruth):
    first, second = last_step(offered), last_step(offered)

    first.send(offered, change="level:B3")
    answer = second.send(offered, change="level:B3")

    assert answer.headers["Location"] == "/review/over/"
    assert reviews_of(ruth) == [("level:B3",)]


def test_a_review_that_another_door_took_meanwhile_is_shown_as_it_is_now(offered, ruth):
    page = last_step(offered)
    care.write(ruth, ReviewAccepted(accepted=("level:B3",)), care.Stamp(timezone.localtime()))

    answer = page.send(offered, change="level:B3")

    assert answer.headers["Location"] == "/review/"
    assert reviews_of(ruth) == [("level:B3",)]


def test_an_answer_that_is_none_is_not_taken(offered, ruth):
    answer = last_step(offered).send(offered, change="level:B9")

    assert answer.status_code == 200
    assert "Please choose one of these answers." in answer.content.decode()
    assert reviews_of(ruth) == []


def test_every_step_says_where_it_is_and_leads_on(offered, ruth):
    page, said = followed(offered, offered.get("/review/")), []
    while page.address != "/review/over/":
        html = offered.get(page.address).content.decode()
        said.append(re.search(r"step (\d) of (\d)", html).groups())
        page = followed(offered, page.send(offered))

    count = str(len(said))
    assert said == [(str(n + 1), count) for n in range(len(said))]
    assert reviews_of(ruth) == [()]


def test_it_goes_on_where_it_was_left_on_any_device_and_any_day(offered, ruth, clock):
    page = followed(offered, offered.get("/review/"))
    page = followed(offered, page.send(offered))
    page.send(offered, stairs="easy", getting_up="hard")
    clock.shift(timedelta(days=1))
    phone = Client()
    let_in(phone)

    today, progress = (phone.get(path).content.decode() for path in ("/", "/progress/"))
    left = phone.get("/review/").headers["Location"]
    before = phone.get(f"/review/everyday/?{left.partition('?')[2]}").content.decode()

    assert "Go on with your review" in today
    assert "Go on with your review" in progress
    assert left.startswith("/review/changed/")
    assert 'value="hard" id="id_getting_up_2" checked' in " ".join(before.split())


def test_back_shows_what_was_chosen_and_a_review_that_is_over_is_not_gone_on_with(offered, ruth):
    page = last_step(offered)
    page.send(offered, change="level:B3")

    again = offered.get(f"/review/next/?form={page.hidden['form']}").content.decode()

    assert re.search(r'value="level:B3"[^>]* checked', again)
    assert "Go on with your review" not in offered.get("/").content.decode()
    assert offered.get("/review/").status_code == 200


def test_a_review_that_is_taken_back_is_asked_again(offered, ruth):
    page = last_step(offered)
    page.send(offered, change="keep")
    told = care.record_of(ruth).journal.facts[-1]
    care.undo(ruth, [told.id], now=timezone.localtime())

    answer = offered.get("/review/")
    last_step(offered).send(offered, change="level:B3")

    assert answer.status_code == 302
    assert reviews_of(ruth)[-1] == ("level:B3",)


def test_it_ends_with_one_sentence_and_the_day_of_the_next(offered, ruth):
    answer = last_step(offered).send(offered, change="keep")

    html = offered.get(answer.headers["Location"]).content.decode()

    assert "Your review is saved" in html
    assert "The next review is on Monday 2 February." in html


def test_a_step_is_shown_only_while_a_review_is_due(browser, ruth):
    answer = browser.get("/review/next/")

    assert answer.headers["Location"] == "/review/"
    assert "No review is due today" in browser.get("/review/").content.decode()
