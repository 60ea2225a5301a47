"""A host that knows nothing but files, and what a person does on a site that it serves."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright

from tests.browser.doing import answer, answer_check_in, go_on, step_of

PHONE = {"width": 390, "height": 844}
# What does not come is a fault, however busy the machine is.
PATIENCE_MS = 120_000
AFTERNOON_HOUR = 13


class Host(ThreadingHTTPServer):
    """A web host that knows nothing but files, such as anybody has."""

    # What it sends for an address that is no file; many hosts send 404.html.
    page_for_lost = ""
    # A part of a name that it does not send, as if the network had been cut off.
    withheld = ""

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

    def do_GET(self) -> None:
        if self.server.withheld and self.server.withheld in self.path:
            return self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
        return super().do_GET()

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


def afternoon() -> str:
    """A zone in which it is early afternoon now: what is done at night is of the day before."""
    east = (AFTERNOON_HOUR - datetime.now(UTC).hour + 12) % 24 - 12
    return f"Etc/GMT{-east:+d}"


def telephone(
    playwright: Playwright, chromium: str, profile: Path, zone: str | None = None, **more: Any
) -> BrowserContext:
    """A telephone that keeps what it has in this folder, in a `zone` or where it is afternoon."""
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=chromium,
        args=["--no-sandbox"],
        viewport=PHONE,
        locale="en-GB",
        env={**os.environ, "TZ": zone or afternoon()},
        **more,
    )
    context.set_default_timeout(PATIENCE_MS)
    return context


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
    answer_check_in(page)
    arrives(page, lambda url: "/check-in/" not in url)


def saves_everything(page: Page, address: str) -> Path:
    page.goto(f"{address}data/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Save everything").click()
    return download.value.path()
