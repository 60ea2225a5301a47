"""A page keeps the time of the device that asks for it, wherever the server stands."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from footbridge import care
from footbridge.engine.facts import CheckIn, ProfileChanged, Walk
from footbridge.engine.person import Slot
from tests.people import IDA, START
from tests.web.filling_in import followed, opened
from tests.web.letting_in import let_in

TOKYO, AUCKLAND, NEW_YORK = "Asia/Tokyo", "Pacific/Auckland", "America/New_York"


@pytest.fixture
def in_utc(settings):
    """The server stands in UTC, as rented ones do."""
    settings.TIME_ZONE = "UTC"


def browser_in(zone: str, at: datetime, **person: object) -> tuple[Client, str]:
    """A browser that says this zone, and somebody who checks in every evening."""
    key = care.begin(name="Ida", person=IDA, now=at)
    browser = Client()
    let_in(browser)
    browser.cookies["footbridge_zone"] = zone.replace("/", "%2F")
    return browser, key


def check_in(browser: Client) -> None:
    feeling = followed(browser, browser.get("/check-in/"))
    news = followed(browser, feeling.send(browser, pain="3", soreness="1"))
    news.send(browser, trip="none", look="nothing", new="none")


def told(key: str, kind: type) -> list:
    return [entry for entry in care.record_of(key).journal.facts if isinstance(entry.what, kind)]


@pytest.mark.covers("TRACK-01")
@pytest.mark.parametrize(
    ("utc_hour", "utc_minute"), [(11, 45), (12, 15)], ids=["20:45 there", "21:15 there"]
)
def test_an_evening_in_japan_is_an_evening(db, in_utc, utc_hour, utc_minute):
    at = datetime(START.year, START.month, START.day, utc_hour, utc_minute, tzinfo=UTC)
    with time_machine.travel(at, tick=False):
        browser, key = browser_in(TOKYO, at)
        greeting = browser.get("/").content.decode()
        check_in(browser)

    (entry,) = told(key, CheckIn)
    assert "Good evening" in greeting
    assert entry.what.slot is Slot.EVENING
    assert entry.at.utcoffset().total_seconds() == 9 * 3600
    assert entry.day == START


def test_a_day_far_ahead_of_the_server_is_the_day_of_the_device(db, in_utc):
    at = datetime(2026, 1, 5, 20, 0, tzinfo=UTC)
    with time_machine.travel(at, tick=False):
        browser, key = browser_in(AUCKLAND, at)
        page = opened(browser, "/walk/")
        page.send(browser, minutes="6", comfortable="yes", day="2026-01-06")
        plan = browser.get("/session/plan/").json()

    (walk,) = told(key, Walk)
    assert walk.day == date(2026, 1, 6)
    assert plan["on"] == "2026-01-06"


def test_without_a_word_from_the_device_the_zone_of_the_person_counts(db, in_utc):
    at = datetime(2026, 1, 6, 3, 0, tzinfo=UTC)
    with time_machine.travel(at, tick=False):
        browser, key = browser_in("no/such/zone", at)
        care.write(key, ProfileChanged(time_zone=NEW_YORK), care.Stamp(at))
        page = opened(browser, "/walk/")
        page.send(browser, minutes="6", comfortable="yes", day="2026-01-05")

    (walk,) = told(key, Walk)
    assert walk.day == date(2026, 1, 5)
    assert walk.at.utcoffset().total_seconds() == -5 * 3600


def test_the_device_offers_its_zone_and_it_can_be_changed(db, in_utc):
    at = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
    with time_machine.travel(at, tick=False):
        browser, key = browser_in(TOKYO, at)
        before = browser.get("/").content.decode()
        opened(browser, "/settings/zone/").send(browser, zone=TOKYO)
        after = browser.get("/").content.decode()
        wrong = opened(browser, "/settings/zone/").send(browser, zone="Mars/Olympus")

    (changed,) = told(key, ProfileChanged)
    assert "This device keeps the time of Asia/Tokyo." in before
    assert "This device keeps the time of" not in after
    assert changed.what.time_zone == TOKYO
    assert str(care.zone_of(key)) == TOKYO
    assert b"Please choose one of these answers." in wrong.content


def test_a_zone_that_was_taken_back_counts_no_more(db, in_utc):
    at = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
    key = care.begin(name="Ida", person=IDA, now=at)
    with time_machine.travel(at, tick=False):
        entry = care.write(key, ProfileChanged(time_zone=TOKYO), care.Stamp(at)).entry
        care.withdraw(key, entry.id, care.Stamp(at))

    assert str(care.zone_of(key)) == "UTC"


def test_a_clock_that_was_put_back_gives_a_page_and_keeps_what_was_typed(browser, ruth, clock):
    page = opened(browser, "/walk/")
    page.send(browser, minutes="6", comfortable="yes", day="2026-01-05")
    clock.shift(-1800)

    again = page.send(browser, minutes="9", comfortable="yes", day="2026-01-05")
    browser.post("/session/", {"short": "1"})
    clock.shift(-1800)
    answered = browser.post("/session/1/", {"how": "all"})

    walks = [entry.what.seconds for entry in care.record_of(ruth).history(START).of(Walk)]
    assert (again.status_code, answered.status_code) == (302, 302)
    assert walks == [9 * 60]


def test_what_has_not_happened_yet_is_refused_on_a_page(browser, ruth, clock):
    said = {"minutes": "6", "comfortable": "yes", "day": "2026-01-05"}
    clock.move_to(datetime(2101, 5, 1, 12, tzinfo=UTC))

    answer = opened(browser, "/walk/").send(browser, **{**said, "day": "2101-05-01"})

    assert answer.status_code in {403, 409}
    assert b"Send it again" in answer.content
