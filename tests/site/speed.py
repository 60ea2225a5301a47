"""How quickly a site starts and answers: `python -m tests.site.speed FOLDER [RUNS] [SLOW]`.

A first start is one in a new browser, a later one is in a new browser that has been there before.
Each is told twice: as time on the wall, and as work of all processes of the browser. On a machine
that has other things to do, the work says what the clock cannot. With SLOW, 4 for example, every
process that shows pages is held to a quarter of its time; the brake of a browser leaves workers
alone.
"""

import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median
from time import sleep

import pytest
from playwright.sync_api import Page, Playwright, sync_playwright

from tests.site.hosting import Host, is_set_up
from tests.site.killing import Running, running
from tests.site.swapped import patched
from tests.site.test_starting import IS_AWAKE, IS_KEPT
from tools.browser import ensure_browser

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
PERIOD_SECONDS = 0.04
SHOWN = "performance.getEntriesByName('footbridge page')[0].startTime"
PLACES = ("/progress/", "/exercises/", "/care/", "/help/", "/")
# From the touch until the page is laid.
GOES = """(to) => new Promise((done) => {
  const began = performance.now();
  const there = () => done(performance.now() - began);
  document.addEventListener("footbridge:page", there, { once: true });
  document.querySelector(`nav a[href$="${to}"], header a[href$="${to}"]`).click();
})"""


def processes(group: int) -> Iterator[Path]:
    """Every process of a browser."""
    for each in PROC.glob("[0-9]*"):
        with suppress(OSError, ValueError):
            if os.getpgid(int(each.name)) == group:
                yield each


def work(group: int) -> float:
    """Seconds of processor that it has taken so far."""
    ticks = 0
    for each in processes(group):
        with suppress(OSError):
            fields = (each / "stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
    return ticks / TICKS


def showing(group: int) -> Iterator[Path]:
    """Those that hold pages and their workers."""
    for each in processes(group):
        with suppress(OSError):
            if b"--type=renderer" in (each / "cmdline").read_bytes():
                yield each


def largest_mb(group: int) -> float:
    """The memory of the largest tab: what it has for itself, and its share of what it shares."""
    return max(_share_kb(each) for each in showing(group)) / 1024


def _share_kb(process: Path) -> int:
    with suppress(OSError):
        for line in (process / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


@contextmanager
def held(group: int, slow: float) -> Iterator[None]:
    """Every tab gets one part in `slow` of its time."""
    ends = threading.Event()

    def hold() -> None:
        while not ends.is_set():
            _tell(group, signal.SIGSTOP)
            sleep(PERIOD_SECONDS * (1 - 1 / slow))
            _tell(group, signal.SIGCONT)
            sleep(PERIOD_SECONDS / slow)

    thread = threading.Thread(target=hold)
    if slow > 1:
        thread.start()
    yield
    ends.set()
    if slow > 1:
        thread.join()


def _tell(group: int, what: int) -> None:
    for each in showing(group):
        with suppress(ProcessLookupError):
            os.kill(int(each.name), what)


def start(browser: Running, address: str, slow: float) -> tuple[float, float]:
    """Seconds until the first page stood, and what work that was."""
    before = work(browser.group)
    with held(browser.group, slow):
        browser.page.goto(address)
        browser.page.locator('a[href$="/set-up/"], main.today').first.wait_for()
    return browser.page.evaluate(SHOWN) / 1000, work(browser.group) - before


def measured(playwright: Playwright, chromium: str, address: str, slow: float) -> dict[str, float]:
    """One first start, one later one, the memory of its tab, and how long pages take."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = Path(folder)
        told = {}
        with running(playwright, chromium, profile) as browser:
            told["first start, s"], told["… work, s"] = start(browser, address, slow)
            browser.page.evaluate(IS_KEPT)
        with running(playwright, chromium, profile) as browser:
            told["later start, s"], told["… its work, s"] = start(browser, address, slow)
            browser.page.evaluate(IS_AWAKE)
            told["a page, s"] = _a_page(browser.page) / 1000
            told["tab, MB"] = largest_mb(browser.group)
        return told


def _a_page(page: Page) -> float:
    """The middle of all pages of the main row, each for the second time."""
    is_set_up(page)
    page.get_by_role("link", name="Go to today").click()
    page.locator("main.today").wait_for()
    page.wait_for_timeout(10_000)
    times = [page.evaluate(GOES, place) for _ in range(3) for place in PLACES]
    return median(times[len(PLACES) :])


def main(words: list[str]) -> int:
    if not words or not (Path(words[0]) / "site.json").is_file():
        sys.stderr.write("Which folder? ./run site FOLDER builds one.\n")
        return 2
    runs = int(words[1]) if len(words) > 1 else 3
    slow = float(words[2]) if len(words) > 2 else 1
    host = Host(Path(words[0]))
    with sync_playwright() as playwright, pytest.MonkeyPatch.context() as patch:
        patched(patch, goes_within=False)
        chromium = str(ensure_browser())
        all_told = [measured(playwright, chromium, host.address, slow) for _ in range(runs)]
    host.stop()
    sys.stdout.write(f"{runs} runs, each tab at 1/{slow:g}, load {os.getloadavg()[0]:.0f}\n")
    for name in all_told[0]:
        each = sorted(told[name] for told in all_told)
        line = f"{name:18} {median(each):7.2f}   ({each[0]:.2f} to {each[-1]:.2f})"
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
