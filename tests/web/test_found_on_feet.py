"""What is found on a foot leads to what to do about it, and says where it is."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Outcome, Side
from footbridge.engine.facts import FeetCheck, Finding, FlagCleared, FootFinding
from footbridge.engine.shown.decision import OpenFlag
from footbridge.web.pages.feet import finding_in_words
from footbridge.web.pages.flags import raised_by
from tests.people import START

BLISTER = "A blister. Left foot: the heel."
SORE = "A sore. Right foot: the arch."
WHAT_IS_IT = "What did you see on your feet?"
NOT_SAVED = "What you noted on your feet isn’t saved yet."
TOLD = {"said": "all", "found": "blister", "places": ["left:sole-heel"]}


def look(browser, found: str, place: str, form: str = "look"):
    return browser.post("/feet/", {"id": form, "said": "all", "found": found, "places": [place]})


@pytest.mark.covers("FLAG-04", "TRACK-13")
def test_something_that_was_seen_waits_on_today_until_it_is_told(browser, ruth, clock):
    seen = care.write(ruth, FeetCheck(not_yet_told=True), care.Stamp(timezone.now()))
    today = browser.get("/").content.decode()
    clock.shift(timedelta(days=1))
    care.write(ruth, FeetCheck(), care.Stamp(timezone.now()))

    tomorrow = browser.get("/").content.decode()

    address = f"/feet/?form={seen.entry.id}"
    assert WHAT_IS_IT in today
    assert f'href="{address}"' in today
    assert WHAT_IS_IT in tomorrow
    assert f'href="{address}&amp;day={START}"' in tomorrow
    browser.post(f"{address}&day={START}", {**TOLD, "form": seen.entry.id, "day": str(START)})
    assert WHAT_IS_IT not in browser.get("/").content.decode()
    assert care.today(ruth, on=timezone.localdate(), now=timezone.now()).flags[0].flag == "FLAG-04"


@pytest.mark.covers("FLAG-04", "TRACK-13")
def test_what_was_noted_and_not_saved_is_not_gone_the_next_day(browser, ruth, clock):
    browser.post("/feet/", {**TOLD, "said": "more"})
    clock.shift(timedelta(days=1))

    html = browser.get("/").content.decode()

    assert NOT_SAVED in html
    form = re.search(r'href="/feet/\?form=([^"&]+)"', html)[1]
    assert BLISTER.partition(".")[0] in browser.get(f"/feet/?form={form}").content.decode()
    browser.post(f"/feet/?form={form}", {"form": form, "said": "all"})
    assert NOT_SAVED not in browser.get("/").content.decode()


def opened(flag: str, *, tier: int, by: str) -> OpenFlag:
    return OpenFlag(
        flag=flag,
        tier=tier,
        since=START,
        raised_by=by,
        needs_clinician=tier <= 2,
        outcome=Outcome.EMERGENCY if tier == 1 else Outcome.SEATED,
    )


def page_of(browser, flag: str) -> str:
    return browser.get(f"/flags/{flag}/").content.decode()


@pytest.mark.covers("FLAG-04", "SKIN-02")
def test_a_blister_leads_to_whom_to_call_today(browser, ruth):
    answer = look(browser, "blister", "left:sole-heel")

    html = page_of(browser, "FLAG-04")
    head, _, body = html.partition("flag-body")
    assert answer.headers["Location"] == "/flags/FLAG-04/"
    assert "Call your foot clinic today" in head
    assert BLISTER in head
    assert BLISTER in body.partition("</blockquote>")[0]


@pytest.mark.parametrize(
    ("found", "flag"),
    [
        ("crack", "FLAG-04"),
        ("sore", "FLAG-04"),
        ("infection", "FLAG-06"),
        ("hot_and_swollen", "FLAG-B09"),
        ("dark_callus", "FLAG-B13"),
        ("deformity", "FLAG-11"),
    ],
)
def test_each_finding_that_is_a_sign_leads_to_its_page(browser, ruth, found, flag):
    assert look(browser, found, "left:sole-heel").headers["Location"] == f"/flags/{flag}/"


def test_a_mark_that_is_no_sign_leads_back_to_today(browser, ruth):
    assert look(browser, "hot_spot", "left:sole-heel").headers["Location"] == "/"


def test_of_two_signs_of_one_look_the_more_urgent_comes_first(browser, ruth):
    look(browser, "blister", "left:sole-heel")
    decision = care.today(ruth, on=START, now=timezone.now())
    simple = opened("FLAG-10", tier=3, by="a fall")
    on_thinners = opened("FLAG-B07", tier=1, by="a fall")

    found = raised_by(replace(decision, flags=(*decision.flags, simple, on_thinners)), "a fall")

    assert found == "FLAG-B07"


def test_a_fact_that_opened_nothing_leads_nowhere(browser, ruth):
    look(browser, "blister", "left:sole-heel")
    decision = care.today(ruth, on=START, now=timezone.now())

    assert raised_by(decision, "another look") is None
    assert raised_by(decision) is None


def test_a_second_foot_is_named_on_the_page_of_the_open_sign(browser, ruth, clock):
    look(browser, "blister", "left:sole-heel")
    clock.shift(60)

    answer = look(browser, "sore", "right:sole-arch", form="again")

    html = page_of(browser, "FLAG-04")
    assert answer.headers["Location"] == "/"
    assert BLISTER in html
    assert SORE in html


def test_what_was_found_before_the_sign_was_over_is_not_told_again(browser, ruth, clock):
    look(browser, "blister", "left:sole-heel")
    clock.shift(60)
    over = FlagCleared(flag="FLAG-04", clinician="Dr Reed")
    care.write(ruth, over, care.Stamp(timezone.now()))
    clock.shift(60)

    look(browser, "sore", "right:sole-arch", form="again")

    html = page_of(browser, "FLAG-04")
    assert BLISTER not in html
    assert SORE in html


def test_a_whole_foot_is_named_without_a_place():
    finding = FootFinding(found=Finding.SWELLING, side=Side.LEFT)

    assert finding_in_words(finding) == "A swelling. Left foot"
