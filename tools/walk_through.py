"""Every made-up person walks through the pages: `./run met`. The suite takes a few of them.

A word of the catalogue that nobody meets fails, unless it waits with its reason. It takes a few
minutes, so it is no part of the suite.
"""

import os
import subprocess
import tempfile

from tools.environment import ROOT, Need, ensure_environment

LONGEST_SECONDS = 60 * 60


def run_met() -> int:
    """Lets all of them walk. Returns 0 when every word was met by somebody, or waits."""
    python = str(ensure_environment(Need.TESTING))
    with tempfile.TemporaryDirectory(prefix="footbridge-met-") as data:
        ours = {"FOOTBRIDGE_DATA": data, "FOOTBRIDGE_MET": "all"}
        theirs = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        return subprocess.call(words(python), cwd=ROOT, env=theirs | ours)


def words(python: str) -> list[str]:
    limit = f"faulthandler_timeout={LONGEST_SECONDS}"
    return [python, "-m", "pytest", "-q", "-o", limit, "--show-capture=no", "tests/web/met"]
