"""The clock of a device jumps, or it lands in another zone, while Footbridge is open on it.

Telephones set their clock when they find a network: by days after an empty battery. The one of
these tests is two days behind until it does.
"""

import json
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.clocks import has_a_clock, jumps, with_a_clock
from tests.site.hosting import Host, is_set_up, opened, saves_everything
from tests.site.test_in_a_browser import said_by_a_server
from tests.site.test_kills import saves_a_walk
from tests.site.test_starting import (
    IS_AWAKE,
    keeps_today,
    was_shown_before_python_was_awake,
)
from tests.site.test_upgrades import plays_on_to_the_end

A_MINUTE = 60
A_DAY = timedelta(days=1)
BEHIND = -2 * A_DAY
RIGHT = timedelta(0)
# Between these two lie 25 hours. In the evening of Greenwich it is morning in both, of two days.
EARLY, LATE = "Pacific/Pago_Pago", "Pacific/Kiritimati"
EVENING = 20


@pytest.fixture
def host(built, tmp_path):
    """A host of a site with a clock that can be set."""
    folder = tmp_path / "site"
    shutil.copytree(built, folder, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    with_a_clock(folder)
    served = Host(folder)
    yield served
    served.stop()


@pytest.fixture
def page(device, host) -> Page:
    """Somebody new, at home on this device, whose clock is behind."""
    has_a_clock(device)
    page = opened(device, host.address)
    page.get_by_role("link", name="Start").wait_for()
    jumps(page, BEHIND)
    is_set_up(page)
    return page


def walks_now(page: Page, host: Host) -> date:
    """The day that a new walk would be of."""
    page.goto(f"{host.address}walk/")
    return date.fromisoformat(page.locator('input[name="day"]').input_value())


def todays_page(page: Page, host: Host) -> str:
    """All words of Today, once Python itself has answered."""
    page.goto(host.address)
    page.locator("main.today").wait_for()
    page.evaluate(IS_AWAKE)
    expect(page.get_by_text("This is how it was at")).to_have_count(0)
    return page.locator("main.today").inner_text()


def walks_by_day(file: Path) -> list[tuple[str, int]]:
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    facts = [line["fact"] for line in lines if "fact" in line]
    walks = [each for each in facts if each["kind"] == "walk"]
    return [(each["at"][:10], each["seconds"] // A_MINUTE) for each in walks]


def outcomes(file: Path, folder: Path) -> set[str]:
    """How each decision that this device showed comes out on a server."""
    said_by_a_server(folder, "import", str(file))
    said = said_by_a_server(folder, "replay", "--json")
    return {json.loads(line)["outcome"] for line in said.splitlines()}


@pytest.mark.covers("TRACK-14")
def test_each_day_keeps_its_own_when_the_clock_jumps_ahead_and_back(page, host, tmp_path):
    first = walks_now(page, host)
    saves_a_walk(page, 7)
    before = todays_page(page, host)

    jumps(page, RIGHT)
    assert walks_now(page, host) == first - BEHIND
    saves_a_walk(page, 9)
    ahead = todays_page(page, host)
    jumps(page, BEHIND)
    assert walks_now(page, host) == first
    back = todays_page(page, host)
    walks_now(page, host)
    saves_a_walk(page, 11)

    file = saves_everything(page, host.address)
    later = (first - BEHIND).isoformat()
    assert sorted(walks_by_day(file)) == [(str(first), 7), (str(first), 11), (later, 9)]
    assert ahead != before
    (more,) = set(back.splitlines()) - set(before.splitlines())
    assert "which is still to come. It decides nothing." in more
    assert outcomes(file, tmp_path / "server") == {"same"}


def test_a_form_that_was_open_while_the_clock_jumped_is_saved_as_it_says(page, host):
    first = walks_now(page, host)

    jumps(page, RIGHT)
    saves_a_walk(page, 13)

    assert walks_by_day(saves_everything(page, host.address)) == [(str(first), 13)]


def test_a_session_over_which_the_clock_goes_back_an_hour_is_saved_whole(page, host):
    jumps(page, BEHIND + timedelta(hours=1))
    page.goto(f"{host.address}session/")
    page.get_by_role("button", name="Go page by page").click()
    page.wait_for_url("**/session/*/")
    jumps(page, BEHIND)
    plays_on_to_the_end(page)

    page.goto(host.address)

    expect(page.get_by_text("Session,").first).to_be_visible()


@pytest.mark.covers("TRACK-14")
def test_the_day_follows_a_device_that_lands_in_another_zone_with_its_page_open(
    page, device: BrowserContext, host, tmp_path
):
    now = datetime.now(UTC)
    jumps(page, (now - A_DAY).replace(hour=EVENING) - now)
    zone = device.new_cdp_session(page)
    days = {}
    for number, name in enumerate((EARLY, LATE, EARLY)):
        zone.send("Emulation.setTimezoneOverride", {"timezoneId": name})
        page.locator('a[href="/"]').first.click()
        page.locator("main.today").wait_for()
        days[number] = walks_now(page, host)
        saves_a_walk(page, 20 + number)

    file = saves_everything(page, host.address)

    assert (days[0] < days[1], days[2]) == (True, days[0])
    told = {minutes: day for day, minutes in walks_by_day(file)}
    assert told == {20 + number: str(day) for number, day in days.items()}
    assert outcomes(file, tmp_path / "server") == {"same"}


def test_what_was_kept_of_today_is_not_shown_in_another_zone(page, device, host):
    todays_page(page, host)
    keeps_today(page)

    zone = device.new_cdp_session(page)
    zone.send("Emulation.setTimezoneOverride", {"timezoneId": LATE})
    page.reload()
    page.locator("main.today").wait_for()

    assert not was_shown_before_python_was_awake(page)
    expect(page.get_by_text("This device keeps the time of")).to_be_visible()
