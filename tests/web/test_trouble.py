"""When something does not work, a page says so in plain words and shows the way back."""

import errno
import json
import sqlite3

import pytest
from django.db import OperationalError
from django.test import Client

from footbridge import care


def says(answer, words: str) -> bool:
    page = answer.content.decode()
    return words in page and 'href="/"' in page and "<!doctype html>" in page


def test_an_address_that_leads_nowhere(browser):
    answer = browser.get("/nowhere/")

    assert answer.status_code == 404
    assert says(answer, "This page isn’t here")


def test_a_sign_that_does_not_exist(browser):
    answer = browser.get("/flags/FLAG-99/")

    assert answer.status_code == 404
    assert says(answer, "This page isn’t here")


def test_an_address_that_only_takes_forms(browser, ruth):
    answer = browser.get("/exercises/heel-raise/favourite/")

    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert says(answer, "This page isn’t here")


def test_a_name_that_is_not_allowed(browser):
    answer = browser.get("/", headers={"host": "elsewhere.example"})

    assert answer.status_code == 400
    assert says(answer, "FOOTBRIDGE_HOSTS")


def test_a_form_without_its_secret_saves_nothing(browser, ruth):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies

    answer = strict.post("/feet/", {"look": "nothing"})

    assert answer.status_code == 403
    assert says(answer, "it isn’t saved yet")
    assert care.record_of(ruth).journal.facts == ()


def test_a_fault_of_ours_is_told_without_what_went_wrong(browser, monkeypatch):
    def break_it(*_: object, **__: object) -> None:
        raise RuntimeError("the pain was 7")

    monkeypatch.setattr("footbridge.web.views.today.care.day", break_it)
    browser.raise_request_exception = False

    answer = browser.get("/")

    assert answer.status_code == 500
    assert says(answer, "Something broke, and it’s not your fault")
    assert b"the pain was 7" not in answer.content


@pytest.mark.parametrize("address", ["/nowhere/", "/static/nowhere.css"])
def test_a_stranger_is_told_nothing_about_addresses(stranger, address):
    answer = stranger.get(address)

    assert answer.status_code in {403, 404}
    assert b"Ruth" not in answer.content


def test_an_id_that_something_else_has_already_is_refused_with_words(browser, ruth):
    walk = {"id": "one-id", "minutes": "6", "comfortable": "yes", "day": "2026-01-05"}
    browser.post("/walk/", walk)

    away = {"id": "one-id", "first": "2026-01-10", "last": "2026-01-12", "why": "holiday"}
    answer = browser.post("/away/", away)

    assert answer.status_code == 409
    assert says(answer, "This couldn’t be saved")
    assert says(answer, "Send it again")
    assert [each.kind for each in care.record_of(ruth).journal.facts] == ["walk"]


# More than a form can hold


@pytest.mark.parametrize("address", ["/walk/", "/session/facts/", "/key/no-such-key"])
def test_more_than_a_form_can_hold_is_refused_with_words(browser, ruth, settings, address):
    much = {"minutes": "9" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE}

    answer = browser.post(address, much)

    assert answer.status_code == 413
    assert says(answer, "That was too much at once")
    assert care.record_of(ruth).journal.facts == ()


def test_a_long_day_of_a_player_is_not_too_much(browser, ruth):
    much = json.dumps({"person": ruth, "facts": [], "more": "x" * 1024 * 1024})

    answer = browser.post("/session/facts/", much, content_type="application/json")

    assert answer.status_code == 200


# Faults of the machine


def sqlite(code: int) -> Exception:
    """What Django raises when SQLite says this."""
    cause = sqlite3.OperationalError("the pain was 7")
    cause.sqlite_errorcode = code
    error = OperationalError("the pain was 7")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "error",
    [
        sqlite(sqlite3.SQLITE_FULL),
        sqlite(sqlite3.SQLITE_READONLY_DBMOVED),
        sqlite(sqlite3.SQLITE_CORRUPT),
        sqlite(sqlite3.SQLITE_NOTADB),
        sqlite(sqlite3.SQLITE_BUSY),
        OSError(errno.ENOSPC, "No space left on device"),
    ],
    ids=["full", "read-only", "damaged", "no database", "busy", "no room for a file"],
)
def test_a_fault_of_the_machine_is_called_one_and_help_is_one_tap_away(
    browser, monkeypatch, error
):
    def break_it(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("footbridge.web.views.today.care.day", break_it)
    browser.raise_request_exception = False

    answer = browser.get("/")

    assert answer.status_code == 503
    assert says(answer, "This computer can’t save anything right now")
    assert b'href="tel:999"' in answer.content
    assert b'href="/help/"' in answer.content
    assert b"the pain was 7" not in answer.content


def test_the_page_comes_also_when_nothing_at_all_can_be_read(browser, monkeypatch):
    def break_it(*_: object, **__: object) -> None:
        raise sqlite(sqlite3.SQLITE_NOTADB)

    monkeypatch.setattr("footbridge.web.access.care.entered", break_it)
    monkeypatch.setattr("footbridge.storage.sessions.SessionStore.load", break_it)
    browser.raise_request_exception = False

    answer = browser.get("/")

    assert answer.status_code == 503
    assert b'href="tel:999"' in answer.content
