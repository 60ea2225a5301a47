"""Somebody who knows: a card that shows what was ticked and no more, and promises."""

import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footbridge import care
from footbridge.engine.facts import CheckIn, FlagRaised, Goal, Promise, Walk
from footbridge.engine.known.history import standing
from footbridge.engine.person import Slot
from tests.web.pages import read
from tests.web.test_queries import CONTROL

MOST_QUERIES = 8
A_PROMISE = {"id": "p", "to": "Ewa", "says": "I show you my bridge", "weekdays": ["wednesday"]}


def text_of(browser, *parts: str) -> str:
    """What the picture says, in the words of its description."""
    told = ElementTree.fromstring(browser.get("/friends/card.svg", {"parts": parts}).content)
    return told.findtext("{http://www.w3.org/2000/svg}desc") or ""


def promises(key: str) -> list[Promise]:
    told = standing(care.record_of(key).journal.facts)
    return [each.what for each in told if isinstance(each.what, Promise)]


def tell(key: str, *whats) -> None:
    from footbridge.web import clock

    for what in whats:
        care.write(key, what, care.Stamp(clock.now()))


@pytest.mark.covers("SOC-01")
def test_at_first_the_card_holds_the_goal_and_the_days_and_nothing_else(browser, ruth):
    tell(ruth, CheckIn(slot=Slot.MORNING, pain=7), Walk(seconds=600))
    browser.post("/friends/goal/", {"id": "g", "says": "The market", "adds": "Step by step"})

    page = browser.get("/friends/").content.decode()

    said = "My bridge\nMy goal: The market\n1 day done, 1 plank laid. The whole bridge has 84."
    assert text_of(browser) == said
    assert f'alt="{said}"' in page
    assert "checked" not in page


def test_each_part_comes_only_when_it_is_ticked(browser, ruth, clock):
    for _ago in range(6):
        tell(ruth, CheckIn(slot=Slot.MORNING, pain=7))
        clock.shift(timedelta(days=1))
    tell(ruth, Walk(seconds=900))
    browser.post("/friends/goal/", {"id": "g", "says": "The market", "adds": "Step by step"})
    plain = text_of(browser).split("\n")

    added = {part: text_of(browser, part).split("\n") for part in
             ("week", "lately", "walks", "sentence", "pain")}  # fmt: skip

    assert {part: lines[3:] for part, lines in added.items()} == {
        "week": ["This is week 1 of 12."],
        "lately": ["In the last 14 days I did something on 1 day."],
        "walks": ["In the last 14 days I went for 1 walk: 15 minutes."],
        "sentence": ["Step by step"],
        "pain": ["Nerve pain in the morning, usually: 7 of 10."],
    }
    assert all(lines[:3] == plain for lines in added.values())
    assert text_of(browser, "name").startswith("Ruth’s bridge")


def test_the_page_shows_the_same_file_that_is_given(browser, ruth):
    page = browser.get("/friends/", {"parts": ["week", "name"]}).content.decode()

    source = re.search(r'<img class="card-picture" src="([^"]+)"', page)
    download = re.search(r'href="([^"]+)" download="my-bridge.svg"', page)
    assert source
    assert download
    assert source[1] == download[1] == "/friends/card.svg?parts=week&amp;parts=name"


def test_pain_is_offered_only_when_it_is_known(browser, ruth):
    assert 'value="pain"' not in browser.get("/friends/").content.decode()


def test_what_cannot_be_read_gives_no_card_and_adds_nothing(browser, ruth):
    assert browser.get("/friends/card.svg", {"parts": ["everything"]}).status_code == 404
    page = browser.get("/friends/", {"parts": ["name", "everything"]}).content.decode()
    assert "Ruth’s" not in page


