"""Bringing in a phone: whose it is, the square, and what a device can do over plain HTTP."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.drawings.square import square
from tests.people import AMIR
from tests.web.letting_in import let_in, press

ADDRESS = re.compile(r"<code>(http[^<]+/)<span>(key/[\w-]+)</span></code>")
HERE = {"HTTP_HOST": "localhost:8350", "SERVER_PORT": "8350"}
AT_HOME = {"HTTP_HOST": "192.168.1.20:8350", "SERVER_PORT": "8350"}


@pytest.fixture
def home(settings, monkeypatch) -> None:
    """Devices in the home network may come."""
    settings.HOME_NETWORK = True
    monkeypatch.setattr("footbridge.web.reached.home_addresses", lambda: ("192.168.1.20",))
    monkeypatch.setattr("footbridge.web.own_address.home_addresses", lambda: ("192.168.1.20",))


def shown(browser: Client, belongs: str, **more: str) -> str:
    asked = {**HERE, **more}
    answer = browser.post("/settings/phone/", {"belongs": belongs}, **asked)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def address_in(page: str) -> str:
    return "".join(ADDRESS.search(page).groups())


def key_in(page: str) -> str:
    return address_in(page).rpartition("/")[2]


def test_it_asks_first_whose_the_phone_is_and_makes_no_key_before(browser, home):
    page = browser.get("/settings/phone/", **HERE).content.decode()

    assert "It belongs to Ruth alone" in page
    assert "We share it" in page
    assert " checked" not in page
    assert "/key/" not in page


def test_without_an_answer_it_asks_again(browser, home):
    answer = browser.post("/settings/phone/", {}, **HERE)

    assert b"Please choose one answer" in answer.content
    assert b"/key/" not in answer.content


def test_it_shows_the_address_in_the_home_network_as_a_square_and_to_type(browser, home):
    page = shown(browser, "one")

    address = address_in(page)
    assert address.startswith("http://192.168.1.20:8350/key/")
    assert square(address) in page
    assert "for 10 minutes" in page


@pytest.mark.parametrize(("belongs", "is_own"), [("one", True), ("household", False)])
def test_the_phone_becomes_what_was_chosen(browser, home, ruth, belongs, is_own):
    care.begin(name="Amir", person=AMIR, now=timezone.now())
    browser.post("/people/", {"person": ruth})
    phone = Client(headers={"user-agent": "Mozilla/5.0 (Linux; Android 15) Chrome/140.0"})
    key = key_in(shown(browser, belongs))

    page = phone.get(f"/key/{key}").content.decode()
    let_in(phone, key)

    assert ("This is my phone" in page) is is_own
    assert "Ruth" not in page
    assert (b"Amir" in phone.get("/people/").content) is not is_own
    (device,) = [each for each in care.devices() if each.name == "Chrome, Android"]
    assert device.person == (ruth if is_own else None)


def test_it_works_once_and_for_ten_minutes(browser, home, clock):
    used, old = key_in(shown(browser, "one")), key_in(shown(browser, "one"))
    let_in(Client(), used)

    again = press(Client(), f"/key/{used}")
    clock.shift(timedelta(minutes=11))
    late = press(Client(), f"/key/{old}")

    assert (again.status_code, late.status_code) == (403, 403)


def test_where_only_this_machine_is_heard_it_says_what_to_start(browser):
    asked = browser.get("/settings/phone/", **HERE)
    sent = browser.post("/settings/phone/", {"belongs": "one"}, **HERE)

    for answer in (asked, sent):
        assert b'./run <span class="word">--home</span>' in answer.content
        assert b"/key/" not in answer.content


def test_without_a_network_it_says_so(browser, home, monkeypatch):
    monkeypatch.setattr("footbridge.web.reached.home_addresses", tuple)

    assert b"has no network just now" in browser.get("/settings/phone/", **HERE).content


def test_where_the_page_came_by_another_name_the_phone_comes_by_the_same(browser, home):
    page = shown(browser, "one", HTTP_HOST="192.168.1.20:8350")

    assert address_in(page).startswith("http://192.168.1.20:8350/key/")


def test_what_stands_in_front_is_the_address_for_everybody(browser, settings):
    settings.HTTPS, settings.IN_FRONT = True, "feet.example:8443"

    page = shown(browser, "one")

    assert address_in(page).startswith("https://feet.example:8443/key/")
    assert "What a phone can do at home" not in page


def test_a_number_of_this_machine_is_answered_at_home_and_no_other(client, home, db):
    own, other = client.get("/help/", **AT_HOME), client.get("/help/", HTTP_HOST="192.168.1.99")

    assert own.status_code == 200
    assert other.status_code == 400


def test_without_home_no_number_is_answered(client, db, settings):
    assert client.get("/help/", HTTP_HOST="192.168.1.21").status_code == 400


# The list


def test_the_list_says_whose_each_device_is_and_when_it_was_last_used(browser, home, clock):
    phone = Client()
    let_in(phone, key_in(shown(browser, "one")))
    clock.shift(timedelta(days=2))
    phone.get("/help/words/")
    browser.get("/")

    page = browser.get("/settings/devices/").content.decode()

    assert "shows Ruth’s record alone" in page
    assert "shared: shows everybody’s record" in page
    assert "last used on Wednesday" in page or "last used on 7 January" in page
    assert page.count("End it</button>") == 1


# What a device can do


@pytest.mark.parametrize(
    ("host", "secure", "is_safe"),
    [("localhost", False, True), ("192.168.1.20", False, False), ("192.168.1.20", True, True)],
)
def test_the_page_says_what_a_browser_holds_back_there(browser, home, host, secure, is_safe):
    page = browser.get("/settings/this-device/", secure=secure, HTTP_HOST=host).content.decode()

    assert ('<div data-when="safe">' in page) is is_safe
    assert ('<div data-when="plain">' in page) is not is_safe
    for word in ("Auto-Lock", "Screen timeout", "https", "calendar", "Wi-Fi"):
        assert word in page


@pytest.mark.parametrize(("host", "is_said"), [("localhost", False), ("192.168.1.20", True)])
def test_a_session_says_beforehand_that_the_screen_may_go_dark(browser, home, host, is_said):
    page = browser.get("/session/", HTTP_HOST=host).content.decode()

    assert ("The screen may go dark here" in page) is is_said
