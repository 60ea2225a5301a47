"""A Chromium for the browser tests: one that is here, or one from Debian's packages."""

import os
import shutil
from pathlib import Path

from tools.debian import install, may_install

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
PACKAGES = ("chromium", "fonts-liberation")


class BrowserMissing(RuntimeError):
    """There is no Chromium here and none could be installed; says how to get one."""

    def __init__(self) -> None:
        super().__init__(
            "The browser tests need Chromium, Chrome or Edge, and none was found. "
            "Install one (on Debian or Ubuntu: sudo apt install chromium), "
            "or name one with FOOTBRIDGE_BROWSER=/path/to/it."
        )


def find_browser() -> Path | None:
    """The browser named by ``FOOTBRIDGE_BROWSER``, else the first one known by name."""
    named = os.environ.get("FOOTBRIDGE_BROWSER")
    if named:
        return Path(named) if Path(named).is_file() else None
    on_path = (shutil.which(name) for name in NAMES)
    return next((Path(place) for place in (*on_path, *PLACES) if place and _is_there(place)), None)


def ensure_browser() -> Path:
    """A browser, installed first when that needs no one's leave. Raises ``BrowserMissing``."""
    found = find_browser()
    if found is None and may_install():
        install("Chromium for the browser tests", *PACKAGES)
        found = find_browser()
    if found is None:
        raise BrowserMissing
    return found


def _is_there(place: str) -> bool:
    return Path(place).is_file()
