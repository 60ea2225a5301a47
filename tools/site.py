"""The site in a real browser: `./run site-test` builds the folder and lives a first day in it.

What takes longer has a word of its own. Each builds the folder first, as anybody would.
"""

import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tools.browser import ensure_browser
from tools.environment import ROOT, Need, ensure_environment

KILLS = 100
# Where the tests of the site find it, and where those of the pages do.
BUILT, FOR_PAGES = "FOOTBRIDGE_TEST_SITE", "FOOTBRIDGE_SITE"
# What stands still for as long as this is broken; a hundred kills are not.
PATIENCE = ("-o", f"faulthandler_timeout={4 * 60 * 60}")
# The pages that say most of a day. `docs/site.md` names what cannot be tried there, and why.
OF_THE_PAGES = (
    "first_day", "setup", "typed", "mending", "wishes", "review", "flags", "friends", "copies",
    "short_check_in", "papers", "plates", "keyboard", "bring_in", "length", "first_action",
    "accessible",
)  # fmt: skip


class NotANumber(ValueError):
    """`site-kills` wants to be told how many."""


def site_kills_asked(options: list[str]) -> int:
    """How many kills the options ask for. Raises NotANumber."""
    match options:
        case []:
            return KILLS
        case [number] if number.isdecimal() and int(number):
            return int(number)
        case _:
            raise NotANumber


def run_site_test() -> int:
    """Builds a site as anybody does, and opens it. Returns 0 when all of it works."""
    return _with_a_site(("tests/site",))


def run_site_kills(kills: int) -> int:
    """Kills the browser so often, right after it said saved. Returns 0 when nothing is lost."""
    return _with_a_site(
        (*PATIENCE, "tests/site/test_kills.py"), {"FOOTBRIDGE_SITE_KILLS": str(kills)}
    )


def run_site_same() -> int:
    """Every story and each day of a year, decided there and here. Returns 0 when all is equal."""
    return _with_a_site((*PATIENCE, "tests/site/test_same_bytes.py"), {"FOOTBRIDGE_SAME": "all"})


def run_site_browser(tests: list[str]) -> int:
    """The browser tests of the pages, or the named ones, on a site. Returns 0 when all pass."""
    named = tests or [f"tests/browser/test_{each}.py" for each in OF_THE_PAGES]
    return _with_a_site((*PATIENCE, "-rs", *named), told_by=FOR_PAGES)


def _with_a_site(
    words: tuple[str, ...], more: Mapping[str, str] | None = None, *, told_by: str = BUILT
) -> int:
    """Build a site and run these tests. They find it by the variable `told_by`."""
    python = str(ensure_environment(Need.TESTING))
    browser = ensure_browser()
    with tempfile.TemporaryDirectory(prefix="footbridge-site-") as folder:
        site = Path(folder) / "site"
        built = subprocess.call([python, "-P", "-m", "footbridge", "site", str(site)], cwd=ROOT)
        if built != 0:
            return built
        told = {told_by: str(site), "FOOTBRIDGE_BROWSER": str(browser), **(more or {})}
        command = [python, "-m", "pytest", "-q", *words]
        return subprocess.call(command, cwd=ROOT, env=os.environ | told)
