"""A page in the frame that is kept around it is the page that would be filled in as a whole."""

import pytest
from django.http import HttpResponse
from django.shortcuts import render
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import CheckIn
from footbridge.engine.person import Slot
from footbridge.web import kept_pages
from footbridge.web.framed import HERE
from footbridge.web.views import today as today_view
from tests.people import GRETA, RUTH
from tests.web.letting_in import SECRET, let_in

pytestmark = pytest.mark.django_db(transaction=True)


def whole(request, frame, main, words, **_more):
    """The plain way: nothing around it is kept."""
    filled = render(request, main, words).content.decode()
    page = render(request, frame, {**words, "main": HERE}).content.decode()
    return HttpResponse(page.replace(HERE, filled))


@pytest.fixture
def browser(transactional_db, clock) -> Client:
    found = Client()
    let_in(found)
    return found


def page(browser: Client) -> str:
    answer = browser.get("/")
    assert answer.status_code == 200
    return SECRET.sub("", answer.content.decode())


COOKIES = (
    {},
    {"footbridge_display": "theme-dark.text-200"},
    {"footbridge_reminders": "from-8.until-21.sitting-30"},
    {"footbridge_saved": "yes"},
)


@pytest.mark.parametrize("cookies", COOKIES, ids=str)
def test_it_says_what_the_whole_page_would_say(cookies, browser, monkeypatch):
    ruth = care.begin(name="Ruth", person=RUTH, now=timezone.now())
    care.begin(name="Greta", person=GRETA, now=timezone.now())
    browser.post("/people/", {"person": ruth})
    browser.get("/")
    care.write(
        ruth, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), care.Stamp(timezone.localtime())
    )

    browser.cookies.load(cookies)
    framed = page(browser)

    kept_pages.forget(ruth)
    monkeypatch.setattr(today_view, "framed", whole)
    browser.cookies.load(cookies)
    assert framed == page(browser)
    assert HERE not in framed


def test_what_was_saved_is_in_no_frame_that_is_kept(browser):
    ruth = care.begin(name="Ruth", person=RUTH, now=timezone.now())
    browser.cookies.load({"footbridge_saved": "yes"})

    said, later = page(browser), page(browser)

    assert "Saved." in said
    assert "Saved." not in later
    assert not any("Saved." in each for each in kept_pages._parts.values())
    assert ruth in {made_from[0] for made_from in kept_pages._parts}
