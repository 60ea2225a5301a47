"""What a browser does to those who live in it: tabs that close, no room, another time zone."""

import json

import pytest
from playwright.sync_api import Error, Page, expect, sync_playwright

from tests.browser.doing import tick
from tests.site.hosting import (
    PATIENCE_MS,
    Host,
    is_set_up,
    opened,
    saves_everything,
    telephone,
)
from tests.site.test_kills import is_saved, saves_a_walk

A_MINUTE = 60
# So little that not even one page of the database fits.
NOTHING = 1


@pytest.fixture
def page(device, host) -> Page:
    """Somebody new, at home on this device."""
    page = opened(device, host.address)
    is_set_up(page)
    return page


def walking(page: Page, host: Host) -> Page:
    page.goto(f"{host.address}walk/")
    return page


def fills_in(page: Page, minutes: int) -> None:
    page.locator('input[name="minutes"]').fill(str(minutes))
    tick(page, "comfortable", "yes")


def walks(page: Page, host: Host) -> list[int]:
    """Minutes of every walk that the device has kept, in the order of telling."""
    file = saves_everything(page, host.address)
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    facts = [line["fact"] for line in lines if "fact" in line]
    return [each["seconds"] // A_MINUTE for each in facts if each["kind"] == "walk"]


def give_room(page: Page, host: Host, size: int | None) -> None:
    """So many bytes for this address; None for as many as ever."""
    told = {"origin": host.address.rstrip("/")}
    if size is not None:
        told["quotaSize"] = size
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", told)


def test_two_tabs_write_into_one_record_and_the_first_may_close_while_the_second_saves(
    page, device, host
):
    second = walking(device.new_page(), host)
    saves_a_walk(walking(page, host), 7)
    saves_a_walk(second, 9)

    fills_in(walking(second, host), 13)
    second.get_by_role("button", name="Save the walk").click()
    page.close()
    is_saved(second)

    assert walks(second, host) == [7, 9, 13]


def test_a_full_device_never_says_saved_of_what_it_could_not_keep(page, host):
    saves_a_walk(walking(page, host), 7)
    walking(page, host)
    give_room(page, host, NOTHING)
    acknowledged = [7]
    for minutes in range(20, 30):
        try:
            page.set_default_timeout(20_000)
            saves_a_walk(page, minutes)
        except (AssertionError, Error):
            break
        acknowledged.append(minutes)
        page.locator('a[href="/"]').first.click()
        page.locator('a[href="/walk/"]').first.click()

    give_room(page, host, None)
    page.set_default_timeout(PATIENCE_MS)

    assert walks(page, host)[: len(acknowledged)] == acknowledged


def test_a_device_with_no_room_for_the_files_says_so_at_the_first_visit(device, host):
    page = device.new_page()
    give_room(page, host, NOTHING)

    page.goto(host.address)

    expect(page.get_by_role("heading", name="There is no room on this device")).to_be_visible()


def test_a_first_visit_that_was_cut_off_says_so_and_goes_on_where_it_stopped(device, host):
    host.withheld = ".pack"
    page = opened(device, host.address)
    expect(page.get_by_role("heading", name="Not all of it came")).to_be_visible()

    host.withheld = ""
    page.get_by_role("button", name="Try again").click()

    expect(page.get_by_role("link", name="Start")).to_be_visible()


def test_a_device_that_moves_to_another_zone_counts_its_days_there(chromium, host, tmp_path):
    """The same record, opened where it is a day later."""
    told = {}
    with sync_playwright() as playwright:
        for zone in ("Pacific/Pago_Pago", "Pacific/Kiritimati"):
            context = telephone(playwright, chromium, tmp_path / "profile", zone)
            page = opened(context, host.address)
            if not told:
                is_set_up(page)
            page.goto(f"{host.address}walk/")
            told[zone] = page.locator('input[name="day"]').input_value()
            page.goto(host.address)
            page.locator("main.today").wait_for()
            asks = page.get_by_text("This device keeps the time of")
            told[f"{zone} asks"] = asks.count() > 0
            context.close()

    # The day is that of the device, and whether it is her own zone is asked: 25 hours lie between.
    assert told["Pacific/Pago_Pago asks"] is False
    assert told["Pacific/Kiritimati asks"] is True
    assert told["Pacific/Kiritimati"] > told["Pacific/Pago_Pago"]
