"""Every page can be read: a heading, a language, names on fields, nothing inline, no dead link."""

import re

import pytest
from django.urls import Resolver404, resolve

from footbridge import care
from tests.web.pages import read

PAGES = [
    "/", "/plan/", "/check-in/feeling/", "/check-in/where/", "/check-in/news/", "/feet/",
    "/session/", "/session/over/", "/walk/", "/tests/heel-raises/", "/tests/single-leg/",
    "/earlier/", "/earlier/sheet/", "/away/", "/screening/", "/progress/", "/review/",
    "/review/over/",
    "/exercises/",
    "/exercises/?words=calf&position=standing", "/exercises/heel-raise/",
    "/exercises/tandem-stance/", "/care/", "/care/cards/SHOE-01/", "/care/lessons/TEACH-01/",
    "/help/", "/help/FLAG-01/", "/settings/", "/settings/display/", "/settings/answers/",
    "/settings/numbers/", "/settings/name/", "/settings/delete/", "/settings/devices/",
    "/settings/here/", "/about/", "/people/", "/welcome/", "/gates/GATE-07/",
    "/today/change/", "/exercises/ankle-circles/instead/", "/exercises/heel-raise/try/",
    "/exercises/step-up/try/",
]  # fmt: skip


@pytest.fixture(params=PAGES)
def page(request, browser):
    answer = browser.get(request.param)
    assert answer.status_code == 200
    return read(answer.content.decode())


def test_it_has_a_language_a_title_and_one_main_heading(page):
    assert page.language == "en-GB"
    assert len(page.headings) >= 1
    assert page.title


def test_every_field_has_a_name(page):
    assert page.unlabelled == []


def test_nothing_is_styled_or_scripted_inline(page):
    assert page.styled == []
    assert page.scripted == []


def test_every_element_is_closed_and_every_id_is_there_once(page):
    assert page.unclosed == []
    assert len(page.ids) == len(set(page.ids))


def test_every_link_leads_to_a_page_of_ours(page):
    for link in page.links:
        if link.startswith("/") and not link.startswith("/static/"):
            try:
                resolve(link.partition("?")[0].partition("#")[0])
            except Resolver404:
                pytest.fail(link)


def test_no_page_asks_another_host_for_anything(page):
    assert [each for each in page.loaded if not re.match("/[^/]", each)] == []


@pytest.mark.parametrize("gate", sorted(care.catalogue().gates))
def test_every_gate_can_be_read(browser, gate):
    answer = browser.get(f"/gates/{gate}/")

    assert answer.status_code in {200, 404}


@pytest.mark.parametrize("exercise", sorted(care.catalogue().exercises))
def test_every_exercise_has_its_page(browser, exercise):
    answer = browser.get(f"/exercises/{exercise}/")

    assert answer.status_code == 200
    assert care.catalogue().exercises[exercise].stop_if[0] in answer.content.decode().replace(
        "&#x27;", "'"
    )


@pytest.mark.parametrize("flag", sorted(care.catalogue().flags))
def test_every_warning_sign_can_be_told_about(browser, flag):
    answer = browser.get(f"/help/{flag}/")

    assert answer.status_code == 200
