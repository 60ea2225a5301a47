"""A clock that is moved, by a person, by the network or by an empty battery, loses nothing.

Whatever it says, no page breaks; what was told is kept, or refused with words.
"""

import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import Session, StopSign
from tests.browser.pages import PAGES
from tests.web.filling_in import followed, opened
from tests.web.letting_in import let_in

HALF_AN_HOUR, A_DAY = timedelta(minutes=30), timedelta(days=1)
CALM = {"trip": "stumble", "look": "nothing", "new": "some", "signs": ["FLAG-04"]}
MOVES: dict[str, Callable[[datetime], list[datetime]]] = {
    "back half an hour": lambda now: [now - HALF_AN_HOUR],
    "a day on and back": lambda now: [now + A_DAY, now],
    "a day back and on": lambda now: [now - A_DAY, now + HALF_AN_HOUR],
    "to 2101": lambda now: [now.replace(year=2101)],
    "to 2101 and back": lambda now: [now.replace(year=2101), now + HALF_AN_HOUR],
    "to 1970": lambda now: [now.replace(year=1970)],
}
# Kept by the page to be sent once more, wrong beside its field, or answered to the player.
SAID_SO = ("Send it again", "wasn’t saved", "error", '"kept": false')
Step = Callable[[], object]


def kept(key: str) -> int:
    return len(care.record_of(key).journal.facts)


def in_a_check_in(browser: Client) -> list[Step]:
    """Each screen as a step, so that the clock can move between any two."""
    pages = [followed(browser, browser.get("/check-in/"))]

    def go_on(**said: object) -> None:
        answer = pages[-1].send(browser, **said)
        if answer.status_code == 302:
            pages.append(opened(browser, answer.headers["Location"]))
        return answer

    return [
        lambda: go_on(pain="3", soreness="1"),
        lambda: go_on(),
        lambda: go_on(**CALM),
    ]


def in_a_session(browser: Client) -> list[Step]:
    browser.post("/session/")
    return [
        lambda: browser.post("/session/1/", {"how": "all"}),
        lambda: browser.post("/session/2/stopped/"),
        lambda: browser.post("/session/2/stopped/", {"felt": "pain"}),
        lambda: browser.post("/session/3/left-out/", {"why": "tired"}),
        lambda: browser.post("/session/end/"),
    ]


def by_hand(browser: Client) -> list[Step]:
    def today() -> str:
        return str(timezone.localdate())

    def walk() -> object:
        said = {
            "id": str(uuid4()),
            "minutes": "6",
            "comfortable": "yes",
            "instead": "as_well",
            "day": today(),
        }
        return browser.post("/walk/", said)

    def player() -> object:
        now = timezone.localtime().replace(microsecond=0).isoformat()
        fact = {"kind": "stumble", "id": str(uuid4()), "at": now, "recorded": now}
        told = {"person": care.people()[0].key, "facts": [fact], "sent_at": now}
        return browser.post("/session/facts/", json.dumps(told), content_type="application/json")

    return [
        walk,
        lambda: browser.post("/help/FLAG-11/", {"id": str(uuid4()), "answer": "yes"}),
        lambda: browser.post("/feet/", {"said": "nothing", "form": str(uuid4())}),
        player,
        walk,
    ]


def assert_kept_or_refused_with_words(answer, before: int, after: int) -> None:
    assert answer.status_code < 500, re.sub(r"\s+", " ", answer.content.decode()[-600:])
    if answer.status_code == 302 or after > before:
        return
    words = answer.content.decode()
    assert any(each in words for each in SAID_SO), words[-3000:]


@pytest.mark.parametrize("doing", [in_a_check_in, in_a_session, by_hand])
@pytest.mark.parametrize("name", MOVES)
def test_whenever_the_clock_moves_what_is_told_is_kept_or_refused_with_words(
    browser, ruth, clock, name, doing
):
    browser.raise_request_exception = False
    steps = doing(browser)
    moves = MOVES[name](timezone.now())

    for number, step in enumerate(steps):
        if 0 < number <= len(moves):
            clock.move_to(moves[number - 1])
            # A year of being signed in may have passed, or not begun yet.
            let_in(browser)
        before = kept(ruth)
        answer = step()
        assert_kept_or_refused_with_words(answer, before, kept(ruth))
        assert kept(ruth) >= before


@pytest.mark.parametrize("name", MOVES)
def test_no_page_breaks_at_a_clock_that_has_moved(browser, ruth, clock, name):
    browser.raise_request_exception = False
    for step in (*in_a_check_in(browser), *in_a_session(browser)):
        step()

    codes = {}
    for moment in MOVES[name](timezone.now()):
        clock.move_to(moment)
        let_in(browser)
        codes |= {page: browser.get(page).status_code for page in (*PAGES, "/session/plan/")}

    assert {page: code for page, code in codes.items() if code >= 500} == {}


def test_a_session_over_a_clock_that_was_put_back_is_kept_whole(browser, ruth, clock):
    first, *others = in_a_session(browser)
    first()
    clock.move_to(timezone.now() - HALF_AN_HOUR)

    for step in others:
        step()

    told = care.record_of(ruth).history(timezone.localdate()).of(Session)
    assert len(told) == 3
    assert any(done.stop is StopSign.PAIN for each in told for done in each.what.sets)
