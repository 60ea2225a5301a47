"""Writing the locked lists from pyproject.toml: every library, its version and its hashes."""

import shutil

from tools.environment import HOME, Need, program_of, run_or_explain
from tools.trouble import Trouble

# For every system at once, and with no word about where a library is downloaded from.
OPTIONS = (
    "--quiet",
    "--universal",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--python-version=3.11",
)
CONTENTS = {
    Need.RUNNING: (),
    Need.TESTING: ("--extra=postgres", "--group=dev", f"--constraint={Need.RUNNING.value}"),
}


def write_locks() -> None:
    """Writes both lists; versions already there stay unless they no longer fit."""
    uv = _uv()
    for need, more in CONTENTS.items():
        output = f"--output-file={need.value}"
        run_or_explain([uv, "pip", "compile", *OPTIONS, *more, "pyproject.toml", output])


def _uv() -> str:
    uv = shutil.which("uv") or shutil.which("uv", path=str(program_of(HOME, "uv").parent))
    if uv is None:
        raise Trouble("Writing the locked lists needs uv: install it, then ./run lock again.")
    return uv
