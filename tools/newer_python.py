"""When `./run` was started by a Python that is too old: the same again with a newer one.

This one file must still be read by the Pythons of old systems (3.6), so it has no newer grammar.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")

ADVICE = """Footbridge needs Python 3.11 or newer; this one is {version}.
Install a newer Python, for example
  on Debian or Ubuntu:  sudo apt install python3.11 python3.11-venv
  on Windows or a Mac:  the installer of python.org
or install uv, which brings its own. Then start ./run again."""


def start_again() -> int:
    """Runs the same command under a newer Python. Returns its exit code, or 1 without one."""
    newer = find_on_path() or find_with_uv()
    if newer is None:
        print(ADVICE.format(version=".".join(map(str, sys.version_info[:3]))), file=sys.stderr)
        return 1
    return subprocess.call([newer, *sys.argv])


def find_on_path() -> "str | None":
    """The newest suitable Python on the PATH that really starts, or None."""
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path and is_new_enough(path)), None)


def find_with_uv() -> "str | None":
    """A Python that uv knows of or can fetch, or None."""
    uv = shutil.which("uv")
    if uv is None:
        return None
    answer = subprocess.run(
        [uv, "python", "find", ">=3.11"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    path = os.fsdecode(answer.stdout).strip()
    return path if answer.returncode == 0 and is_new_enough(path) else None


def is_new_enough(path: str) -> bool:
    """Whether the Python at this path starts, and is 3.11 or newer."""
    question = "import sys; sys.exit(sys.version_info < (3, 11))"
    nowhere = subprocess.DEVNULL
    return subprocess.call([path, "-c", question], stdout=nowhere, stderr=nowhere) == 0
