"""A month, a day with what stood behind it, an exercise through all its days, and own notes."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footbridge import care
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Fall,
    OwnNote,
    Session,
    SetDone,
    Walk,
)
from footbridge.engine.person import Slot
from tests.web.shown import shown
from tests.web.test_queries import CONTROL

MOST_QUERIES = 14


@pytest.fixture
def lived(browser, ruth, clock) -> str:
    """Ruth looks each day, trains on the first, walks on the second, and falls on the third."""
    from footbridge.web import clock as wall

    done = SetDone(exercise="heel-raise", reps=8, effort=6)
    session = Session(sets=(done, SetDone(exercise="heel-raise", reps=7, effort=7)))
    days = [(session,), (Walk(seconds=600),), (Fall(),), (CheckIn(slot=Slot.MORNING, pain=3),), ()]
    for told in days:
        browser.get("/")
        for what in told:
            care.write(ruth, what, care.Stamp(wall.now(), at=wall.now()))
        clock.shift(timedelta(days=1))
    away = Away(first=wall.today(), last=wall.today(), why=AwayReason.HOLIDAY)
    care.write(ruth, away, care.Stamp(wall.now()))
    return ruth


def days_of(html: str) -> dict[str, tuple[str, str]]:
    """Each day that can be opened: how it looks, and what is said of it."""
    found = re.findall(
        r'<a href="/days/2026-01-(\d\d)/" class="month-day month-day--(\w+)".*?vh">(.*?)</span>',
        html,
    )
    return {day: (look, words) for day, look, words in found}


@pytest.mark.usefixtures("lived")
def test_a_month_shows_by_shape_and_in_words_what_each_day_was(browser):
    days = days_of(shown(browser.get("/months/")))

    assert days["05"] == ("done", "Monday 5 January: a session")
    assert days["06"] == ("done", "Tuesday 6 January: a walk")
    assert days["07"] == ("told", "Wednesday 7 January: a fall")
    assert days["08"] == ("told", "Thursday 8 January: a check-in")
    assert days["09"] == ("planned", "Friday 9 January: a plan was shown")
    assert days["10"] == ("away", "Saturday 10 January: away")
    assert set(days) == {"05", "06", "07", "08", "09", "10"}


@pytest.mark.parametrize("month", ["2025-12", "2026-02", "2026-13", "soon", "2026-01-05"])
def test_a_month_before_the_start_to_come_or_of_no_calendar_is_not_there(browser, ruth, month):
    assert browser.get(f"/months/{month}/").status_code == 404


@pytest.mark.usefixtures("lived")
def test_a_month_costs_few_queries_and_writes_nothing(browser):
    browser.get("/about/")  # once an hour it is noted that the device came
    with CaptureQueriesContext(connection) as asked:
        browser.get("/months/2026-01/")

    queries = [each["sql"] for each in asked if not each["sql"].startswith(CONTROL)]
    assert len(queries) <= MOST_QUERIES
    assert not [each for each in queries if each.startswith(("INSERT", "UPDATE", "DELETE"))]


@pytest.mark.usefixtures("lived")
def test_a_day_says_what_was_planned_and_what_kind_of_day_it_was(browser):
    page = browser.get("/days/2026-01-05/").content.decode()

    planned = page.partition("What was planned")[2].partition("</details>")[0]
    assert "Your first days" in page
    assert "Heel raises" in planned


def test_a_day_on_which_nobody_looked_has_no_plan_to_show(browser, ruth, clock):
    clock.shift(timedelta(days=2))

    page = browser.get("/days/2026-01-06/").content.decode()

    assert "What was planned" not in page
    assert "What you told" in page


@pytest.mark.usefixtures("lived")
def test_an_exercise_is_found_on_all_its_days_with_how_it_felt(browser):
    page = browser.get("/times/?exercise=heel-raise").content.decode()

    assert "<b>Monday 5 January</b> 2 sets; 7 to 8 times; effort 7" in page


@pytest.mark.parametrize("name", ["", "nothing-like-this", "toe-fans/../x"])
def test_an_exercise_that_is_none_is_not_found(browser, ruth, name):
    assert browser.get("/times/", {"exercise": name}).status_code == 404


def test_a_note_is_kept_shown_and_mended(browser, ruth):
    browser.post("/exercises/heel-raise/note/", {"id": "a-note", "says": "The blue chair"})
    browser.post(
        "/exercises/heel-raise/note/?entry=a-note", {"id": "a-note", "says": "The red one"}
    )

    page = browser.get("/exercises/heel-raise/").content.decode()
    notes = [fact.what for fact in care.record_of(ruth).history(fact_day(ruth)).of(OwnNote)]

    assert [note.says for note in notes] == ["The red one"]
    assert "“The red one”" in page
    assert "blue" not in page


def fact_day(key: str):
    return care.record_of(key).journal.facts[-1].day


def test_a_note_stands_on_its_day_and_can_be_opened(browser, ruth):
    browser.post("/exercises/heel-raise/note/", {"id": "a-note", "says": "Slowly"})

    day = browser.get("/days/").content.decode()
    entry = browser.get("/entries/a-note/").content.decode()

    assert "Your note on Heel raises: “Slowly”" in day
    assert 'href="/exercises/heel-raise/note/?entry=a-note"' in entry


def test_a_note_without_words_is_asked_for_again(browser, ruth):
    answer = browser.post("/exercises/heel-raise/note/", {"id": "a-note", "says": " "})

    assert answer.status_code == 200
    assert care.record_of(ruth).journal.facts == ()


def test_a_note_of_another_exercise_is_not_mended_here(browser, ruth):
    browser.post("/exercises/heel-raise/note/", {"id": "a-note", "says": "Slowly"})

    assert browser.get("/exercises/toe-yoga/note/?entry=a-note").status_code == 404


def test_what_is_written_in_a_note_is_text_and_nothing_else(browser, ruth):
    browser.post("/exercises/heel-raise/note/", {"id": "a-note", "says": "<b>{says}</b>"})

    page = browser.get("/exercises/heel-raise/").content.decode()

    assert "“&lt;b&gt;{says}&lt;/b&gt;”" in page
