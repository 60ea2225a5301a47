"""A whole first day in a browser, out of a folder of files: no server knows of it."""

import os
import re
import subprocess
import sys
from pathlib import Path
from time import monotonic

from playwright.sync_api import expect, sync_playwright

from tests.browser.doing import heading
from tests.site.hosting import (
    PATIENCE_MS,
    PHONE,
    Host,
    checks_in,
    is_set_up,
    opened,
    saves_everything,
)

ROOT = Path(__file__).parents[2]


def said_by_a_server(folder: Path, *words: str) -> str:
    """What the command says where the data lie in this folder."""
    environ = {**os.environ, "FOOTBRIDGE_DATA": str(folder), "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "footbridge", *words]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def on_a_server(file: Path, folder: Path) -> list[str]:
    """The same export after a server has taken it in, and given it out again."""
    back = folder / "back.jsonl"
    said_by_a_server(folder, "import", str(file))
    said_by_a_server(folder, "export", str(back))
    return back.read_text(encoding="utf-8").splitlines()


def test_a_first_day_is_kept_on_the_device_without_any_server(device, host, tmp_path, capsys):
    began = monotonic()
    page = opened(device, host.address)
    page.get_by_role("link", name="Start").wait_for()
    first_page = monotonic() - began
    is_set_up(page)
    assert heading(page) == "Your twelve weeks"
    page.get_by_role("link", name="Go to today").click()
    expect(page.get_by_text("Today you lay the first plank.")).to_be_visible()
    checks_in(page)
    expect(page.get_by_role("region", name="Done today")).to_be_visible()

    host.stop()
    began = monotonic()
    page.reload()
    expect(page.get_by_role("region", name="Done today")).to_be_visible()
    again = monotonic() - began
    file = saves_everything(page, host.address)

    with capsys.disabled():
        told = f"first page {first_page:.1f} s, again without a network {again:.1f} s"
        print(f"\n{told}")  # noqa: T201  how quick it was is what one runs it for, too
    lines = file.read_text(encoding="utf-8").splitlines()
    assert any('"check_in"' in line for line in lines)
    assert on_a_server(file, tmp_path / "server") == lines


def test_a_second_tab_goes_through_the_first_and_takes_over_when_that_closes(device, host):
    first = opened(device, host.address)
    first.get_by_role("link", name="Start").wait_for()
    second = opened(device, f"{host.address}help/")
    expect(second.get_by_role("heading", level=1)).to_be_visible()

    first.close()
    second.locator('a[href="/"]').first.click()

    expect(second.get_by_role("heading", name="A bridge to your feet")).to_be_visible()


def test_back_reload_and_a_deep_address_lead_where_they_do_on_a_server(device, host):
    page = opened(device, host.address)
    page.get_by_role("link", name="Look round first").click()
    page.wait_for_url("**/look/**")
    page.go_back()
    expect(page.get_by_role("heading", name="A bridge to your feet")).to_be_visible()
    page.go_forward()
    page.wait_for_url("**/look/**")
    page.reload()
    expect(page.locator("h1").first).to_be_visible()

    assert "/look/" in page.url
    assert page.evaluate("document.title").endswith("Footbridge")


# As WebKit: no word of navigations, and none that an answer was led on.
TELLS_LESS = """
delete window.navigation;
Object.defineProperty(Response.prototype, "redirected", { get: () => false });
"""


def test_a_browser_that_tells_less_sets_up_and_comes_back_as_well(device, host):
    device.add_init_script(TELLS_LESS)
    page = opened(device, host.address)
    page.get_by_role("link", name="Start").wait_for()
    assert page.evaluate("'navigation' in window") is False

    is_set_up(page)
    page.get_by_role("link", name="Go to today").click()
    checks_in(page)

    expect(page.get_by_role("region", name="Done today")).to_be_visible()
    page.reload()
    expect(page.get_by_role("region", name="Done today")).to_be_visible()


def test_a_folder_of_a_site_can_be_its_home(chromium, built, tmp_path):
    (tmp_path / "whole").mkdir()
    (tmp_path / "whole" / "feet").symlink_to(built)
    home = Host(tmp_path / "whole")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport=PHONE)
        page.goto(f"{home.address}feet/")
        page.get_by_role("link", name="Start").wait_for(timeout=PATIENCE_MS)
        at = page.url
        found = page.locator("a[href^='/']").evaluate_all("all => all.map((a) => a.pathname)")
        browser.close()
    home.stop()

    assert at == f"{home.address}feet/welcome/"
    assert [each for each in found if not each.startswith("/feet/")] == []


def test_where_nothing_can_be_kept_nobody_is_set_up(device, host):
    page = device.new_page()
    page.add_init_script(
        "navigator.storage.getDirectory = () => Promise.reject(new Error('private'))"
    )

    page.goto(host.address)

    expect(page.get_by_role("heading", name="Nothing can be kept here")).to_be_visible()
    assert page.get_by_role("link", name="Start").count() == 0


def test_the_policy_of_a_page_is_that_of_a_server(device, host):
    page = opened(device, host.address)
    page.get_by_role("link", name="Start").wait_for()

    answer = page.reload()

    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert not re.search("unsafe|https?:", policy)
