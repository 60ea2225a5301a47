"""That the plan may not suit is counted and said; it is asked at the review of week 12 alone."""

import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from footbridge import care
from tests.life import facts_of, moment
from tests.people import RUTH, START

SIGN = 'value="FLAG-B14"'
FLARES = Path("tests/engine/stories/flag-b14-is-never-asked-at-three-flares.toml")
REVIEWS = (
    {"kind": "check_in", "days": [-28, 0], "at": "08:00", "slot": "morning"}
    | {"pain": 3, "soreness": 1},
    {"kind": "review_accepted", "days": [-70, -14], "every": 14, "at": "08:30"},
)


def at_the_review_of_week(week: int, ruth: str, clock) -> None:
    on = START + timedelta(weeks=week)
    clock.move_to(moment(on, "08:15"))
    entries = [one | {"days": [max(one["days"][0], -7 * week), one["days"][1]]} for one in REVIEWS]
    facts = facts_of(entries, on, RUTH, care.catalogue())
    care.append(ruth, [one for one in facts if one.day > START], now=moment(on, "08:15"))


@pytest.fixture
def told_after_three_flares(browser, ruth, clock):
    """Her browser on the day on which the plan counts three flares in four weeks."""
    story = tomllib.loads(FLARES.read_text(encoding="utf-8"))
    clock.move_to(moment(story["today"], "08:15"))
    facts = facts_of(story["journal"], story["today"], RUTH, care.catalogue())
    care.append(ruth, [one for one in facts if one.day >= START], now=moment(story["today"]))
    return browser


@pytest.mark.parametrize(("week", "is_asked"), [(10, False), (12, True)])
def test_it_is_a_question_of_the_review_of_week_12_alone(browser, ruth, clock, week, is_asked):
    at_the_review_of_week(week, ruth, clock)

    page = browser.get("/screening/").content.decode()

    assert (SIGN in page) is is_asked


@pytest.mark.parametrize("path", ["/screening/", "/check-in/", "/check-in/signs/"])
def test_no_other_page_asks(browser, path):
    assert SIGN not in browser.get(path, follow=True).content.decode()


def test_its_page_in_help_explains_and_does_not_ask(browser, ruth):
    page = browser.get("/help/FLAG-B14/").content.decode()
    browser.post("/help/FLAG-B14/", {"answer": "yes", "id": "form"})

    assert "The plan counts this by itself." in page
    assert "<form" not in page.split("<main")[1]
    assert not care.record_of(ruth).journal.facts


def test_what_was_counted_is_said_and_not_asked(told_after_three_flares):
    today = told_after_three_flares.get("/").content.decode()
    page = told_after_three_flares.get("/flags/FLAG-B14/").content.decode()

    assert "/flags/FLAG-B14/" in today
    assert "/flags/FLAG-B14/ask" not in today
    assert "Show this to your clinician at your next visit." in page


def test_what_was_counted_is_over_when_she_says_so(told_after_three_flares, ruth):
    told_after_three_flares.post("/flags/FLAG-B14/over/", {"id": "form", "day": "2026-01-26"})

    answer = told_after_three_flares.get("/flags/FLAG-B14/")

    assert answer.status_code == 404
