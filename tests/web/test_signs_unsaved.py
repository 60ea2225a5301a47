"""A sign that could not be written down is answered with what to do about it, and sent again."""

import errno
from dataclasses import dataclass

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import FlagRaised, Screened
from footbridge.web.numbers import Numbers, keep_numbers
from tests.web.filling_in import FORM, followed, opened, sent_again
from tests.web.letting_in import let_in
from tests.web.test_never_lost import CALM, news_page, signs
from tests.web.unable_to_write import UNABLE, read_only

pytestmark = pytest.mark.django_db(transaction=True)

CALL_999, CALL_TODAY = "Call your emergency number now", "Call your doctor today"
CLINIC_TODAY, WITHIN_DAYS = "Call your foot clinic today", "Tell your doctor within days"


@pytest.fixture(params=UNABLE.values(), ids=UNABLE)
def unable(request):
    return request.param


@dataclass(frozen=True)
class Told:
    """A form with a warning sign in it, and what its answer must say."""

    address: str
    said: dict[str, object]
    name: str
    says: str


def check_in(**said: object) -> dict[str, object]:
    return {**CALM, **said}


FELL = {"trip": "fall"}
TOLD = {
    "stroke in the check-in": Told(
        "/check-in/news/", check_in(new="some", signs=["FLAG-10", "FLAG-B02"]), "FLAG-B02",
        CALL_999),
    "a sore without its second question": Told(
        "/check-in/news/", check_in(new="some", signs=["FLAG-04"]), "FLAG-04", CALL_999),
    "a second question, yes": Told("/check-in/more/", {"FLAG-04": "yes"}, "FLAG-04", CALL_999),
    "a second question, no": Told("/check-in/more/", {"FLAG-04": "no"}, "FLAG-04", CLINIC_TODAY),
    "a fall on the head": Told(
        "/check-in/news/", check_in(**FELL, harm=["head"]), "FLAG-B07", CALL_999),
    "a fall that hurt": Told(
        "/check-in/news/", check_in(**FELL, harm=["hurt"]), "FLAG-09", CALL_TODAY),
    "a fall of which no more was said": Told(
        "/check-in/news/", check_in(**FELL), "FLAG-B07", CALL_999),
    "a fall without harm": Told(
        "/check-in/news/", check_in(**FELL, harm=["none"]), "FLAG-10", CALL_TODAY),
    "a sign from Help, worse": Told(
        "/help/FLAG-01/", {"answer": "yes", "worse": "yes"}, "FLAG-01", CALL_999),
    "a sign from Help, not worse": Told(
        "/help/FLAG-01/", {"answer": "yes", "worse": "no"}, "FLAG-01", CALL_TODAY),
    "a sign from Help, half told": Told("/help/FLAG-01/", {"answer": "yes"}, "FLAG-01", CALL_999),
    "a question from the data": Told("/questions/FLAG-B10/", {"answer": "yes"}, "FLAG-B10", ""),
    "it got worse": Told("/flags/FLAG-04/worse/", {"answer": "yes"}, "FLAG-04", CALL_999),
    "a blister that was seen": Told(
        "/feet/", {"said": "all", "found": "blister", "places": ["left:sole-heel"]}, "FLAG-04",
        CLINIC_TODAY),
    "the safety questions": Told("/screening/", {"signs": ["FLAG-B02"]}, "FLAG-B02", CALL_999),
    "the first question of all": Told(
        "/set-up/emergency/", {"signs": ["FLAG-B02"]}, "FLAG-B02", CALL_999),
    "another line of the same sign": Told(
        "/set-up/emergency/", {"signs": ["FLAG-B02-side"]}, "FLAG-B02", CALL_999),
}  # fmt: skip


@pytest.fixture
def unreadable(monkeypatch, browser) -> None:
    """The file with the records has become unreadable since Ruth signed in."""

    def break_it(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("footbridge.web.access.chosen", break_it)
    monkeypatch.setattr("footbridge.web.begun.half_filled.unsent", break_it)
    browser.raise_request_exception = False


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD)
def test_what_to_do_is_the_answer_to_a_sign_that_cannot_be_saved(
    transactional_db, browser, ruth, unreadable, told
):
    answer = browser.post(told.address, told.said)

    page = answer.content.decode()
    sign = care.catalogue().flags[told.name]
    assert answer.status_code == 503
    assert f'<p class="lead">{sign.name}.</p>' in page
    assert told.says in page
    assert sign.do_now[0] in page
    assert "This isn’t saved yet" in page
    assert "Send it again" in page
    assert care.record_of(ruth).journal.facts == ()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/help/FLAG-B02/", {"answer": "yes"}),
        ("/check-in/news/", check_in(new="some", signs=["FLAG-B02"])),
        ("/feet/", {"said": "all", "found": "sore", "places": ["left:sole-heel"]}),
        ("/flags/FLAG-04/worse/", {"answer": "yes"}),
    ],
)
def test_it_is_so_on_every_machine_that_cannot_write(
    transactional_db, browser, ruth, unable, impatient, address, said
):
    browser.raise_request_exception = False

    with unable():
        answer = browser.post(address, {**said, "whose": ruth})

    assert answer.status_code == 503
    assert "Please act on this" in answer.content.decode()
    assert care.record_of(ruth).journal.facts == ()


