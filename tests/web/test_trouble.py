"""When something does not work, a page says so in plain words and shows the way back."""

import pytest
from django.test import Client

from footbridge import care


def says(answer, words: str) -> bool:
    page = answer.content.decode()
    return words in page and 'href="/"' in page and "<!doctype html>" in page


def test_an_address_that_leads_nowhere(browser):
    answer = browser.get("/nowhere/")

    assert answer.status_code == 404
    assert says(answer, "This page is not here")


def test_a_sign_that_does_not_exist(browser):
    answer = browser.get("/flags/FLAG-99/")

    assert answer.status_code == 404
    assert says(answer, "This page is not here")


def test_an_address_that_only_takes_forms(browser, ruth):
    answer = browser.get("/exercises/heel-raise/favourite/")

    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert says(answer, "This page is not here")


def test_a_name_that_is_not_allowed(browser):
    answer = browser.get("/", headers={"host": "elsewhere.example"})

    assert answer.status_code == 400
    assert says(answer, "FOOTBRIDGE_HOSTS")


def test_a_form_without_its_secret_saves_nothing(browser, ruth):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies

    answer = strict.post("/feet/", {"look": "nothing"})

    assert answer.status_code == 403
    assert says(answer, "What you just sent was not saved")
    assert care.record_of(ruth).journal.facts == ()


def test_a_fault_of_ours_is_told_without_what_went_wrong(browser, monkeypatch):
    def break_it(*_: object, **__: object) -> None:
        raise RuntimeError("the pain was 7")

    monkeypatch.setattr("footbridge.web.views.today.care.day", break_it)
    browser.raise_request_exception = False

    answer = browser.get("/")

    assert answer.status_code == 500
    assert says(answer, "Something broke, and it was not you")
    assert b"the pain was 7" not in answer.content


@pytest.mark.parametrize("address", ["/nowhere/", "/static/nowhere.css"])
def test_a_stranger_is_told_nothing_about_addresses(stranger, address):
    answer = stranger.get(address)

    assert answer.status_code in {403, 404}
    assert b"Ruth" not in answer.content
