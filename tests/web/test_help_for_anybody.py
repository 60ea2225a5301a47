"""Help opens for anybody: a stranger, a browser without a person, a record that cannot be read."""

import pytest
from django.db import DatabaseError, InterfaceError, OperationalError
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import FlagRaised
from footbridge.web.numbers import Numbers, keep_numbers
from tests.people import IDA
from tests.web.filling_in import opened
from tests.web.pages import read

PAGES = ("/help/", "/help/FLAG-B02/", "/help/words/")
CALL_999 = b'href="tel:999"'


@pytest.fixture
def two_people(ruth) -> None:
    """Nobody is chosen where more than one could be meant."""
    care.begin(name="Ida", person=IDA, now=timezone.now())


def test_a_stranger_reads_what_to_do_about_a_sign(stranger, ruth):
    page = stranger.get("/help/FLAG-B02/").content

    for line in care.catalogue().flags["FLAG-B02"].do_now:
        assert line.encode() in page
    assert CALL_999 in page
    assert b"<form" not in page
    assert b"let this browser in first" in page


def test_a_stranger_is_led_to_help_and_from_there_nowhere_that_is_closed(stranger, ruth):
    waiting, seen = ["/help/"], set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        answer = stranger.get(address)
        assert answer.status_code == 200, address
        links = [each for each in read(answer.content.decode()).links if each.startswith("/help")]
        waiting += [each for each in links if each not in seen]
        assert not [each for each in links if not each.startswith("/help/")]

    assert len(seen) == len(care.catalogue().flags) + 1


def test_the_closed_page_leads_to_help(stranger, ruth):
    assert b'href="/help/"' in stranger.get("/").content


def test_the_page_that_lets_a_browser_in_leads_to_help(stranger):
    key = care.make_key(now=timezone.now())

    assert b'href="/help/"' in stranger.get(f"/key/{key}").content


@pytest.mark.parametrize("address", PAGES)
def test_help_opens_before_anybody_is_set_up(device, address):
    answer = device.get(address)

    assert answer.status_code == 200
    assert b'method="post"' not in answer.content


@pytest.mark.parametrize("address", PAGES)
def test_help_opens_before_anybody_is_chosen(device, two_people, address):
    answer = device.get(address)

    assert answer.status_code == 200
    assert b"Ruth" not in answer.content
    assert b"Ida" not in answer.content


def test_the_person_calls_the_number_that_they_wrote_down(browser, ruth):
    keep_numbers(ruth, Numbers(emergency="112"))

    assert b'href="tel:112"' in browser.get("/help/").content


@pytest.mark.parametrize("error", [OperationalError, InterfaceError, DatabaseError, OSError])
@pytest.mark.parametrize("address", PAGES)
def test_help_opens_when_nothing_at_all_can_be_read(browser, monkeypatch, address, error):
    def break_it(*_: object, **__: object) -> None:
        raise error("damaged")

    monkeypatch.setattr("footbridge.web.access.care.entered", break_it)
    monkeypatch.setattr("footbridge.storage.sessions.SessionStore.load", break_it)

    answer = browser.get(address)

    assert answer.status_code == 200
    assert CALL_999 in answer.content


def test_a_sign_is_still_asked_of_the_person_and_written_down(browser, ruth):
    page = opened(browser, "/help/FLAG-04/")

    page.send(browser, answer="yes", worse="no")

    (told,) = care.record_of(ruth).journal.facts
    assert told.what == FlagRaised(flag="FLAG-04", worse=False)