@pytest.fixture
def impatient(transactional_db):
    """A write waits a moment, and not twenty seconds."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL waits until the other has ended")
    connection.ensure_connection()
    connection.connection.execute("PRAGMA busy_timeout = 100")
    yield
    connection.connection.execute("PRAGMA busy_timeout = 20000")


@pytest.mark.parametrize("flag", ["FLAG-04", "FLAG-09"])
def test_the_page_of_a_sign_says_whose_it_is_when_it_got_worse(
    transactional_db, browser, ruth, flag
):
    care.write(ruth, FlagRaised(flag=flag, worse=False), care.Stamp(timezone.now()))

    page = browser.get(f"/flags/{flag}/").content.decode()

    (form,) = [each for each in FORM.findall(page) if f"/flags/{flag}/worse/" in each]
    assert f'name="whose" value="{ruth}"' in form


def test_sent_once_more_it_is_saved_and_leads_to_its_page(transactional_db, browser, ruth):
    page = news_page(browser)
    browser.raise_request_exception = False
    with read_only():
        refused = page.send(browser, **check_in(new="some", signs=["FLAG-04", "FLAG-11"]))

    again = sent_again(browser, refused)

    assert refused.status_code == 503
    assert signs(ruth) == {"FLAG-04", "FLAG-11"}
    assert again.status_code == 302


def test_the_number_is_the_person_s_own(transactional_db, browser, ruth):
    keep_numbers(ruth, Numbers(emergency="112", foot_care="0161 496 0142"))
    browser.raise_request_exception = False

    with read_only():
        urgent = browser.post("/help/FLAG-B02/", {"answer": "yes"})
        soon = browser.post("/help/FLAG-04/", {"answer": "yes", "worse": "no"})

    assert b'href="tel:112"' in urgent.content
    assert b'href="tel:01614960142"' in soon.content


def test_a_second_question_that_was_not_answered_is_shown_and_taken_for_a_yes(
    transactional_db, browser, ruth
):
    browser.raise_request_exception = False

    with read_only():
        answer = browser.post("/help/FLAG-04/", {"answer": "yes"})

    page = answer.content.decode()
    assert "Until you say, we treat it as a yes." in page
    assert CALL_999 in page


def test_what_was_noted_of_a_foot_before_counts_too(transactional_db, browser, ruth):
    page = opened(browser, "/feet/")
    again = followed(
        browser, page.send(browser, said="more", found="sore", places=["left:sole-heel"])
    )
    browser.raise_request_exception = False

    with read_only():
        answer = again.send(browser, said="all")

    assert CLINIC_TODAY in answer.content.decode()


def test_a_fall_without_harm_is_told_within_days(transactional_db, browser, ruth):
    browser.raise_request_exception = False

    with read_only():
        answer = browser.post("/check-in/news/", check_in(**FELL, harm=["none"]))

    assert WITHIN_DAYS in answer.content.decode()


def test_a_fall_of_somebody_who_takes_blood_thinners_is_looked_at_today(
    transactional_db, browser, ruth
):
    care.write(ruth, Screened(full=False, yes=("GATE-15",), unsure=()), care.Stamp(timezone.now()))
    browser.raise_request_exception = False

    with read_only():
        answer = browser.post("/check-in/news/", check_in(**FELL, harm=["none"]))

    assert CALL_TODAY in answer.content.decode()


def test_where_nothing_at_all_can_be_read_the_country_s_number_is_called(
    transactional_db, browser, ruth, monkeypatch
):
    keep_numbers(ruth, Numbers(emergency="112"))
    page = opened(browser, "/help/FLAG-B02/")

    def break_it(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("footbridge.web.access.care.entered", break_it)
    browser.raise_request_exception = False

    answer = page.send(browser, answer="yes")

    assert answer.status_code == 503
    assert b'href="tel:999"' in answer.content
    assert CALL_999 in answer.content.decode()


def test_a_fault_of_ours_keeps_nobody_from_what_to_do(
    transactional_db, browser, ruth, monkeypatch
):
    def break_it(*_: object, **__: object) -> None:
        raise RuntimeError("a mistake")

    monkeypatch.setattr("footbridge.web.views.flags.care.send", break_it)
    browser.raise_request_exception = False

    answer = browser.post("/help/FLAG-B02/", {"answer": "yes"})

    assert answer.status_code == 500
    assert CALL_999 in answer.content.decode()


def test_a_sign_told_after_the_sign_in_ran_out_says_what_to_do_and_names_nobody(
    transactional_db, browser, ruth
):
    keep_numbers(ruth, Numbers(emergency="112"))
    page = opened(browser, "/help/FLAG-B02/")
    (device,) = care.devices()
    care.sign_out(device.key, now=timezone.now())

    shut = page.send(browser, answer="yes")
    let_in(browser)
    sent_again(browser, shut)

    assert shut.status_code == 403
    assert CALL_999 in shut.content.decode()
    assert b"Ruth" not in shut.content
    assert b"tel:112" not in shut.content
    assert signs(ruth) == {"FLAG-B02"}


def test_a_sign_told_on_a_page_that_grew_old_says_what_to_do(transactional_db, browser, ruth):
    page = opened(browser, "/help/FLAG-B02/")
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies

    answer = page.grown_old.send(strict, answer="yes")

    assert answer.status_code == 403
    assert CALL_999 in answer.content.decode()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/walk/", {"minutes": "9"}),
        ("/help/FLAG-04/", {"answer": "no"}),
        ("/help/FLAG-04/", {}),
        ("/questions/FLAG-04/", {"answer": "no"}),
        ("/feet/", {"said": "nothing"}),
        ("/feet/", {"said": "all", "found": "hot_spot", "places": ["left:sole-heel"]}),
        ("/check-in/news/", CALM),
        ("/check-in/news/", {"signs": ["FLAG-99", "none"]}),
        ("/flags/FLAG-99/worse/", {}),
        ("/nowhere/", {"answer": "yes"}),
    ],
)
def test_a_form_without_a_sign_alarms_nobody(transactional_db, browser, ruth, address, said):
    browser.raise_request_exception = False

    with read_only():
        answer = browser.post(address, {**said, "whose": ruth})

    assert b"Please act on this" not in answer.content
