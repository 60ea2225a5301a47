"""Without a key nobody sees anything; with one, only what is there."""

import pytest
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone

from footbridge import care
from footbridge.web.access import local
from footbridge.web.numbers import Numbers, keep_numbers
from footbridge.web.urls import urlpatterns
from tests.web.letting_in import SECRET, let_in

SAMPLES = {
    "month": "2026-01",
    "key": "no-such-key",
    "step": "emergency",
    "number": 1,
    "measure": "heel-raises",
    "flag": "FLAG-04",
    "gate": "GATE-07",
    "fact": "no-such-fact",
    "day": "2026-01-05",
    "exercise": "heel-raise",
    "figure": "heel-raise",
    "paper": "report",
    "theme": "light",
    "who": "woman-3",
    "card": "SHOE-01",
    "lesson": "TEACH-01",
    "device": "no-such-device",
    "address": "no-such-address",
    "secret": "no-such-secret",
    "file": "no-such-file",
}


def address_of(pattern: URLPattern) -> str:
    names = pattern.pattern.converters
    return reverse(pattern.name, kwargs={name: SAMPLES[name] for name in names})


# What to do in need is for anybody to read, and so is a look round. Nothing else is.
OPEN_TO_READERS = {"help", "help-words", "sign", "look", "search"}
# Whoever watches over a server asks, and learns nothing of anybody.
OPEN_TO_WATCHERS = {"health"}
# No person reads it: a wrong secret leads nowhere, and says no more than that.
BY_SECRET = {"calendar-feed"}


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda each: each.name)
@pytest.mark.parametrize("method", ["get", "head", "post", "put", "delete", "options"])
def test_a_stranger_sees_one_page_help_and_a_look_round_and_nothing_else(
    pattern, method, stranger, ruth
):
    keep_numbers(ruth, Numbers(emergency="112", doctor="0161 496 0142"))
    address = address_of(pattern)

    answer = getattr(stranger, method)(address)

    if pattern.name in OPEN_TO_READERS | OPEN_TO_WATCHERS and method in {"get", "head"}:
        assert answer.status_code == 200
    elif pattern.name in BY_SECRET:
        assert answer.status_code in {404, 405}
    else:
        assert answer.status_code in {403, 405}
    assert b"Ruth" not in answer.content
    assert ruth.encode() not in answer.content
    assert b"0161" not in answer.content
    assert b"tel:112" not in answer.content
    if answer.status_code == 403 and method != "head":
        assert b"This device is not signed in" in answer.content


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda each: each.name)
def test_reading_any_page_never_fails(pattern, browser):
    answer = browser.get(address_of(pattern))

    assert answer.status_code in {200, 302, 404, 405}


@pytest.fixture
def key(stranger) -> str:
    """A one-time key as it is printed."""
    return care.make_key(now=timezone.now())


def test_a_key_opens_one_device_once(stranger, key):
    first = let_in(stranger, key)
    second = let_in(Client(), key)

    assert first.status_code == 302
    assert stranger.get("/").status_code == 302
    assert second.status_code == 403


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_preview_of_an_address_uses_nothing_up(stranger, key, method):
    chat = Client(headers={"user-agent": "WhatsApp/2.23"})

    answers = [getattr(chat, method)(f"/key/{key}") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200] * 3
    assert care.devices() == ()
    assert chat.get("/").status_code == 403
    assert let_in(stranger, key).status_code == 302


def test_the_page_of_an_address_has_one_big_button(stranger, key):
    page = stranger.get(f"/key/{key}").content.decode()

    assert page.count("<button") == 1
    assert "Let this browser in" in page


def test_a_used_address_shows_no_button(stranger, key):
    let_in(Client(), key)

    answer = stranger.get(f"/key/{key}")

    assert answer.status_code == 403
    assert b"<button" not in answer.content