def test_words_of_a_goal_are_text_and_nothing_else(browser, ruth):
    wild = '</desc><script>alert("1")</script> class="br-x" {own}'
    browser.post("/friends/goal/", {"id": "g", "says": wild})

    picture = browser.get("/friends/card.svg")

    assert picture["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert b"<script" not in picture.content
    assert wild in text_of(browser)


def test_a_new_goal_follows_the_old_one_which_stays(browser, ruth):
    browser.post("/friends/goal/", {"id": "g", "says": "The market"})
    browser.post("/friends/goal/", {"id": "h", "says": "The sea"})

    told = [each.what for each in standing(care.record_of(ruth).journal.facts)]

    assert [each.says for each in told if isinstance(each, Goal)] == ["The market", "The sea"]
    assert "My goal: The sea" in text_of(browser)


def test_a_goal_is_mended_and_taken_back_through_its_entry(browser, ruth):
    browser.post("/friends/goal/", {"id": "g", "says": "The makret"})
    entry = browser.get("/entries/g/").content.decode()

    browser.post("/friends/goal/?entry=g", {"id": "g", "says": "The market"})
    mended = text_of(browser)
    browser.post("/entries/g/", {"id": "back"})

    assert 'href="/friends/goal/?entry=g"' in entry
    assert "The market" in mended
    assert "My goal: a plank for each day, for 12 weeks." in text_of(browser)


@pytest.mark.covers("SOC-02")
def test_today_remembers_a_promise_on_its_day_and_on_no_other(browser, ruth, clock):
    browser.post("/friends/promise/", A_PROMISE)

    said = []
    for _ in range(9):
        said.append("Promised to Ewa for today" in browser.get("/").content.decode())
        clock.shift(timedelta(days=1))

    # Ruth begins on a Monday.
    assert [day for day, is_said in enumerate(said) if is_said] == [2]


def test_a_promise_can_be_mended_and_ended(browser, ruth, clock):
    browser.post("/friends/promise/", A_PROMISE)
    browser.post(
        "/friends/promise/?entry=p", {**A_PROMISE, "to": "Ewa and Jan", "weekdays": ["monday"]}
    )
    mended = promises(ruth)
    page = browser.get("/friends/").content.decode()
    (at,) = re.findall(r'action="(/friends/promise/[^"]+/ended/)"', page)

    answer = browser.post(at, {"id": "end"})
    again = browser.post(at, {"id": "end"})

    assert [(each.to, [*each.weekdays]) for each in mended] == [("Ewa and Jan", ["monday"])]
    assert answer.status_code == again.status_code == 302
    assert [str(each.ended) for each in promises(ruth)] == ["2026-01-05"]
    assert "until Monday 5 January" in browser.get("/friends/").content.decode()
    assert "Ewa" not in browser.get("/friends/").content.decode()
    assert "Promised" not in browser.get("/").content.decode()


def test_a_promise_that_nobody_made_cannot_be_ended(browser, ruth):
    tell(ruth, Walk(seconds=600))
    walk = care.record_of(ruth).journal.facts[-1].id

    assert browser.post("/friends/promise/nothing/ended/").status_code == 404
    assert browser.post(f"/friends/promise/{walk}/ended/").status_code == 404


@pytest.mark.parametrize("left_out", ["to", "says", "weekdays"])
def test_a_promise_with_an_answer_missing_is_asked_for_again(browser, ruth, left_out):
    told = {key: value for key, value in A_PROMISE.items() if key != left_out}

    page = browser.post("/friends/promise/", told)

    assert page.status_code == 200
    assert f'aria-describedby="id_{left_out}-error"' in page.content.decode()
    assert promises(ruth) == []


def test_no_page_blames_for_a_promise_that_was_not_kept(browser, ruth, clock):
    browser.post("/friends/promise/", A_PROMISE)
    clock.shift(timedelta(days=30))

    pages = [browser.get(path).content.decode() for path in ("/", "/friends/", "/progress/")]

    for page in pages:
        text = re.sub(r"<[^>]+>", " ", page).lower()
        assert not re.search(r"\b(missed|broken|failed|did not keep|streak)\b", text)


def test_the_card_of_somebody_with_a_sign_says_nothing_of_it(browser, ruth):
    before = text_of(browser, "name", "week", "lately", "walks")

    tell(ruth, FlagRaised(flag="FLAG-04"))

    assert text_of(browser, "name", "week", "lately", "walks") == before


def test_the_page_costs_few_queries_and_writes_nothing(browser, ruth):
    with CaptureQueriesContext(connection) as asked:
        page = browser.get("/friends/")

    queries = [each["sql"] for each in asked if not each["sql"].startswith(CONTROL)]
    assert len(queries) <= MOST_QUERIES
    assert not [each for each in queries if each.startswith(("INSERT", "UPDATE", "DELETE"))]
    assert all(each.startswith("/") for each in read(page.content.decode()).loaded)


@pytest.mark.parametrize("lesson", ["SOC-01", "SOC-02"])
def test_a_lesson_on_sharing_leads_to_what_it_speaks_of(browser, ruth, lesson):
    page = read(browser.get(f"/care/lessons/{lesson}/").content.decode())

    assert "/friends/" in page.links


def test_no_other_lesson_leads_there(browser, ruth):
    assert "/friends/" not in read(browser.get("/care/lessons/TEACH-01/").content.decode()).links
