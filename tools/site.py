"""The site in a real browser: `./run site-test` builds the folder and lives a first day in it."""

import os
import subprocess
import tempfile
from pathlib import Path

from tools.browser import ensure_browser
from tools.environment import ROOT, Need, ensure_environment


def run_site_test() -> int:
    """Builds a site as anybody does, and opens it. Returns 0 when all of it works."""
    python = str(ensure_environment(Need.TESTING))
    browser = ensure_browser()
    with tempfile.TemporaryDirectory(prefix="footbridge-site-") as folder:
        site = Path(folder) / "site"
        built = subprocess.call([python, "-P", "-m", "footbridge", "site", str(site)], cwd=ROOT)
        if built != 0:
            return built
        told = {"FOOTBRIDGE_TEST_SITE": str(site), "FOOTBRIDGE_BROWSER": str(browser)}
        words = [python, "-m", "pytest", "-q", "tests/site"]
        return subprocess.call(words, cwd=ROOT, env=os.environ | told)
