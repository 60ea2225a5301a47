"""What was said to be saved is there after the whole browser was killed in that moment.

The suite kills twice; `./run site-kills` a hundred times, or as often as it is told.
"""

import json
import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect, sync_playwright

from tests.browser.doing import tick
from tests.site.hosting import is_set_up, saves_everything
from tests.site.killing import running

KILLS = int(os.environ.get("FOOTBRIDGE_SITE_KILLS", "2"))
A_MINUTE = 60


def saves_a_walk(page: Page, minutes: int) -> None:
    page.locator('input[name="minutes"]').fill(str(minutes))
    tick(page, "comfortable", "yes")
    page.get_by_role("button", name="Save the walk").click()
    is_saved(page)


def is_saved(page: Page) -> None:
    """Until the page says that it is saved; of a second one it asks whether it is another."""
    saved = page.get_by_role("status").filter(has_text="Saved.")
    another = page.locator('input[name="instead"][value="as_well"]')
    expect(saved.or_(another).first).to_be_attached()
    if another.count():
        tick(page, "instead", "as_well")
        page.get_by_role("button", name="Save the walk").click()
    expect(saved).to_be_visible()


def walks_in(file: Path) -> list[int]:
    """Minutes of every walk of an export, in the order in which they were told."""
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    facts = [line["fact"] for line in lines if "fact" in line]
    return [each["seconds"] // A_MINUTE for each in facts if each["kind"] == "walk"]


def begins(playwright: Playwright, chromium: str, profile: Path, address: str) -> None:
    with running(playwright, chromium, profile) as browser:
        browser.page.goto(address)
        is_set_up(browser.page)


@pytest.mark.covers("TRACK-14")
def test_nothing_that_was_said_to_be_saved_is_lost_with_the_browser(
    chromium, host, tmp_path, capsys
):
    profile, acknowledged = tmp_path / "profile", []
    with sync_playwright() as playwright:
        begins(playwright, chromium, profile, host.address)
        for number in range(KILLS):
            minutes = 5 + number % 40
            with running(playwright, chromium, profile) as browser:
                browser.page.goto(f"{host.address}walk/")
                saves_a_walk(browser.page, minutes)
                browser.kill()
            acknowledged.append(minutes)
        with running(playwright, chromium, profile) as browser:
            kept = walks_in(saves_everything(browser.page, host.address))

    with capsys.disabled():
        lost = len(acknowledged) - len(kept)
        print(f"\n{KILLS} kills, {len(acknowledged)} acknowledged, {lost} lost")  # noqa: T201
    assert kept == acknowledged
