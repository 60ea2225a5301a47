"""Without a key nobody sees anything; with one, only what is there."""

import pytest
from django.test import Client
from django.urls import URLPattern, reverse
from django.utils import timezone

from footbridge import care
from footbridge.web.urls import urlpatterns

SAMPLES = {
    "key": "no-such-key",
    "step": "emergency",
    "number": 1,
    "measure": "heel-raises",
    "flag": "FLAG-04",
    "gate": "GATE-07",
    "fact": "no-such-fact",
    "exercise": "heel-raise",
    "figure": "heel-raise",
    "theme": "light",
    "who": "woman-3",
    "card": "SHOE-01",
    "lesson": "TEACH-01",
}


def address_of(pattern: URLPattern) -> str:
    names = pattern.pattern.converters
    return reverse(pattern.name, kwargs={name: SAMPLES[name] for name in names})


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda each: each.name)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_sees_one_page_and_nothing_else(pattern, method, stranger, ruth):
    address = address_of(pattern)

    answer = getattr(stranger, method)(address)

    assert answer.status_code in {403, 405}
    assert b"Ruth" not in answer.content
    if answer.status_code == 403:
        assert b"This device is not signed in" in answer.content


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda each: each.name)
def test_reading_any_page_never_fails(pattern, browser):
    answer = browser.get(address_of(pattern))

    assert answer.status_code in {200, 302, 404, 405}


def test_a_key_opens_one_device_once(stranger, clock):
    key = care.make_key(now=timezone.now())

    first = stranger.get(f"/key/{key}")
    second = Client().get(f"/key/{key}")

    assert first.status_code == 302
    assert second.status_code == 403


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
