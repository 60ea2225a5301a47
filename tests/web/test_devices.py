"""Settings show the browsers that are signed in, name them, and shut one out."""

import pytest
from django.test import Client
from django.utils import timezone

from footbridge import care
from tests.web.letting_in import let_in

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def phone(browser) -> Client:
    """Ruth's phone, beside the browser that she uses."""
    phone = Client()
    let_in(phone, user_agent=FIREFOX)
    return phone


def device_called(name: str) -> care.SignedIn:
    return next(each for each in care.devices() if each.name == name)


def test_all_of_them_are_listed_with_the_one_that_is_used(browser, phone):
    page = browser.get("/settings/devices/").content.decode()

    assert "Firefox, Windows" in page
    assert page.count("this one") == 1
    assert page.count("since 5 January 2026") == 2


def test_a_device_gets_the_name_that_people_use(browser, phone):
    found = device_called("Firefox, Windows")

    answer = browser.post(f"/settings/devices/{found.key}/", {"name": "  The kitchen  tablet "})

    assert answer.status_code == 302
    assert device_called("The kitchen tablet").key == found.key


@pytest.mark.parametrize("name", ["", "   ", "x" * 200, "\u202e"])
def test_a_name_that_is_none_is_refused_beside_the_field(browser, phone, name):
    found = device_called("Firefox, Windows")

    answer = browser.post(f"/settings/devices/{found.key}/", {"name": name})

    assert answer.status_code == 200
    assert b"id_name-error" in answer.content
    assert device_called("Firefox, Windows") == found


def test_a_lost_phone_is_shut_out_at_its_next_request(browser, phone):
    assert phone.get("/progress/").status_code == 200
    found = device_called("Firefox, Windows")

    answer = browser.post(f"/settings/devices/{found.key}/ended/")

    assert answer.status_code == 302
    assert phone.get("/progress/").status_code == 403
    assert browser.get("/progress/").status_code == 200


def test_who_was_shut_out_can_be_let_in_again(browser, phone):
    browser.post(f"/settings/devices/{device_called('Firefox, Windows').key}/ended/")

    let_in(phone)

    assert phone.get("/help/").status_code == 200


def test_reading_the_page_of_the_end_ends_nothing(browser, phone):
    found = device_called("Firefox, Windows")

    answer = browser.get(f"/settings/devices/{found.key}/ended/")

    assert answer.status_code == 405
    assert phone.get("/help/").status_code == 200


def test_the_one_that_is_used_is_signed_out_as_always(browser, phone):
    own = next(each for each in care.devices() if each.name != "Firefox, Windows")

    page = browser.get(f"/settings/devices/{own.key}/").content.decode()

    assert 'action="/settings/sign-out/"' in page
    assert "/ended/" not in page


def test_a_device_that_is_gone_is_not_found(browser, phone):
    found = device_called("Firefox, Windows")
    care.sign_out(found.key, now=timezone.now())

    assert browser.get(f"/settings/devices/{found.key}/").status_code == 404
    assert browser.post(f"/settings/devices/{found.key}/ended/").status_code == 404
