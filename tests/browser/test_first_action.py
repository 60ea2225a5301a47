"""On Today, what is to be done first is seen first: in every state, on every screen."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_accessible import SMALLEST_TARGET, TOO_SMALL, base, findings
from tests.web.todays import STATES

SMALL = {"width": 320, "height": 640}
# By how large the text is.
SIZES = {
    "": (PHONE, {"width": 768, "height": 1024}, DESKTOP, SMALL),
    "text-200": (PHONE, SMALL, {"width": 360, "height": 640}),
}
# Nothing is left to do on such a day: what is said of it is what has to be seen.
WITHOUT = {"day done": ".today-say", "away": ".slot"}
ACTION = "main :is(.slot .btn, .btn--go, .btn--call)"

UNDER = """first => {
  const bar = document.querySelector(".tabs");
  const sticks = bar.offsetParent && getComputedStyle(bar).position === "sticky";
  const end = sticks ? bar.getBoundingClientRect().top : innerHeight;
  return Math.max(0, first.getBoundingClientRect().bottom - end);
}"""


@pytest.mark.parametrize("state", STATES)
def test_the_first_action_is_on_the_first_screen(opens, transactional_db, state):
    key = STATES[state](timezone.localtime())
    found = []

    for display, sizes in SIZES.items():
        page = opens(display=display, reduced_motion="reduce")
        for size in sizes:
            page.set_viewport_size(size)
            become(page, key)
            first = page.locator(WITHOUT.get(state, ACTION)).first
            under = first.evaluate(UNDER)
            if under or sideways(page):
                found.append((size, display, first.inner_text(), under, sideways(page)))

    assert found == []


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state_and_every_target_is_large(opens, transactional_db, state):
    key = STATES[state](timezone.localtime())
    page = opens(reduced_motion="reduce")
    become(page, key)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")

    small = page.evaluate(TOO_SMALL, SMALLEST_TARGET)

    assert small == []
    assert findings(page) == []


def become(page: Page, key: str) -> None:
    """Show the pages of this person, where several share the device."""
    page.goto(f"{base(page)}/people/")
    chosen = page.locator(f'button[name="person"][value="{key}"]')
    if chosen.count():
        chosen.click()
    page.goto(f"{base(page)}/")


def sideways(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")
