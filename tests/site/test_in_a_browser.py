"""A whole first day in a browser, out of a folder of files: no server knows of it.

`./run site-test` builds the folder and names it; without one there is nothing to open.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from tests.browser.doing import answer, go_on, heading, step_of, tick

BUILT = os.environ.get("FOOTBRIDGE_TEST_SITE", "")
ROOT = Path(__file__).parents[2]
PHONE = {"width": 390, "height": 844}
# What does not come is a fault, however busy the machine is.
PATIENCE_MS = 120_000

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not BUILT, reason="no site was built: ./run site-test builds one"),
]
expect.set_options(timeout=PATIENCE_MS)


class Host(ThreadingHTTPServer):
    """A web host that knows nothing but files, such as anybody has."""

    # What it sends for an address that is no file; many hosts send 404.html.
    page_for_lost = ""

    def __init__(self, folder: Path) -> None:
        handler = partial(Quiet, directory=str(folder))
        super().__init__(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server_port}/"
        Thread(target=self.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.shutdown()
        self.server_close()


class Quiet(SimpleHTTPRequestHandler):
    server: Host

    def send_error(self, code: int, *words: str | None) -> None:
        lost = self.server.page_for_lost
        if code != HTTPStatus.NOT_FOUND or not lost:
            return super().send_error(code, *words)
        content = (Path(self.directory) / lost).read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        return None

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[Host]:
    served = Host(Path(BUILT))
    yield served
    served.stop()


@pytest.fixture
def device(chromium, tmp_path, host) -> Iterator[BrowserContext]:
    """A new telephone. Whatever it asks of anybody but the host fails the test."""
    elsewhere: list[str] = []
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            tmp_path / "profile",
            executable_path=chromium,
            args=["--no-sandbox"],
            viewport=PHONE,
            locale="en-GB",
        )
        context.set_default_timeout(PATIENCE_MS)
        context.on("request", lambda asked: _note(elsewhere, asked.url, host.address))
        yield context
        context.close()
    assert elsewhere == []


def _note(elsewhere: list[str], url: str, home: str) -> None:
    if not url.startswith((home, "blob:", "data:")):
        elsewhere.append(url)


def opened(device: BrowserContext, address: str) -> Page:
    page = device.new_page()
    page.goto(address)
    return page


def arrives(page: Page, is_there: Callable[[str], bool]) -> None:
    """The address changes when the page is there."""
    page.wait_for_url(is_there)


def is_set_up(page: Page) -> None:
    page.get_by_role("link", name="Start").click()
    page.wait_for_url("**/set-up/*/**")
    while "/set-up/" in page.url:
        step = step_of(page)
        answer(page, step)
        go_on(page)
        arrives(page, lambda url, step=step: f"/{step}/" not in url)


def checks_in(page: Page) -> None:
    page.locator('a[href$="/check-in/"]').first.click()
    page.wait_for_url("**/feeling/**")
    tick(page, "pain", "3")
    tick(page, "soreness", "1")
    for _ in range(2):
        step = step_of(page)
        go_on(page)
        arrives(page, lambda url, step=step: f"/{step}/" not in url)
    for name, value in (("look", "nothing"), ("trip", "none"), ("new", "none")):
        tick(page, name, value)
    go_on(page)
    arrives(page, lambda url: "/check-in/" not in url)


def saves_everything(page: Page, address: str) -> Path:
    page.goto(f"{address}data/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Save everything").click()
    return download.value.path()


def on_a_server(file: Path, folder: Path) -> list[str]:
    """The same export after a server has taken it in, and given it out again."""
    environ = {**os.environ, "FOOTBRIDGE_DATA": str(folder), "PYTHONPATH": str(ROOT / "src")}
    back = folder / "back.jsonl"
    for words in (["import", str(file)], ["export", str(back)]):
        subprocess.run(
            [sys.executable, "-m", "footbridge", *words],
            env=environ,
            check=True,
            capture_output=True,
        )
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
    expect(page.get_by_text("Done for today.").first).to_be_visible()

    host.stop()
    began = monotonic()
    page.reload()
    expect(page.get_by_text("Done for today.").first).to_be_visible()
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


def test_a_folder_of_a_site_can_be_its_home(chromium, tmp_path):
    (tmp_path / "whole").mkdir()
    (tmp_path / "whole" / "feet").symlink_to(BUILT)
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
