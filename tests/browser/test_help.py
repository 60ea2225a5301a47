"""Help in a browser: without a network, and while what was told cannot be saved."""

import errno

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from footbridge import care
from footbridge.web.numbers import Numbers, keep_numbers
from tests.browser.doing import tick
from tests.browser.playing import kept_by_worker, ready

KEPT = "() => localStorage.getItem('footbridge-numbers')"
LONGER_THAN_A_TRY_MS = 21_000


@pytest.fixture
def page(opens, ruth) -> Page:
    """A page of Ruth's, who wrote down her own numbers, on a device that keeps the app."""
    keep_numbers(ruth, Numbers(emergency="112", foot_care="0161 496 0142"))
    page = opens()
    kept_by_worker(page)
    page.goto(page.evaluate("location.origin") + "/")
    return page


@pytest.fixture
def origin(page) -> str:
    return page.evaluate("location.origin")


def call_of(page: Page, whose: str) -> str:
    return page.locator(f'a[data-call="{whose}"]').get_attribute("href")


def test_help_opens_without_a_network_with_the_person_s_numbers(page, origin):
    page.context.set_offline(True)

    page.goto(origin + "/help/")
    page.get_by_text("A sore, blister or broken skin").click()

    expect(page.get_by_text("call your foot clinic today").first).to_be_visible()
    expect(page.get_by_role("link", name="Call 112")).to_be_visible()
    expect(page.get_by_role("link", name="Go to the session", exact=True)).to_be_hidden()
    assert call_of(page, "emergency") == "tel:112"
    assert call_of(page, "footCare") == "tel:01614960142"
    assert "Ruth" not in page.content()


@pytest.mark.parametrize("address", ["/help/FLAG-04/", "/flags/FLAG-04/"])
def test_a_sign_opens_without_a_network(page, origin, address):
    page.context.set_offline(True)

    page.goto(origin + address)

    expect(page.locator("#FLAG-04 .todo")).to_be_visible()
    expect(page.locator("#FLAG-05 .todo")).to_be_hidden()


def test_today_without_a_network_leads_to_the_session_and_to_help(page, origin):
    page.context.set_offline(True)

    page.goto(origin + "/")
    expect(page.get_by_role("link", name="Call 112")).to_be_visible()
    page.get_by_role("link", name="Go to the session", exact=True).click()
    ready(page)

    expect(page.get_by_text("No internet. That’s fine.")).to_be_visible()


def test_help_without_a_network_is_as_large_as_the_person_likes_it(page, origin):
    page.context.add_cookies(
        [{"name": "footbridge_display", "value": "text-200.theme-dark", "url": origin}]
    )
    page.goto(origin + "/")
    page.context.set_offline(True)

    page.goto(origin + "/help/")

    shown = page.evaluate("() => ({ ...document.documentElement.dataset })")
    assert (shown["text"], shown["theme"]) == ("200", "dark")


def test_a_browser_that_is_shut_out_keeps_no_number(page, origin):
    before = page.evaluate(KEPT)
    for device in care.devices():
        care.sign_out(device.key, now=timezone.now())

    page.goto(origin + "/")

    assert "112" in before
    assert page.evaluate(KEPT) is None


def test_a_person_who_is_deleted_leaves_no_number(page, origin):
    page.goto(origin + "/settings/delete/")

    page.locator('label:has(input[name="sure"])').click()
    page.get_by_role("button", name="Delete").click()
    page.wait_for_url("**/welcome/**")

    assert page.evaluate(KEPT) is None


@pytest.fixture
def broken(monkeypatch) -> pytest.MonkeyPatch:
    """Nothing can be saved, until it is undone."""

    def break_it(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("footbridge.web.views.flags.care.send", break_it)
        yield patch


def tell_a_stroke(page: Page, origin: str) -> None:
    page.goto(origin + "/help/FLAG-B02/")
    tick(page, "answer", "yes")
    page.get_by_role("button", name="Continue").click()


def test_a_sign_that_is_not_saved_is_tried_again_and_leads_to_its_page(page, origin, ruth, broken):
    page.clock.install()
    tell_a_stroke(page, origin)
    expect(page.get_by_text("This isn’t saved yet")).to_be_visible()
    expect(page.get_by_role("link", name="Call 112")).to_be_visible()
    expect(page.get_by_text("tries again on its own every 20 seconds")).to_be_visible()

    with page.expect_response(lambda answer: answer.status == 503):
        page.clock.run_for(LONGER_THAN_A_TRY_MS)
    still = page.get_by_text("This isn’t saved yet").count()
    broken.undo()
    page.clock.run_for(LONGER_THAN_A_TRY_MS)
    page.wait_for_url("**/flags/FLAG-B02/")

    assert still == 1
    assert [each.what.flag for each in care.record_of(ruth).journal.facts] == ["FLAG-B02"]


def test_without_script_one_tap_sends_it_again(opens, ruth, broken):
    page = opens(script=False)
    tell_a_stroke(page, page.url.rstrip("/"))
    broken.undo()

    page.get_by_role("button", name="Send it again").click()

    page.wait_for_url("**/flags/FLAG-B02/")
    assert len(care.record_of(ruth).journal.facts) == 1