def test_a_hand_that_taps_twice_is_let_in(key, clock):
    # The browser drops the first answer, with its cookie, when the second tap comes.
    browser = Client(enforce_csrf_checks=True)
    page = browser.get(f"/key/{key}").content.decode()
    secret = {"csrfmiddlewaretoken": SECRET.search(page)[1]}
    browser.post(f"/key/{key}", secret)
    del browser.cookies["footbridge_session"]

    second = browser.post(f"/key/{key}", secret)

    assert second.status_code == 302
    assert browser.get("/").status_code == 302
    assert len(care.devices()) == 1


def test_nobody_else_gets_in_by_a_second_tap(key, clock):
    let_in(Client(enforce_csrf_checks=True), key)
    other = Client()
    other.cookies["footbridge_csrf"] = "a" * 32

    answer = other.post(f"/key/{key}")

    assert answer.status_code == 403


def test_another_page_cannot_press_the_button(key, clock):
    browser = Client(enforce_csrf_checks=True)

    answer = browser.post(f"/key/{key}")

    assert answer.status_code == 403
    assert care.devices() == ()


def test_a_device_stays_signed_in_for_most_of_a_year(browser, clock):
    clock.shift(300 * 24 * 3600)

    answer = browser.get("/help/")

    assert answer.status_code == 200


def test_a_device_that_was_signed_out_is_a_stranger_again(browser):
    browser.post("/settings/sign-out/")

    answer = browser.get("/")

    assert answer.status_code == 403


def test_nobody_can_be_sent_elsewhere_by_a_made_up_person(browser):
    browser.post("/people/", {"person": "11111111-1111-1111-1111-111111111111"})

    answer = browser.get("/")

    assert b"Ruth" in answer.content


@pytest.mark.parametrize(
    "address",
    ["/flags/FLAG-04/", "/flags/nothing/", "/exercises/nothing/", "/care/cards/nothing/",
     "/care/lessons/nothing/", "/tests/nothing/", "/entries/nothing/", "/gates/nothing/",
     "/help/nothing/"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(browser, address):
    assert browser.get(address).status_code == 404


def test_the_policy_of_every_page_allows_no_inline_script_or_style(browser):
    answer = browser.get("/")

    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


# What stays on a device

MAY_BE_KEPT = {"player", "help-words", "player-schema", "figure", "still", "worker", "manifest"}
# By the calendar program that asked, and by nothing in between: test_calendars.py.
MAY_BE_KEPT |= BY_SECRET


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda each: each.name)
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_copy_is_kept_of_what_is_somebody_s_own(pattern, method, browser):
    answer = getattr(browser, method)(address_of(pattern))

    if pattern.name not in MAY_BE_KEPT:
        assert "no-store" in answer["Cache-Control"]


def test_the_player_without_its_plan_may_be_kept(browser):
    kept = [
        browser.get(path)["Cache-Control"] for path in ("/session/play/", "/help/words/", "/sw.js")
    ]

    assert kept == ["no-cache"] * 3


# Asking without reading


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda each: each.name)
def test_asking_about_a_page_is_answered_as_reading_it_without_its_body(pattern, browser):
    address = address_of(pattern)
    read = browser.get(address)

    asked = browser.head(address)

    assert asked.status_code == read.status_code
    assert asked.content == b""
    assert asked["Content-Type"] == read["Content-Type"]
    assert int(asked["Content-Length"]) == pytest.approx(len(read.content), abs=64)


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda each: each.name)
def test_an_address_as_long_as_a_book_is_not_found(pattern, browser):
    words = {name for name in pattern.pattern.converters if name != "number"}
    if not words:
        return
    given = {name: "1" if name == "number" else "x" * 5000 for name in pattern.pattern.converters}

    answer = browser.get(reverse(pattern.name, kwargs=given))

    assert answer.status_code in {302, 403, 404, 405}


def test_a_figure_with_a_name_as_long_as_a_book_is_not_found(browser):
    assert browser.get(f"/figures/{'x' * 5000}.svg").status_code == 404


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/",
        "/\t/elsewhere.example/", "///elsewhere.example", "javascript:alert(1)", "walk/", "",
    ],
)  # fmt: skip
def test_only_a_path_of_ours_is_gone_back_to(elsewhere):
    assert local(elsewhere) == "/"
    assert local("/told/2026-11-20/") == "/told/2026-11-20/"
