"""Writing the locked lists: every library, its version and its hashes, and no address at all."""

import json
import shutil

from tools.environment import HOME, Need, ensure_environment, program_of, run_or_explain
from tools.node import LOCK, find_node, npm_of
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
# Whoever starts from a clone gets papers as PDF, too; a package without them stays small.
PAPERS = "--extra=pdf"
CONTENTS = {
    Need.RUNNING: (PAPERS,),
    Need.TESTING: (
        PAPERS, "--extra=postgres", "--group=dev", "--group=package",
        f"--constraint={Need.RUNNING.value}",
    ),
}  # fmt: skip


NPM_OPTIONS = ("--package-lock-only", "--omit-lockfile-registry-resolved", "--ignore-scripts")


def write_locks() -> None:
    """Writes all lists; versions already there stay unless they no longer fit."""
    uv = _uv()
    for need, more in CONTENTS.items():
        output = f"--output-file={need.value}"
        run_or_explain([uv, "pip", "compile", *OPTIONS, *more, "pyproject.toml", output])
    npm = npm_of(find_node(ensure_environment(Need.TESTING)))
    run_or_explain([*npm, "install", *NPM_OPTIONS, "--no-audit", "--no-fund"])
    LOCK.write_text(without_funding(LOCK.read_text(encoding="utf-8")), encoding="utf-8")


def without_funding(lock: str) -> str:
    """npm's lock without the addresses where its libraries ask for money."""
    told = json.loads(lock)
    for library in told["packages"].values():
        library.pop("funding", None)
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _uv() -> str:
    uv = shutil.which("uv") or shutil.which("uv", path=str(program_of(HOME, "uv").parent))
    if uv is None:
        raise Trouble("Writing the locked lists needs uv: install it, then ./run lock again.")
    return uv
