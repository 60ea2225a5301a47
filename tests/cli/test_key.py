"""`footbridge key`: for a browser, for a phone, for one person alone."""

import re

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.cli import at_home, key
from tests.people import AMIR

pytestmark = pytest.mark.django_db

PHONE_KEY = re.compile(r"key/([2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4})$", re.MULTILINE)


@pytest.fixture
def running(monkeypatch) -> None:
    """A server runs, and listens to this machine alone."""
    monkeypatch.setattr(key, "running_at", lambda: "http://localhost:8350/")
    monkeypatch.setattr(at_home, "answers", lambda address, port: False)
    monkeypatch.setattr(at_home, "home_addresses", lambda: ("192.168.1.20", "10.1.2.3"))


@pytest.fixture
def heard(running, monkeypatch) -> None:
    """It listens to the home network, too."""
    monkeypatch.setattr(at_home, "answers", lambda address, port: address == "10.1.2.3")


def whose(printed: str) -> care.Entrance | None:
    return care.entrance(printed.strip().rpartition("key/")[2], now=timezone.now())


def test_a_key_lets_in_a_shared_browser_unless_a_person_is_named(run, ruth, running):
    shared, own = run("key"), run("key", "--person", "ruth")

    (person,) = care.people()
    assert whose(shared.stdout) == care.Entrance(None)
    assert whose(own.stdout) == care.Entrance(person.key)


def test_a_name_that_nobody_has_makes_no_key(run, ruth, running):
    assert run("key", "--person", "Mallory").exit_code == 4


def test_of_two_with_one_name_the_key_says_which(run, ruth, running):
    care.begin(name="Ruth", person=AMIR, now=timezone.now())

    assert run("key", "--person", "Ruth").exit_code == 2


def test_a_square_is_shown_with_the_address_by_which_a_phone_comes(run, ruth, heard):
    done = run("key", "--qr", "--person", "Ruth")

    assert done.exit_code == 0
    assert "▀" in done.stdout
    assert "http://10.1.2.3:8350/key/" in done.stdout
    assert whose(PHONE_KEY.search(done.stdout)[1]).person is not None
    assert "10 minutes" in done.stderr


def test_where_no_phone_can_come_no_square_is_shown_but_what_to_start(run, ruth, running):
    done = run("key", "--qr")

    assert done.exit_code == 3
    assert "footbridge serve --home" in done.stderr
    assert "▀" not in done.stdout


def test_another_address_can_be_named(run, ruth, running):
    done = run("key", "--qr", "--at", "https://feet.example.org/")

    assert "https://feet.example.org/key/" in done.stdout


@pytest.mark.parametrize("at", ["feet.example.org", "ftp://feet", "https://", "https://a/?b"])
def test_what_is_no_address_is_refused(run, ruth, running, at):
    done = run("key", "--at", at)

    assert done.exit_code == 2
    assert "--at" in done.stderr
    assert done.stdout == ""
