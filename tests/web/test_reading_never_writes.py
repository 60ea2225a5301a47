"""A page is shown where nothing can be written: on a full, a read-only and a locked disk."""

import logging
from contextlib import closing
from time import perf_counter

import pytest
from django.db import connection
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import FlagRaised
from footbridge.storage import models
from footbridge.web.urls import urlpatterns
from tests.web.test_access import address_of
from tests.web.unable_to_write import UNABLE, held_by_another, read_only

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = ("/", "/flags/FLAG-01/", "/help/", "/help/FLAG-04/", "/session/plan/", "/progress/")
# The limit is a quarter of a second a page; the rest is for a machine that is busy with others.
AT_ONCE_SECONDS = 5


@pytest.fixture(params=UNABLE.values(), ids=UNABLE)
def unable(request):
    return request.param


@pytest.fixture
def legs_give_way(ruth) -> str:
    """Ruth's leg is suddenly weak. Her key; nothing of today was shown yet."""
    sign = FlagRaised(flag="FLAG-01", worse=True)
    care.write(ruth, sign, care.Stamp(timezone.now()))
    return ruth


@pytest.mark.parametrize("address", PAGES)
def test_what_to_do_is_shown_where_nothing_can_be_written(
    transactional_db, browser, legs_give_way, unable, address
):
    with unable():
        began = perf_counter()
        answer = browser.get(address)
        seconds = perf_counter() - began

    assert answer.status_code == 200
    assert seconds < AT_ONCE_SECONDS
    if address in PAGES[:2]:
        assert b"Call your emergency number now" in answer.content
    assert models.Shown.objects.count() == 0


def test_a_day_that_could_not_be_kept_is_kept_the_next_time(transactional_db, browser, ruth):
    with held_by_another():
        browser.get("/")

    browser.get("/")

    assert models.Shown.objects.count() == 1


def test_the_next_writer_is_waited_for_as_long_as_ever(transactional_db, browser, ruth):
    if connection.vendor != "sqlite":
        pytest.skip("on PostgreSQL the limit ends with its transaction")
    with held_by_another():
        browser.get("/")

    with closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA busy_timeout")
        (milliseconds,) = cursor.fetchone()
    assert milliseconds == 20_000


def test_the_log_says_what_the_machine_could_not_do_and_nothing_of_the_person(
    transactional_db, browser, legs_give_way, unable, caplog
):
    with caplog.at_level(logging.WARNING), unable():
        browser.get("/")

    (line,) = [each for each in caplog.records if each.name == "footbridge.care.today"]
    assert line.getMessage().startswith("What was shown isn’t kept.")
    assert "Ruth" not in caplog.text
    assert "FLAG-01" not in caplog.text
    assert legs_give_way not in caplog.text


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda each: each.name)
def test_no_page_needs_to_write_to_be_read(transactional_db, browser, ruth, pattern):
    with read_only():
        answer = browser.get(address_of(pattern))

    assert answer.status_code in {200, 302, 404, 405}


def test_the_page_after_a_deletion_needs_not_write_either(transactional_db, browser, ruth):
    care.begin(name="Ida", person=care.record_of(ruth).person, now=timezone.now())
    page = browser.post("/settings/delete/", {"sure": "yes", "whose": ruth})

    with read_only():
        answer = browser.get(page["Location"])

    assert answer.status_code == 200
    assert f'<forget-here data-person="{ruth}">'.encode() in answer.content
