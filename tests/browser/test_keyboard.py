"""Everything with the keyboard alone: seen where one is, nothing trapped, no key lost."""

import pytest
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.known.history import standing
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.doing import arrives_today, heading, step_of
from tests.browser.keyboard import STILL, Keyboard, answer_by_keys

RATINGS = (
    ("effort", "6"), ("sensation", "2"), ("steadiness", "1"), ("touches", "0"), ("grabs", "0"),
)  # fmt: skip


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_whole_day_is_told_with_the_keyboard_alone(opens, ruth, size):
    page = opens(size=size, **STILL)
    keys = Keyboard(page)

    keys.follow("Start the check-in")
    for name, value in (("pain", "3"), ("soreness", "1"), ("night", "none")):
        keys.choose(name, value)
    keys.follow("Next")
    for name, value in (("look", "nothing"), ("changed", "no"), ("trip", "none"), ("new", "none")):
        keys.choose(name, value)
    keys.follow("Finish")
    arrives_today(page)
    do_session_by_keys(keys)
    page.goto(page.url)
    keys.follow("Go for the walk")
    keys.choose("comfortable", "yes")
    keys.follow("Save the walk")
    arrives_today(page)

    assert "is laid" in heading(page)
    told = standing(care.record_of(ruth).journal.facts)
    assert {fact.kind for fact in told} == {"check_in", "feet_check", "session", "walk"}
    assert keys.hidden == []


def do_session_by_keys(keys: Keyboard) -> None:
    """Page by page, every exercise as asked."""
    page = keys.page
    keys.follow("Start the session|Start session|Session")
    keys.follow("Go page by page")
    while step_of(page) != "end":
        for name, value in RATINGS:
            if page.locator(f'input[name="{name}"]').count():
                keys.choose(name, value)
        keys.follow("Done")
    keys.follow("End the session")


def test_the_day_is_changed_with_the_keyboard_and_taken_back(opens, ruth):
    page = opens(**STILL)
    keys = Keyboard(page)

    keys.follow("Change today")
    keys.follow("Make today easier")
    expect(page.get_by_role("status").first).to_be_visible()
    keys.follow("Undo")

    assert keys.hidden == []


@pytest.mark.usefixtures("transactional_db")
def test_somebody_new_comes_in_with_the_keyboard_alone(opens):
    page = opens(**STILL)
    keys = Keyboard(page)

    keys.follow("Look round")
    keys.follow("Start")
    while "/set-up/" in page.url:
        answer_by_keys(keys, step_of(page))
        keys.follow("Continue$|Make my plan")

    assert heading(page) == "Your twelve weeks"
    assert keys.hidden == []
