"""How a site is judged: served by `python3 -m http.server`, lived in for a week in a new browser.

Only the clock is made up, so that a week passes in minutes.
"""

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.site.another_build import a_migration, another_build
from tests.site.clocks import has_a_clock, jumps, with_a_clock
from tests.site.hosting import (
    PATIENCE_MS,
    checks_in,
    is_set_up,
    opened,
    saves_everything,
    telephone,
)
from tests.site.test_clock_and_zone import outcomes
from tests.site.test_in_a_browser import on_a_server
from tests.site.test_kills import saves_a_walk
from tests.site.test_upgrades import NEWER, next_one_waits, plays_on_to_the_end, version_at
from tests.site.watching import Watch

A_WEEK = 7


class PythonsOwn:
    """`python3 -m http.server` of a folder, always at the same address. The site is at `home`."""

    def __init__(self, folder: Path, home: str) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}/{home}"
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "http.server", str(self.port), "--bind", "127.0.0.1"]
        self.process = subprocess.Popen(
            command,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = monotonic() + PATIENCE_MS / 1000
        while not self._answers():
            assert monotonic() < end, "the host did not come"
            sleep(0.1)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()

    def _answers(self) -> bool:
        with socket.socket() as asks:
            return asks.connect_ex(("127.0.0.1", self.port)) == 0


@pytest.fixture(params=["", "feet/"], ids=["whole", "in-a-folder"])
def home(request) -> str:
    """Where on its host the site lies."""
    return str(request.param)


@pytest.fixture
def folder(built, tmp_path, home) -> Path:
    folder = tmp_path / "site" / home
    shutil.copytree(built, folder, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    with_a_clock(folder)
    return folder


@pytest.fixture
def host(folder, home, tmp_path) -> Iterator[PythonsOwn]:
    served = PythonsOwn(tmp_path / "site", home)
    yield served
    served.stop()


@contextmanager
def a_new_browser(playwright, chromium: str, profile: Path, watch: Watch):
    """All that it asks of anybody but this machine goes to the watch."""
    context = telephone(
        playwright, chromium, profile, proxy={"server": watch.address, "bypass": "127.0.0.1"}
    )
    has_a_clock(context)
    yield context
    context.close()


def lives_a_day(page: Page, host: PythonsOwn, day: int) -> None:
    """She checks in; then a session where one is planned, and a walk on the other days."""
    jumps(page, timedelta(days=day - A_WEEK))
    page.goto(host.address)
    checks_in(page)
    page.goto(host.address)
    page.locator("main.today").wait_for()
    session = page.locator('a[href$="/session/"]')
    if session.count():
        session.first.click()
        page.get_by_role("button", name="Go page by page").click()
        page.wait_for_url("**/session/*/")
        plays_on_to_the_end(page)
    else:
        page.goto(f"{host.address}walk/")
        saves_a_walk(page, 5)


def days_of(file: Path, *kinds: str) -> set[str]:
    """The days on which any of these kinds of facts was told."""
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    facts = [line["fact"] for line in lines if "fact" in line]
    return {each["at"][:10] for each in facts if each["kind"] in kinds}


WAITS = "navigator.serviceWorker.getRegistration().then((kept) => Boolean(kept.waiting))"


def starts_the_newer(device: BrowserContext, host: PythonsOwn) -> Page:
    """The next start after all windows were closed: the browser may take a moment to see that."""
    end = monotonic() + PATIENCE_MS / 1000
    while True:
        page = opened(device, host.address)
        page.locator("main.today").wait_for()
        if not page.evaluate(WAITS):
            return page
        page.close()
        assert monotonic() < end, "the newer version still waits"


def brings_in(device: BrowserContext, host: PythonsOwn, file: Path) -> Page:
    """Somebody's own copy, where nobody is yet."""
    page = opened(device, host.address)
    page.get_by_role("link", name="Bring in a saved copy").click()
    page.locator('input[type="file"]').set_input_files(file)
    page.get_by_role("button", name="Bring it in").click()
    page.locator("main.today").wait_for()
    return page


@pytest.mark.covers("TRACK-14")
def test_a_week_is_lived_without_a_server_or_a_network_and_goes_to_a_server_and_back(
    chromium, built, folder, host, tmp_path
):
    watch = Watch()
    with sync_playwright() as playwright:
        with a_new_browser(playwright, chromium, tmp_path / "phone", watch) as device:
            page = opened(device, host.address)
            page.get_by_role("link", name="Start").wait_for()
            jumps(page, timedelta(days=-A_WEEK))
            is_set_up(page)
            host.stop()
            for day in range(A_WEEK):
                lives_a_day(page, host, day)

            second = opened(device, host.address)
            second.locator("main.today").wait_for()
            build = another_build(built, folder, version=NEWER, more=a_migration(built))
            with_a_clock(folder)
            host.start()
            next_one_waits(page)
            page.close()
            # The older version goes on where it is open, with the database of the first tab.
            second.locator('a[href$="/progress/"]:visible').first.click()
            second.wait_for_url("**/progress/")
            second.close()
            page = starts_the_newer(device, host)
            assert build in version_at(page, host)
            file = tmp_path / "saved.jsonl"
            # What a browser has saved for a test goes with the browser.
            shutil.copyfile(saves_everything(page, host.address), file)
            lines = file.read_text(encoding="utf-8").splitlines()

        server = tmp_path / "server"
        assert on_a_server(file, server) == lines
        assert outcomes(file, tmp_path / "replayed") == {"same"}

        with a_new_browser(playwright, chromium, tmp_path / "another", watch) as device:
            page = brings_in(device, host, server / "back.jsonl")
            again = saves_everything(page, host.address)
            assert again.read_text(encoding="utf-8").splitlines() == lines
    watch.stop()

    assert watch.of_the_pages() == []
    assert len(days_of(file, "check_in")) == A_WEEK
    assert len(days_of(file, "session", "walk")) == A_WEEK
    assert days_of(file, "session")
