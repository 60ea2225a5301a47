"""The address of a calendar: made on a page, shown once, read without signing in, ended."""

import re
from html import unescape

import pytest
from django.test import Client

from footbridge import care
from tests.people import AMIR
from tests.web.shown import shown

ADDRESS = re.compile(r"http://testserver(/calendar/[\w-]{43}\.ics)")
SENT = {"id": "form"}


def made(browser: Client, **more: str) -> str:
    """The path of a new address."""
    page = browser.post("/data/calendar/", {**SENT, **more}).content.decode()
    return ADDRESS.search(unescape(page))[1]


@pytest.fixture
def address(browser) -> str:
    return made(browser)


def test_a_calendar_program_reads_it_without_being_let_in(address):
    answer = Client().get(address)

    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private"
    assert answer.content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert not answer.cookies


def test_it_shows_that_calendar_and_lets_nobody_in(address):
    program = Client()
    program.get(address)

    assert program.get("/").status_code == 403
    assert program.get("/data/").status_code == 403
    assert program.get("/data/calendar/").status_code == 403


def test_it_stays_the_calendar_of_one_person_whoever_is_chosen(browser, address, clock):
    other = care.begin(name="Amir", person=AMIR)
    before = Client().get(address).content

    browser.post("/people/", {"person": other})

    assert browser.get(address).content == before
    assert b"Addresses that work now" not in browser.get("/data/calendar/").content


@pytest.mark.parametrize(
    "path", ["/calendar/x.ics", "/calendar/.ics", "/calendar/", "/calendar/a/b.ics"]
)
def test_a_wrong_address_leads_nowhere_and_says_nothing(address, path):
    for reader in (Client(), Client(headers={"user-agent": "Calendar"})):
        answer = reader.get(path)

        assert answer.status_code == 404
        assert b"Ruth" not in answer.content


def test_a_wrong_secret_is_answered_like_any_other_wrong_secret(address):
    almost = address.replace(".ics", "x.ics")

    answers = [Client().get(path) for path in (almost, "/calendar/x.ics")]

    assert [each.status_code for each in answers] == [404, 404]
    assert answers[0].content == answers[1].content
    assert answers[0].headers["Cache-Control"] == "no-store"


def test_the_address_is_shown_once_and_then_never(browser, address):
    pages = [browser.get(path).content.decode() for path in ("/data/calendar/", "/data/", "/")]

    assert not any("/calendar/" in page and ".ics" in page for page in pages)
    assert not any(ADDRESS.search(page) for page in pages)


def test_the_answer_with_the_address_is_kept_by_nobody(browser):
    answer = browser.post("/data/calendar/", SENT)

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_a_page_sent_again_later_shows_no_second_address(browser, address, clock):
    clock.shift(120)

    page = browser.post("/data/calendar/", SENT).content.decode()

    assert "This address was made before" in page
    assert not ADDRESS.search(page)
    assert Client().get(address).status_code == 200


def test_an_address_is_ended_on_its_page(browser, ruth, address):
    (known,) = care.addresses(ruth)

    answer = browser.post(f"/data/calendar/{known.key}/ended/")

    assert answer.status_code == 302
    assert Client().get(address).status_code == 404
    assert b"Addresses that work now" not in browser.get("/data/calendar/").content


def test_reading_ends_nothing(browser, ruth, address):
    (known,) = care.addresses(ruth)

    assert browser.get(f"/data/calendar/{known.key}/ended/").status_code == 405
    assert Client().get(address).status_code == 200


def test_the_address_of_somebody_else_is_not_there_to_be_ended(browser, ruth, address, clock):
    (known,) = care.addresses(ruth)
    other = care.begin(name="Amir", person=AMIR)
    browser.post("/people/", {"person": other})

    answer = browser.post(f"/data/calendar/{known.key}/ended/")

    assert answer.status_code == 404
    assert Client().get(address).status_code == 200


def test_health_is_named_only_where_that_was_ticked(browser):
    plain = Client().get(made(browser)).content.decode()
    whole = Client().get(made(browser, id="other", more="health")).content.decode()

    assert "balance" not in plain.replace("\r\n ", "")
    assert "balance" in whole.replace("\r\n ", "")


def test_a_form_that_is_wrong_makes_nothing_and_keeps_what_was_ticked(browser, ruth):
    sent = {**SENT, "more": "health", "session": "half past"}

    page = shown(browser.post("/data/calendar/", sent))

    assert "Please write a time, such as 09:30." in page
    assert 'value="half past"' in page
    assert 'value="health" id="address_more_0" checked' in page
    assert care.addresses(ruth) == ()


@pytest.mark.parametrize(
    ("host", "is_here"), [("localhost:8350", True), ("127.0.0.1", True), ("home.example", False)]
)
def test_it_says_honestly_where_the_address_can_be_reached(browser, settings, host, is_here):
    settings.ALLOWED_HOSTS = [host.partition(":")[0]]

    page = browser.get("/data/calendar/", headers={"host": host}).content.decode()

    assert ("Only this computer can read" in page) == is_here
    assert ("wherever this computer can be reached" in page) != is_here


def test_an_address_that_leads_nowhere_is_in_no_log(caplog, address):
    Client().get("/calendar/nothing-to-see.ics")

    written = "\n".join(f"{each.getMessage()} {each.args}" for each in caplog.records)
    assert "nothing-to-see" not in written


def test_a_year_of_days_is_read_in_few_queries(
    browser, ruth, address, django_assert_max_num_queries
):
    with django_assert_max_num_queries(8):
        Client().get(address)
