"""What only refines the plan is asked later: one question a day, after the check-in, once."""

import re
from datetime import timedelta

import pytest

from footbridge import care
from footbridge.engine.person import Weekday
from footbridge.web import clock as web_clock
from tests.web.filling_in import followed, opened
from tests.web.test_whom_to_call import set_up

CALM = {"trip": "none", "look": "nothing", "new": "none"}


@pytest.fixture
def new(device):
    """Set up today, with nothing that applies."""
    return set_up(device)


def check_in(browser):
    """The check-in of the day; gives the address that it leads to."""
    feeling = followed(browser, browser.get("/check-in/"))
    news = followed(browser, feeling.send(browser, pain="3", soreness="1"))
    return news.send(browser, **CALM).headers["Location"]


def person_now(key):
    return care.record_of(key).person_on(web_clock.today())


def test_on_the_day_of_the_set_up_nothing_more_is_asked(device, new):
    assert check_in(device) == "/"


def test_the_next_day_asks_one_thing_and_the_day_after_another(device, new, clock):
    clock.shift(timedelta(days=1))
    first = check_in(device)
    opened(device, first).send(device, zones=["left:sole-heel"])
    again = device.get("/later/")
    clock.shift(timedelta(days=1))
    check_in(device)
    opened(device, "/later/").send(device, weekdays=["tuesday", "friday"])

    person = person_now(new)
    assert first == "/later/"
    assert again.headers["Location"] == "/"
    assert [zone.place.value for zone in person.usual_zones] == ["sole-heel"]
    assert person.strength_weekdays == (Weekday.TUESDAY, Weekday.FRIDAY)


def test_places_that_were_marked_as_numb_meanwhile_need_no_second_mark(device, new, clock):
    clock.shift(timedelta(days=1))
    feeling = followed(device, device.get("/check-in/"))
    news = followed(device, feeling.send(device, pain="3", soreness="1"))
    where = followed(device, news.send(device, **CALM, changed="yes"))
    where.send(device, numb=["left:sole-heel"], burning=["right:sole-arch"])

    shown = device.get("/later/").content.decode()

    marked = re.findall(r'<input[^>]*name="zones"[^>]*value="([^"]+)"[^>]*checked', shown)
    assert marked == ["left:sole-heel"]


def test_what_is_left_as_it_is_is_not_asked_again(device, new, clock):
    asked = []
    for _day in range(4):
        clock.shift(timedelta(days=1))
        led_to = check_in(device)
        asked.append(led_to)
        if led_to == "/later/":
            opened(device, led_to).send(device, skip="yes")

    assert asked == ["/later/", "/later/", "/later/", "/"]


def test_the_doctors_number_is_kept_with_the_others(device, new, clock):
    for told in ({"skip": "yes"}, {"skip": "yes"}, {"doctor": "0161 496 0142"}):
        clock.shift(timedelta(days=1))
        opened(device, "/later/").send(device, **told)

    assert care.contacts(new)["doctor"] == "0161 496 0142"
    assert care.contacts(new)["country"] == "GB"


def test_an_answer_that_does_not_fit_is_asked_again_with_what_was_said(device, new, clock):
    clock.shift(timedelta(days=1))
    opened(device, "/later/").send(device, skip="yes")
    clock.shift(timedelta(days=1))

    answer = opened(device, "/later/").send(device, weekdays=["monday", "tuesday"])

    assert "Leave at least one day between two strength days." in answer.content.decode()


def test_somebody_who_began_before_is_asked_nothing(browser, ruth, clock):
    clock.shift(timedelta(days=1))

    assert check_in(browser) == "/"
