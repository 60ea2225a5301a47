"""What Lighthouse says of the pages, on a phone and on a desk: `python -m tools.lighthouse`.

The pages are those of an invented person after six weeks, served as they are to people. Nothing
leaves this machine. Scores of performance depend on what else the machine does: they are shown
here and asserted nowhere.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserType, sync_playwright

from tools.browser import ensure_browser
from tools.environment import ROOT
from tools.letting_in import let_in
from tools.node import find_node
from tools.screens import a_folder_of_its_own, get_ready, live, served

PROGRAM = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = {
    "Today": "/",
    "Exercises": "/exercises/",
    "Exercise": "/exercises/heel-raise/",
    "Check-in": "/check-in/feeling/",
    "Progress": "/progress/",
}
PERFORMANCE, ACCESSIBILITY, PRACTICES = CATEGORIES = (
    "performance",
    "accessibility",
    "best-practices",
)
TRIES = 3
SHIFT = "cumulative-layout-shift"
QUIET_BROWSER = (
    "--remote-debugging-port=0",
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Size(Enum):
    """What the page is looked at on."""

    PHONE = ("--form-factor=mobile",)
    DESK = ("--preset=desktop",)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said of one page: scores from 0 to 100, how far things moved while it loaded
    (0 for not at all), and each thing that costs points."""

    scores: dict[str, int]
    shift: float
    faults: tuple[str, ...]


def main() -> None:
    with a_folder_of_its_own() as folder:
        os.environ["FOOTBRIDGE_DATA"] = str(folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "footbridge.settings"
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop running
        get_ready(folder)
        _build()
        with served() as base:
            live()
            with sync_playwright() as playwright:
                chromium = playwright.chromium
                with signed_in(chromium, ensure_browser(), base, folder / "browser") as port:
                    for size in Size:
                        _show(base, port, size)


def _build() -> None:
    from footbridge.cli.preparing import build_static

    build_static()


def _show(base: str, port: str, size: Size) -> None:
    print(f"\n{size.name.lower():<12} {'  '.join(CATEGORIES)}")
    for name, path in PAGES.items():
        judged = judge(base + path, port, size)
        cells = (f"{judged.scores[each]:>{len(each)}}" for each in CATEGORIES)
        print(f"{name:<12} {'  '.join(cells)}", flush=True)
        for fault in judged.faults:
            print(f"{'':<12} {fault}")


@contextmanager
def signed_in(chromium: BrowserType, program: Path, base: str, profile: Path) -> Iterator[str]:
    """A browser that was let in, for as long as it is needed. Gives the port to drive it by.

    `profile` is a folder for what it remembers.
    """
    browser = chromium.launch_persistent_context(
        profile, executable_path=program, args=QUIET_BROWSER
    )
    let_in(browser.new_page(), base)
    yield (profile / "DevToolsActivePort").read_text(encoding="ascii").split()[0]
    browser.close()


def judge(
    url: str,
    port: str,
    size: Size,
    *,
    categories: Sequence[str] = CATEGORIES,
    more: Sequence[str] = (),
) -> Judged:
    """Lets Lighthouse look at one page. `more` are further words for it.

    What it could not measure says nothing of the page: then it looks once more, a few times.
    """
    words = [
        str(find_node(Path(sys.executable))), str(PROGRAM), url,
        f"--only-categories={','.join(categories)}", f"--only-audits={SHIFT}",
        f"--port={port}",
        "--no-enable-error-reporting", "--output=json", "--quiet", *size.value, *more,
    ]  # fmt: skip
    failed: list[str] = []
    for _ in range(TRIES):
        done = subprocess.run(words, check=True, stdout=subprocess.PIPE, encoding="utf-8")
        told = json.loads(done.stdout)
        failed = _not_measured(told)
        if not failed:
            return _read(told)
    raise RuntimeError("; ".join(failed))


def _not_measured(told: dict[str, Any]) -> list[str]:
    """What went wrong with looking, and not with the page."""
    if "runtimeError" in told:
        return [told["runtimeError"]["message"]]
    return [
        f"{name}: {audit.get('errorMessage', 'no value')}"
        for name, audit in told["audits"].items()
        if audit["scoreDisplayMode"] == "error" or (name == SHIFT and "numericValue" not in audit)
    ]


def _read(told: dict[str, Any]) -> Judged:
    scores = {name: round(each["score"] * 100) for name, each in told["categories"].items()}
    weights = {
        each["id"]: each["weight"]
        for category in told["categories"].values()
        for each in category["auditRefs"]
    }
    faults = tuple(
        f"{name}: {audit.get('displayValue', '')} {audit['title']} {_where(audit)}"
        for name, audit in told["audits"].items()
        if weights.get(name) and audit["score"] is not None and audit["score"] < 1
    )
    return Judged(scores, told["audits"][SHIFT]["numericValue"], faults)


def _where(audit: dict[str, Any]) -> str:
    """The first things that the fault is about, as far as they are named."""
    items = audit.get("details", {}).get("items", [])[:3]
    return "; ".join(str(each.get("description") or each.get("url") or each) for each in items)


if __name__ == "__main__":
    main()
