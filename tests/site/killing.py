"""A browser that is killed outright, as an empty battery or a full memory would do it."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from playwright.sync_api import Page, Playwright

from tests.site.hosting import PATIENCE_MS, afternoon

PORT = "DevToolsActivePort"


class Killed(RuntimeError):
    """The browser did not come."""


@contextmanager
def running(playwright: Playwright, chromium: str, profile: Path) -> Iterator["Running"]:
    """A browser of its own group of processes; all of them are gone afterwards."""
    (profile / PORT).unlink(missing_ok=True)
    command = [
        chromium, "--headless=new", "--no-sandbox", "--no-first-run", "--disable-gpu",
        "--lang=en-GB", "--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank",
    ]  # fmt: skip
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "TZ": afternoon()},
    ) as process:
        browser = Running(process.pid)
        try:
            port = _port(profile / PORT)
            browser.page = _page(playwright, port)
            yield browser
        finally:
            browser.kill()


class Running:
    """A browser that runs, and its page."""

    page: Page

    def __init__(self, group: int) -> None:
        self.group = group

    def kill(self) -> None:
        """Every process of it at once, with nothing said beforehand."""
        try:
            os.killpg(self.group, signal.SIGKILL)
        except ProcessLookupError:
            return


def _port(told: Path) -> str:
    end = monotonic() + PATIENCE_MS / 1000
    while not told.is_file() or not told.read_text().strip():
        if monotonic() > end:
            raise Killed(f"{told} did not come")
        sleep(0.05)
    return told.read_text().splitlines()[0]


def _page(playwright: Playwright, port: str) -> Page:
    browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
    (context,) = browser.contexts
    context.set_default_timeout(PATIENCE_MS)
    return context.pages[0] if context.pages else context.new_page()
