"""Reminders: chosen for this device, within set limits, and silent where they must be."""

import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footbridge import care
from footbridge.engine.facts import Away, AwayReason, FlagRaised
from footbridge.web.reminders import COOKIE
from tests.people import GRETA
from tests.web.pages import read
from tests.web.shown import shown
from tests.web.test_queries import CONTROL

CHOSEN = {
    "sitting": "on", "minutes": "45", "from_hour": "8", "until_hour": "21", "first": "09:00",
    "second": "18:30",
}  # fmt: skip


def now(browser) -> dict:
    return json.loads(browser.get("/settings/reminders/now/").content)


def reminder(browser, path: str = "/") -> dict[str, str]:
    """What the page hands to its script; nothing where no reminder was chosen."""
    found = re.search(r"<quiet-reminders[^>]*>", browser.get(path).content.decode())
    return dict(re.findall(r'data-([\w-]+)="([^"]*)"', found[0])) if found else {}


def tell(key: str, what) -> None:
    from footbridge.web import clock

    care.write(key, what, care.Stamp(clock.now()))


def test_at_first_nothing_reminds(browser, ruth):
    assert reminder(browser) == {}
    assert "checked" not in browser.get("/settings/reminders/").content.decode()


def test_what_was_chosen_is_kept_on_this_device_and_handed_to_each_page(browser, ruth):
    answer = browser.post("/settings/reminders/", CHOSEN)

    told = reminder(browser, "/progress/")
    assert answer.status_code == 302
    assert (told["sitting"], told["from"], told["until"]) == ("45", "8", "21")
    assert told["times"].split() == ["09:00", "18:30"]
    assert browser.cookies[COOKIE]["httponly"]
    assert care.record_of(ruth).journal.facts == ()


def test_the_form_shows_what_was_chosen(browser, ruth):
    browser.post("/settings/reminders/", CHOSEN | {"minutes": "50", "second": ""})

    page = shown(browser.get("/settings/reminders/"))

    assert 'name="sitting" id="id_sitting" checked' in page
    assert re.search(r'name="minutes"[^>]* value="50"', page)
    assert re.search(r'name="first"[^>]* value="09:00"', page)
    assert re.search(r'name="second"[^>]* value=""', page)


def test_nothing_chosen_ends_all_reminders(browser, ruth):
    browser.post("/settings/reminders/", CHOSEN)

    browser.post("/settings/reminders/", CHOSEN | {"sitting": "", "first": "", "second": ""})

    assert reminder(browser) == {}


@pytest.mark.covers("MOVE-01", "RULE-21")
@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("minutes", "29"),
        ("minutes", "61"),
        ("minutes", ""),
        ("minutes", "often"),
        ("from_hour", "3"),
        ("until_hour", "24"),
        ("first", "03:00"),
        ("first", "21:00"),
        ("second", "soon"),
    ],
)
def test_what_lies_outside_the_range_or_in_the_night_is_asked_for_again(
    browser, ruth, field, wrong
):
    answer = browser.post("/settings/reminders/", CHOSEN | {field: wrong})

    assert answer.status_code == 200
    assert f'id="id_{field}-error"' in answer.content.decode()
    assert COOKIE not in browser.cookies


@pytest.mark.parametrize(
    "cookie",
    ["", "x", "sitting-5", "sitting-x.at-9999.at-", "at-soon", "sitting-4²", "from-99.until-1"],
)
def test_a_cookie_that_is_wrong_reminds_of_nothing(browser, ruth, cookie):
    browser.cookies[COOKIE] = cookie

    assert reminder(browser) == {}


@pytest.mark.covers("EX-41")
def test_an_ordinary_day_offers_standing_up(browser, ruth):
    assert now(browser) == {"sitting": "standing", "plan": True}


def test_who_may_not_stand_is_offered_to_move_the_feet(device, db):
    from footbridge.web import clock

    care.begin(name="Greta", person=GRETA, now=clock.now())
    device.post("/settings/reminders/", CHOSEN)

    assert now(device)["sitting"] == "seated"
    assert "stay in your chair" in reminder(device)["seated"]
    assert "stand" not in reminder(device)["seated"]


@pytest.mark.parametrize("flag", ["FLAG-B02", "FLAG-04"])
def test_nobody_is_reminded_who_was_stopped_by_a_sign(browser, ruth, flag):
    tell(ruth, FlagRaised(flag=flag))

    assert now(browser) == {"sitting": "", "plan": False}


def test_nobody_is_reminded_while_away(browser, ruth):
    from footbridge.web import clock

    today = clock.today()
    tell(ruth, Away(first=today, last=today + timedelta(days=3), why=AwayReason.ILLNESS))

    assert now(browser) == {"sitting": "", "plan": False}


def test_nobody_is_reminded_of_a_plan_that_is_done(browser, ruth):
    browser.post("/check-in/feeling/", {"pain": "2", "soreness": "1"})
    browser.post("/check-in/where/", {})
    browser.post("/check-in/news/", {"trip": "none", "look": "nothing", "new": "none"})
    place = browser.post("/session/").headers["Location"]
    while not place.endswith("/end/"):
        place = browser.post(place, {"how": "all", "effort": "6"}).headers["Location"]
    browser.post(place)
    browser.post("/walk/", {"id": "w", "minutes": "10", "comfortable": "yes", "day": "2026-01-05"})

    assert now(browser) == {"sitting": "standing", "plan": False}


def test_a_stranger_hears_nothing_of_anybody(stranger, ruth):
    assert stranger.get("/settings/reminders/now/").status_code == 403


def test_asking_writes_nothing_and_takes_few_queries(browser, ruth):
    with CaptureQueriesContext(connection) as asked:
        now(browser)

    queries = [each["sql"] for each in asked if not each["sql"].startswith(CONTROL)]
    assert len(queries) <= 8
    assert not [each for each in queries if each.startswith(("INSERT", "UPDATE", "DELETE"))]


def test_no_word_of_a_reminder_blames_counts_or_speaks_of_illness(browser, ruth):
    browser.post("/settings/reminders/", CHOSEN)

    told = reminder(browser)
    words = " ".join(told[each] for each in ("app", "standing", "seated", "plan")).lower()

    blame = r"miss|forgot|late|fail|must|streak|again|yesterday"
    assert not re.search(rf"\b({blame})|pain|numb|strength|train|exercise", words)


def test_the_page_leads_to_the_calendar_only_where_there_is_one(browser, ruth):
    from django.urls import NoReverseMatch, reverse

    page = read(browser.get("/settings/reminders/").content.decode())

    try:
        assert reverse("data") in page.links
    except NoReverseMatch:
        assert "/data/" not in page.links


def test_the_player_is_the_same_for_everybody_and_reminds_of_nothing(browser, ruth):
    before = browser.get("/session/play/").content

    browser.post("/settings/reminders/", CHOSEN)

    assert b"quiet-reminders" not in browser.get("/session/play/").content
    assert b"quiet-reminders" not in before
