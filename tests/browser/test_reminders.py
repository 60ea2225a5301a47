"""Reminders in a real browser with a clock of our own: when they come, what they say, and what
they ask of other machines (nothing).
"""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from footbridge import care
from footbridge.engine.facts import FlagRaised

CHOSEN = "from-5.until-23.sitting-45"
TOLD = "quiet-reminders [data-said]"
NOTIFIED = """
  window.notified = [];
  Object.defineProperty(Notification, "permission", { get: () => "granted" });
  ServiceWorkerRegistration.prototype.showNotification = async function (title, told) {
    window.notified.push([title, told.body, told.tag]);
  };
"""

# Who looks holds this lock. When it is free, the look is over.
LOOKED = "() => navigator.locks.request('footbridge-reminders', () => null)"


@pytest.fixture
def open_at(opens, ruth):
    """A page of somebody who chose to be reminded, whose clock stands at `hour`."""

    def open_page(path: str = "/", hour: int = 10, chosen: str = CHOSEN, script: str = "") -> Page:
        page = opens("/")
        origin = page.evaluate("location.origin")
        page.context.add_cookies(
            [{"name": "footbridge_reminders", "value": chosen, "url": origin}]
        )
        page.clock.install(time=f"2026-03-04T{hour:02}:00:00")
        if script:
            page.add_init_script(script)
        page.goto(origin + path)
        return page

    return open_page


def sit(page: Page, minutes: int) -> None:
    """Let the clock of all windows run on, and each look come to its end before the next."""
    for _ in range(minutes * 2):
        page.clock.run_for(30_000)
        for each in page.context.pages:
            each.evaluate(LOOKED)


@pytest.mark.covers("MOVE-01")
def test_a_break_is_offered_after_the_time_chosen_and_goes_with_one_tap(open_at):
    page = open_at()
    sit(page, 44)
    before = page.locator(TOLD).inner_text()

    sit(page, 2)
    expect(page.locator(TOLD)).to_contain_text("A short break from sitting: stand up slowly")
    page.get_by_role("button", name="All right").click()

    assert before == ""
    expect(page.locator(TOLD)).to_be_hidden()


def test_it_is_seen_wherever_the_page_stands_and_goes_with_a_key(open_at):
    page = open_at()
    page.evaluate("scrollTo(0, 900)")
    sit(page, 46)
    expect(page.locator(TOLD)).to_be_in_viewport()

    page.keyboard.press("Escape")

    expect(page.locator(TOLD)).to_be_hidden()


def test_sitting_is_counted_on_from_page_to_page(open_at):
    page = open_at()
    sit(page, 30)

    page.goto(page.evaluate("location.origin") + "/care/")
    sit(page, 16)

    expect(page.locator(TOLD)).to_be_visible()


@pytest.mark.parametrize(
    ("path", "hour"), [("/", 23), ("/", 2), ("/session/", 10)], ids=["late", "night", "session"]
)
def test_nothing_comes_at_night_or_in_a_session(open_at, path, hour):
    page = open_at(path, hour=hour)

    sit(page, 55)

    expect(page.locator(TOLD)).to_be_hidden()


def test_nothing_comes_to_who_was_stopped_by_a_sign(open_at, ruth, now):
    page = open_at()
    care.write(ruth, FlagRaised(flag="FLAG-04"), care.Stamp(now))

    sit(page, 60)

    expect(page.locator(TOLD)).to_be_hidden()


def test_nothing_comes_where_nobody_answers(open_at):
    page = open_at()
    page.context.set_offline(True)

    sit(page, 60)

    expect(page.locator(TOLD)).to_be_hidden()


def test_where_it_is_allowed_the_device_shows_it_too_and_in_few_words(open_at):
    page = open_at(script=NOTIFIED)
    page.evaluate("navigator.serviceWorker.ready")

    sit(page, 46)

    expect(page.locator(TOLD)).to_be_visible()
    ((title, body, tag),) = page.evaluate("window.notified")
    assert (title, tag) == ("Footbridge", "footbridge-standing")
    assert body == page.locator(TOLD).inner_text()


def test_the_time_for_the_plan_rings_once(open_at):
    page = open_at(chosen="from-5.until-23.at-1030", script=NOTIFIED)

    sit(page, 90)

    told = page.evaluate("window.notified.map(([, , tag]) => tag)")
    assert told == ["footbridge-plan"]


def test_two_windows_tell_it_once(open_at):
    page = open_at(script=NOTIFIED)
    other = page.context.new_page()
    other.add_init_script(NOTIFIED)
    other.goto(page.url)

    sit(page, 46)
    page.wait_for_timeout(500)

    told = [each.evaluate("window.notified.length") for each in (page, other)]
    assert sum(told) == 1


def test_nothing_is_asked_of_any_other_machine(open_at):
    page = open_at(script=NOTIFIED)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))

    sit(page, 46)

    own = urlsplit(page.url).netloc
    assert any(url.endswith("/settings/reminders/now/") for url in asked)
    assert {urlsplit(url).netloc for url in asked} == {own}


ASKS = """
  window.asked = 0;
  let state = "default";
  Object.defineProperty(Notification, "permission", { get: () => state });
  Notification.requestPermission = async () => { window.asked += 1; state = "granted"; };
"""


def test_leave_for_notifications_is_asked_only_after_a_tap(open_at):
    page = open_at("/settings/reminders/", script=ASKS)
    before = page.evaluate("window.asked")

    page.get_by_role("button", name="Allow notifications").click()

    expect(page.get_by_text("Notifications are allowed")).to_be_visible()
    assert (before, page.evaluate("window.asked")) == (0, 1)


def test_a_browser_without_a_script_says_that_it_cannot(opens, ruth):
    page = opens("/settings/reminders/", script=False)

    expect(page.get_by_text("This browser shows no notifications here")).to_be_visible()
    expect(page.get_by_role("button", name="Allow notifications")).to_be_hidden()
    page.locator('label:has(input[name="sitting"])').click()
    page.get_by_role("button", name="Save").click()
    expect(page.locator('input[name="sitting"]')).to_be_checked()
