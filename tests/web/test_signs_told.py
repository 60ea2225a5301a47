"""Every warning sign can be told in the check-in, and Help is never far from it."""

import re

import pytest

from footbridge import care
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.facts import CheckIn
from tests.people import START

FLAGS = read_catalogue().flags
TOLD_DAILY = sorted(flag.id for flag in FLAGS.values() if flag.tier <= 3 and not flag.not_daily)
HELP = 'href="/help/">'
GROUP = re.compile(r'<details class="signs"( open)?>(.*?)</details>', re.DOTALL)
SIGN = re.compile(r'name="signs" value="(FLAG-[^"]+)"')
CALM = {"trip": "none", "look": "not_yet"}


def begin(browser) -> None:
    browser.post("/check-in/feeling/", {"pain": "3", "soreness": "1"})
    browser.post("/check-in/where/", {})


def news(browser, **said: object):
    begin(browser)
    return browser.post("/check-in/news/", {**CALM, **said})


def groups(html: str) -> dict[str, bool]:
    """Each sign of the page with whether its group is open."""
    return {
        sign: bool(opened)
        for opened, inside in GROUP.findall(html)
        for sign in SIGN.findall(inside)
    }


@pytest.mark.covers("FLAG-B01", "FLAG-B02", "FLAG-B03", "FLAG-B04")
@pytest.mark.parametrize("sign", TOLD_DAILY)
def test_each_sign_is_told_and_stands(browser, ruth, sign):
    answer = news(browser, new="some", signs=sign)
    if answer.headers["Location"].startswith("/check-in/more/"):
        answer = browser.post(answer.headers["Location"], {sign: "yes"})

    decision = care.today(ruth, on=START, now=care.record_of(ruth).journal.facts[-1].at)

    known = FLAGS[sign]
    assert answer.headers["Location"] == f"/flags/{sign}/"
    assert {flag.flag: flag.tier for flag in decision.flags} == {
        sign: known.escalation.tier if known.escalation else known.tier
    }


def test_of_two_signs_the_more_urgent_one_is_shown_first(browser, ruth):
    told = news(browser, new="some", signs=["FLAG-12", "FLAG-09", "FLAG-B10"])

    answer = browser.post(
        told.headers["Location"], dict.fromkeys(("FLAG-12", "FLAG-09", "FLAG-B10"), "no")
    )

    assert answer.headers["Location"] == "/flags/FLAG-B10/"


def test_each_sign_stands_once_under_a_heading(browser, ruth):
    begin(browser)

    html = browser.get("/check-in/news/").content.decode()

    assert sorted(SIGN.findall(html)) == TOLD_DAILY
    assert sorted(groups(html)) == TOLD_DAILY


def test_what_needs_help_at_once_is_open_and_comes_first(browser, ruth):
    begin(browser)

    shown = groups(browser.get("/check-in/news/").content.decode())

    urgent = [sign for sign in TOLD_DAILY if FLAGS[sign].tier == 1]
    assert [sign for sign, is_open in shown.items() if is_open] == urgent
    assert list(shown)[: len(urgent)] == urgent


def test_what_needs_help_at_once_is_named_before_anything_is_tapped(browser, ruth):
    begin(browser)

    before, _, _ = browser.get("/check-in/news/").content.decode().partition('value="some"')

    assert all(flag.name in before for flag in FLAGS.values() if flag.tier == 1)


def test_a_group_stays_open_around_what_was_ticked(browser, ruth):
    html = news(browser, new="some", signs="FLAG-01", trip="").content.decode()

    shown = groups(html)
    assert shown["FLAG-01"]
    assert not shown["FLAG-04"]


def test_nothing_is_chosen_beforehand(browser, ruth):
    begin(browser)

    html = browser.get("/check-in/news/").content.decode()

    assert " checked" not in html


def test_something_new_with_nothing_ticked_opens_all_and_leads_to_help(browser, ruth):
    html = news(browser, new="some").content.decode()

    told = html[html.index('id="id_signs-error"') :].partition("</p>")[0]
    assert "Please tick what it is." in told
    assert HELP in told
    assert all(groups(html).values())


@pytest.mark.parametrize("screen", ["feeling", "where", "news", "more"])
def test_help_is_on_every_screen(browser, ruth, screen):
    more = news(browser, new="some", signs="FLAG-04").headers["Location"]

    html = browser.get(more.replace("more", screen)).content.decode()

    link = html[html.index('class="help-strip"') :].partition("</a>")[0]
    assert HELP in link
    assert "Help – something is wrong" in link


def test_going_to_help_and_back_loses_nothing_that_was_sent(browser, ruth):
    begin(browser)

    browser.get("/help/")
    html = browser.get("/check-in/feeling/").content.decode()

    assert re.search(r'name="pain" value="3"[^>]* checked', html)
    assert not care.record_of(ruth).history(START).of(CheckIn)
