"""Progress says a sentence, then shows the picture, then the numbers; and stays cheap."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footbridge import care
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import CheckIn, DayMarkers, Test, Walk
from footbridge.engine.facts.day_markers import Ease
from footbridge.engine.person import Slot
from tests.care.test_reviewing import FORTNIGHT, REVIEW
from tests.life import facts_of
from tests.people import RUTH
from tests.web.filling_in import opened
from tests.web.pages import read
from tests.web.test_queries import CONTROL

DAYS = 28
FIRST_SECONDS, MORE_A_DAY = 600, 30
MOST_QUERIES = 14


@pytest.fixture
def walked(browser, ruth, clock) -> None:
    """Ruth walks for ten minutes, and each day for half a minute more."""
    from footbridge.web import clock as wall

    for day in range(DAYS):
        now = wall.now()
        told = [
            Walk(seconds=FIRST_SECONDS + day * MORE_A_DAY),
            CheckIn(slot=Slot.MORNING, pain=6 - day % 2 - 3 * (day >= 14), soreness=1),
        ]
        for what in told:
            care.write(ruth, what, care.Stamp(now, at=now))
        clock.shift(timedelta(days=1))


def trend(page: str, name: str) -> str:
    """The words of one chart, without its table."""
    section = page.partition(f'aria-labelledby="{name}-h"')[2].partition("<details>")[0]
    return " ".join(re.sub("<[^>]*>", " ", re.sub("(?s)<svg.*?</svg>", "", section)).split())


@pytest.mark.usefixtures("walked")
@pytest.mark.covers("TRACK-01", "TRACK-14")
def test_a_sentence_comes_before_the_picture_and_the_picture_before_the_numbers(browser):
    page = browser.get("/progress/").content.decode()

    section = page.partition('aria-labelledby="pain-morning-h"')[2].partition("</section>")[0]
    places = [section.index(each) for each in ("trend-say", "chart-svg", "<details>")]
    assert places == sorted(places)
    assert "Likely better" in trend(page, "pain-morning")


@pytest.mark.usefixtures("walked")
@pytest.mark.covers("TRACK-04")
def test_minutes_walked_are_told_and_never_judged(browser):
    page = browser.get("/progress/").content.decode()

    told = trend(page, "walked")
    assert "You walked 266 minutes in the last 14 days." in told
    assert "ikely" not in told


@pytest.mark.usefixtures("walked")
def test_minutes_that_were_planned_come_from_what_was_shown(browser, ruth):
    from footbridge.web import clock as wall

    now = wall.now()
    browser.get("/")
    of_today_alone = browser.get("/progress/").content.decode()
    for back in range(14):
        care.today(ruth, on=now.date() - timedelta(days=back), now=now)
    of_each_day = browser.get("/progress/").content.decode()

    # Beside the walks of two weeks, the plan of one day would be far too little.
    assert "planned" not in trend(of_today_alone, "walked")
    assert "minutes were planned." in trend(of_each_day, "walked")


@pytest.mark.usefixtures("walked")
def test_pictures_have_no_colours_of_their_own_and_no_id_twice(browser):
    html = browser.get("/progress/").content.decode()

    page = read(html)
    assert page.styled == []
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.usefixtures("walked")
def test_progress_takes_at_most_fourteen_queries_and_writes_nothing(browser):
    browser.get("/about/")  # once an hour it is noted that the device came
    with CaptureQueriesContext(connection) as asked:
        browser.get("/progress/")

    queries = [each["sql"] for each in asked if not each["sql"].startswith(CONTROL)]
    assert len(queries) <= MOST_QUERIES
    assert not [each for each in queries if each.startswith(("INSERT", "UPDATE", "DELETE"))]


def test_who_has_just_begun_is_told_that_it_is_too_early(browser, ruth):
    page = browser.get("/progress/").content.decode()

    assert "Too early to compare" in trend(page, "pain-morning")


def test_a_test_that_was_done_once_is_given_no_verdict_at_a_review(browser, ruth, clock):
    clock.shift(timedelta(days=14))

    page = browser.get("/review/changed/").content.decode()

    row = page.partition("Heel raises in a row</b>")[2].partition("</li>")[0]
    assert "<b>12</b>" in row
    assert "verdict" not in row


def test_a_review_of_day_fourteen_compares_the_first_days_with_those_since(browser, ruth, clock):
    from footbridge.web import clock as wall

    for day in range(14):
        pain = 9 - day // 2
        care.write(ruth, CheckIn(slot=Slot.MORNING, pain=pain, soreness=1), care.Stamp(wall.now()))
        clock.shift(timedelta(days=1))

    page = browser.get("/review/changed/").content.decode()
    opened(browser, "/review/next/").send(browser)
    over = browser.get("/review/over/").content.decode()

    assert "Likely better: nerve pain." in page
    assert "we compare your first days with those since" in page
    assert "Likely better: nerve pain." in over
    assert "The next review is on Monday 2 February." in over


def test_a_test_that_is_done_for_a_review_leads_back_to_it_and_is_ticked(browser, ruth, clock):
    clock.shift(timedelta(days=14))
    browser.get("/review/")

    sent = {"id": "of-the-review", "result": "13", "day": "2026-01-19"}
    answer = browser.post("/tests/heel-raises/?review=1", sent)
    page = browser.get("/review/tests/").content.decode()

    assert answer.headers["Location"] == "/review/"
    assert "Done:" in page
    assert '/tests/heel-raises/?review=1"' not in page


@pytest.mark.covers("TRACK-09", "TRACK-10")
def test_stairs_and_chairs_told_at_a_review_are_kept_before_it_is_saved(browser, ruth, clock):
    clock.shift(timedelta(days=14))

    page = opened(browser, "/review/everyday/")
    page.send(browser, stairs="easy", getting_up="hard")
    page.send(browser, stairs="easy", getting_up="hard")
    html = browser.get("/review/everyday/").content.decode()

    assert [fact.kind for fact in care.record_of(ruth).journal.facts] == ["day_markers"]
    assert "Stairs were easy on 1 of the 1 day you told us about." in html


def test_what_was_told_of_stairs_today_is_not_asked_at_the_review(browser, ruth, clock):
    from footbridge.web import clock as wall

    clock.shift(timedelta(days=14))
    care.write(ruth, DayMarkers(stairs=Ease.EASY), care.Stamp(wall.now()))

    page = browser.get("/review/everyday/").content.decode()

    assert "How do stairs go these days?" not in page


def test_nothing_said_of_stairs_and_chairs_writes_nothing(browser, ruth, clock):
    clock.shift(timedelta(days=14))

    opened(browser, "/review/everyday/").send(browser)

    assert care.record_of(ruth).journal.facts == ()


def test_what_got_worse_is_to_be_raised_with_the_clinician(browser, ruth, clock):
    from footbridge.web import clock as wall

    clock.shift(timedelta(days=14))
    test = Test(measure=Measure.HEEL_RAISES, result=4)
    care.write(ruth, test, care.Stamp(wall.now()))

    page = browser.get("/review/raise/").content.decode()

    assert "Likely worse: heel raises in a row. Please show them the report." in page


def test_what_a_step_waits_for_is_told_where_none_is_offered(browser, ruth, clock):
    clock.shift(timedelta(days=13))
    facts = facts_of(FORTNIGHT, REVIEW, RUTH, care.catalogue())
    now = facts[-1].at.replace(day=REVIEW.day - 1, hour=8, minute=15)
    care.append(ruth, [fact for fact in facts if fact.at <= now], now=now)

    page = browser.get("/review/").content.decode()

    waiting = page.partition("What comes before that")[2].partition("</ul>")[0]
    assert "Heel-to-toe standing" in waiting
    assert "After your next review, you can try the next step" in waiting
