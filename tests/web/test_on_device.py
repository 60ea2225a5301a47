"""A request as values, and its answer: how pages are made where the browser is the server."""

import json
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.conf import settings as told
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils import timezone

from footbridge import care
from footbridge.storage.door import Door
from footbridge.web import on_device
from footbridge.web.on_device import Device, Jar
from footbridge.web.saved import COOKIE
from tests.web.letting_in import SECRET

HOME = "https://clinic.example"
ZONE = "Europe/London"


@pytest.fixture
def device(db, clock, settings) -> Iterator[Device]:
    place = told.MIDDLEWARE.index("footbridge.web.access.Doorkeeper")
    settings.DOOR = Door.OWNER
    settings.ALLOWED_HOSTS = ["clinic.example"]
    settings.MIDDLEWARE = [
        *told.MIDDLEWARE[:place],
        "footbridge.web.owner.OwnerIsHere",
        *told.MIDDLEWARE[place:],
    ]
    # The transaction around a test stands where a request would let its connection go.
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield Device("", "")
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def asked(device: Device, path: str, method: str = "GET", body: bytes = b"", **headers: str):
    """What the answer says of itself, and its words."""
    about, content = device.answer(method, HOME + path, headers, body, ZONE)
    return json.loads(about), content.decode()


def test_a_page_is_answered_and_its_cookies_are_kept_beside_it(device):
    about, words = asked(device, "/welcome/")

    assert about["status"] == 200
    assert "A bridge to your feet" in words
    assert not [name for name, _ in about["headers"] if name.lower() == "set-cookie"]
    assert "footbridge_session" in json.loads(about["jar"])


def test_the_same_device_is_known_at_the_next_start(device, ruth):
    first, _ = asked(device, "/")

    again = Device(first["jar"], "")
    asked(again, "/")

    assert len(care.devices()) == 1


def test_a_form_that_one_of_our_pages_sent_is_taken(device, ruth):
    _, page = asked(device, "/settings/name/")
    once = page.partition('name="id" value="')[2].partition('"')[0]
    fields = {"csrfmiddlewaretoken": SECRET.search(page)[1], "name": "Ruth Made-Up", "id": once}
    sent = urlencode(fields).encode()
    headers = {"content-type": "application/x-www-form-urlencoded;charset=UTF-8"}

    about, _ = device.answer("POST", f"{HOME}/settings/name/", headers, sent, ZONE)

    assert json.loads(about)["status"] == 302
    assert [row.name for row in care.people()] == ["Ruth Made-Up"]


def test_a_page_that_says_that_something_was_saved_says_it_once(device, ruth):
    device.jar.take(f"{COOKIE}=yes", timezone.now())

    first, words = asked(device, "/")
    again, later = asked(device, "/")

    assert ("Saved." in words, first["says_once"]) == (True, True)
    assert ("Saved." in later, again["says_once"]) == (False, False)


def test_a_folder_of_a_site_is_taken_off_what_is_asked(device):
    device.prefix = "/feet"

    about, _ = asked(device, "/feet/no-such-page/")

    assert about["status"] == 404
    assert device._environ("GET", f"{HOME}/feet/caf%C3%A9/?a=1", {}, b"")["PATH_INFO"] == (
        "/café/".encode().decode("latin-1")
    )


def test_a_cookie_is_good_as_long_as_it_says(clock):
    now = timezone.now()
    jar = Jar("")
    jar.take("saved=1; Max-Age=60", now)
    jar.take("looks=dark", now)

    kept = Jar(jar.text())

    assert kept.header(now + timedelta(seconds=59)) == "saved=1; looks=dark"
    assert kept.header(now + timedelta(seconds=60)) == "looks=dark"
    kept.take('looks=""; Max-Age=0', now)
    assert kept.header(now) == "saved=1"


@pytest.mark.parametrize("behind", ["dark", "", "ier jar that was longer"])
def test_cookies_that_were_cut_short_keep_nobody_out(clock, behind):
    now = timezone.now()
    jar = Jar("")
    jar.take("looks=dark", now)
    whole = jar.text()

    # A shorter jar written over a longer one; then one of which only half came.
    assert Jar(whole + behind).header(now) == "looks=dark"
    assert Jar(whole[: len(whole) // 2] + behind).header(now) == ""


def test_the_zone_of_the_device_counts_in_that_moment(device, ruth):
    here, _ = asked(device, "/settings/zone/")
    _, there = device.answer("GET", f"{HOME}/settings/zone/", {}, b"", "Pacific/Auckland")

    assert here["status"] == 200
    assert "Pacific/Auckland" in there.decode()


def test_pages_of_nobody_are_made_beforehand_and_leave_nobody_behind(
    device, settings, monkeypatch
):
    settings.ALLOWED_HOSTS = ["localhost"]
    is_let_go = []
    monkeypatch.setattr(on_device.connections, "close_all", lambda: is_let_go.append(True))

    on_device.load()
    on_device.rehearse("")

    assert is_let_go
    assert not care.people()


def test_a_device_that_wakes_signs_with_its_own_secret_in_its_own_zone(device, settings):
    first = on_device.wake("", "", "a" * 64, "Europe/London")
    jar = asked(first, "/welcome/")[0]["jar"]

    again = on_device.wake(jar, "", "a" * 64, "Pacific/Auckland")
    asked(again, "/welcome/")

    assert (settings.SECRET_KEY, settings.TIME_ZONE) == ("a" * 64, "Pacific/Auckland")
    assert len(care.devices()) == 1
    timezone.get_default_timezone.cache_clear()


def test_a_zone_that_is_not_known_leaves_the_one_that_was(device, settings):
    before = settings.TIME_ZONE

    on_device.wake("", "", "a" * 64, "Nowhere/At-All")

    assert before == settings.TIME_ZONE
