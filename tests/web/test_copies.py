"""Where the answers are on one device alone: a copy is asked for each week, until it is saved."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import CheckIn
from footbridge.engine.person import Slot
from footbridge.telling.days import full_day
from footbridge.web.copies import COOKIE
from tests.people import START, TOMAS

ASKS = '<li class="also also--save_copy">'
A_WEEK = timedelta(days=care.catalogue().numbers.copy_days)
A_DAY = timedelta(days=1)


@pytest.fixture
def told(ruth, clock) -> str:
    """Ruth, who checked in on her first morning."""
    return tell(ruth)


def tell(key: str) -> str:
    from footbridge.web import clock

    care.write(key, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), care.Stamp(clock.now()))
    return key


def today(browser) -> str:
    return browser.get("/").content.decode()


def test_in_the_first_week_nobody_is_asked(owner, told, clock):
    clock.shift(A_WEEK - A_DAY)

    assert ASKS not in today(owner)


def test_after_a_week_without_a_copy_it_is_asked_for_and_leads_there(owner, told, clock):
    clock.shift(A_WEEK)

    page = today(owner)

    assert ASKS in page
    assert "No copy has been saved here yet." in page
    assert 'href="/data/">Save a copy now' in page
    assert page.index('id="things"') < page.index(ASKS)


def test_whoever_told_nothing_has_nothing_to_save(owner, ruth, clock):
    clock.shift(A_WEEK)

    assert ASKS not in today(owner)


def test_a_copy_that_was_saved_is_good_for_a_week(owner, told, clock):
    clock.shift(A_WEEK)
    owner.post("/data/saved/")
    after = today(owner)
    clock.shift(A_WEEK - A_DAY)
    tell(told)
    sixth = today(owner)
    clock.shift(A_DAY)
    seventh = today(owner)

    assert ASKS not in after
    assert ASKS not in sixth
    assert ASKS in seventh
    assert "The last copy of your answers is from" in seventh
    assert full_day(START + A_WEEK) in re.sub(r"\s+", " ", seventh)


def test_while_nothing_new_was_told_the_copy_is_as_good_as_ever(owner, told, clock):
    clock.shift(A_DAY)
    owner.post("/data/saved/")
    clock.shift(4 * A_WEEK)

    assert ASKS not in today(owner)


def test_the_page_says_when_a_copy_was_last_saved(owner, told):
    before = owner.get("/data/").content.decode()
    answer = owner.post("/data/saved/", follow=True)

    assert "No copy has been saved on this device yet." in before
    assert "You last saved a copy on" in answer.content.decode()
    assert "stays on this device" in before


def test_it_is_no_fact(owner, told):
    lines = list(care.export_lines(told))

    owner.post("/data/saved/")

    assert list(care.export_lines(told)) == lines


def test_looking_at_the_file_saves_nothing(owner, told, clock):
    owner.get("/settings/export/")

    assert COOKIE not in owner.cookies


def test_each_person_has_copies_of_their_own(owner, told, clock):
    other = care.begin(
        name="Margaret (made up)",
        person=care.record_of(told).person,
        now=care.record_of(told).journal.facts[0].recorded,
    )
    tell(other)
    owner.post("/people/", {"person": told})
    owner.post("/data/saved/")
    clock.shift(A_WEEK - A_DAY)
    for key in (told, other):
        tell(key)
    clock.shift(A_DAY)
    owner.post("/data/saved/", {"whose": other})

    asks = {}
    for key in (told, other):
        owner.post("/people/", {"person": key})
        asks[key] = ASKS in today(owner)

    assert asks == {told: True, other: False}


@pytest.mark.parametrize("bad", ["", "_", "x_20260101.", "nobody_99999999", "%00_%00"])
def test_what_a_cookie_says_wrongly_is_as_if_it_were_not_said(owner, told, clock, bad):
    owner.cookies[COOKIE] = bad
    clock.shift(A_WEEK)

    assert ASKS in today(owner)


def test_nobody_who_was_deleted_stays_in_what_is_kept(owner, told):
    owner.post("/data/saved/")
    owner.post("/settings/delete/", {"sure": "on", "name": "Ruth"})
    tomas = care.begin(name="Tomas (made up)", person=TOMAS, now=timezone.now())
    owner.post("/people/", {"person": tomas})

    owner.post("/data/saved/")

    assert told not in owner.cookies[COOKIE].value
    assert tomas in owner.cookies[COOKIE].value


def test_a_server_keeps_copies_itself_and_asks_nobody(browser, told, clock):
    clock.shift(A_WEEK)

    assert ASKS not in today(browser)
    assert "<save-copy" not in browser.get("/data/").content.decode()
