"""An easier day, rest, another exercise, one exercise now: asked for in a real browser."""

import pytest
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.facts import EasierToday, NotToday, Session, Swapped
from footbridge.engine.known.history import standing
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.doing import arrives_today, heading, tick
from tests.browser.test_accessible import SMALL, SMALLEST_TARGET, TOO_SMALL, base, findings

PATHS = ("/today/change/", "/exercises/ankle-circles/instead/", "/exercises/ankle-pumps/try/")


def told(key: str, kind) -> list:
    facts = care.record_of(key).journal.facts
    return [each.what for each in standing(facts) if isinstance(each.what, kind)]


@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no scripts"])
def test_one_tap_makes_the_day_easier_and_one_tap_undoes_it(opens, ruth, script):
    page = opens("/", script=script)
    page.get_by_role("link", name="Change today").first.click()
    page.get_by_role("button", name="Make today easier").click()
    arrives_today(page)

    expect(page.get_by_role("status").filter(has_text="Saved.")).to_contain_text("easier day")
    assert len(told(ruth, EasierToday)) == 1
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status").filter(has_text="Taken back.")).to_be_visible()
    assert told(ruth, EasierToday) == []


def test_a_day_of_rest_is_taken_back_on_the_same_page(opens, ruth):
    page = opens("/today/change/")
    page.get_by_role("button", name="Rest today").click()
    arrives_today(page)
    page.goto(f"{base(page)}/today/change/")
    page.get_by_role("button", name="Take it back").click()

    expect(page.get_by_role("button", name="Rest today")).to_be_visible()
    assert told(ruth, NotToday) == []


def test_an_exercise_is_swapped_from_the_session(opens, ruth):
    page = opens("/session/")
    before = page.locator(".line h3").all_inner_texts()
    page.get_by_role("link", name="Another one instead").first.click()
    other = page.locator('input[name="instead"]').first.get_attribute("value")
    tick(page, "instead", other)
    page.get_by_role("button", name="Swap it").click()
    page.wait_for_url("**/session/")

    names = page.locator(".line h3").all_inner_texts()
    assert care.catalogue().exercises[other].name in names
    assert names[1:] == before[1:]
    assert [each.instead for each in told(ruth, Swapped)] == [other]


def test_an_exercise_is_tried_by_hand(opens, ruth):
    page = opens("/exercises/ankle-pumps/")
    page.get_by_role("link", name="Try it now").click()
    page.get_by_role("button", name="Done").click()
    page.wait_for_url("**/exercises/ankle-pumps/")

    (session,) = told(ruth, Session)
    assert {one.exercise for one in session.sets} == {"ankle-pumps"}


def test_an_exercise_is_tried_with_the_player(opens, ruth):
    page = opens("/exercises/ankle-pumps/try/")
    page.get_by_role("link", name="Lead me through it").click()
    page.get_by_role("button", name="Start").click()

    expect(page.locator('[data-screen="work"]')).to_be_visible()
    parts = page.evaluate(
        "document.querySelector('session-player').driver.sequence.timeline.parts"
        ".map((part) => part.exercise)"
    )
    assert parts == ["ankle-pumps"]


def test_what_may_not_be_tried_says_why(opens, ruth):
    page = opens("/exercises/step-up/")
    expect(page.get_by_role("link", name="Try it now")).to_have_count(0)

    page.goto(f"{base(page)}/exercises/step-up/try/")

    assert heading(page) == "Not today"
    assert page.locator("main form").count() == 0


@pytest.mark.parametrize(
    ("display", "size"),
    [("", PHONE), ("theme-dark", PHONE), ("theme-contrast", PHONE), ("", DESKTOP)],
    ids=["light", "dark", "contrast", "desktop"],
)
def test_axe_finds_nothing_on_the_pages_of_wishes(opens, ruth, display, size):
    page = opens(size=size, display=display, reduced_motion="reduce")
    found = []
    for path in (*PATHS, "/check-in/feeling/", "/check-in/news/"):
        page.set_viewport_size(size)
        page.goto(base(page) + path)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        found += findings(page)

    assert found == []


@pytest.mark.parametrize(("text", "size"), [("100", SMALL), ("200", PHONE)], ids=["320", "200"])
def test_nothing_of_them_is_pushed_sideways_or_too_small_to_tap(opens, ruth, text, size):
    page = opens(size=size, display=f"text-{text}")
    found = []
    for path in (*PATHS, "/check-in/feeling/", "/check-in/news/"):
        page.goto(base(page) + path)
        if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
            found.append(path)
        found += page.evaluate(TOO_SMALL, SMALLEST_TARGET)

    assert found == []
