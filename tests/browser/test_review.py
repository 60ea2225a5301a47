"""A review is left in its middle and ended on another device, with and without a script."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from footbridge import care
from footbridge.engine.facts import ReviewAccepted
from tests.browser.conftest import DESKTOP
from tests.browser.people import ruth_since


@pytest.fixture
def ruth(transactional_db) -> str:
    """Her key. Two weeks are over, and her first review is due."""
    now = timezone.localtime()
    start = now.date() - timedelta(days=14)
    return care.begin(name="Ruth", person=ruth_since(start), now=now)


def go_on(page: Page, words: str = "Next") -> None:
    here = page.url
    page.get_by_role("button", name=words).click()
    page.wait_for_url(lambda url: url != here)


def place(page: Page) -> str:
    return page.locator(".steps span").inner_text()


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without one"])
def test_a_review_is_left_and_ended_on_another_device(opens, ruth, script):
    phone = opens("/", script=script)
    phone.get_by_role("link", name="It is time for your review").click()
    while "/everyday/" not in phone.url:
        go_on(phone)
    phone.get_by_role("radio", name="Easy").first.check()
    go_on(phone)
    left, at = phone.url, place(phone)

    computer = opens("/", size=DESKTOP, script=script, beside=phone)
    computer.get_by_role("link", name="Go on with your review").click()

    assert (computer.url, place(computer)) == (left, at)
    computer.get_by_role("link", name="Back").click()
    expect(computer.get_by_role("radio", name="Easy").first).to_be_checked()
    computer.reload()
    expect(computer.get_by_role("radio", name="Easy").first).to_be_checked()
    while "/next/" not in computer.url:
        go_on(computer)
    go_on(computer, "Save the review")
    expect(computer.get_by_role("heading", name="Your review is saved")).to_be_visible()
    facts = [each.kind for each in care.record_of(ruth).journal.facts]
    assert sorted(facts) == ["day_markers", ReviewAccepted.KIND]
