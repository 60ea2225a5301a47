"""A Java for the HTML checker: one that is here, or one from Debian's packages."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from tools.debian import install, may_install

OLDEST = 17
PACKAGE = "default-jre-headless"


class JavaMissing(RuntimeError):
    """There is no Java new enough here and none could be installed; says how to get one."""

    def __init__(self) -> None:
        super().__init__(
            f"The check of the pages' HTML needs Java {OLDEST} or newer, and none was found. "
            f"Install one (on Debian or Ubuntu: sudo apt install {PACKAGE}), "
            "or name one with FOOTBRIDGE_JAVA=/path/to/it."
        )


def find_java() -> Path | None:
    """The Java named by ``FOOTBRIDGE_JAVA``, else the one on the PATH, if it is new enough."""
    found = os.environ.get("FOOTBRIDGE_JAVA") or shutil.which("java")
    return Path(found) if found and Path(found).is_file() and _version(found) >= OLDEST else None


def ensure_java() -> Path:
    """A Java, installed first when that needs no one's leave. Raises ``JavaMissing``."""
    found = find_java()
    if found is None and may_install():
        install("Java for the check of HTML", PACKAGE)
        found = find_java()
    if found is None:
        raise JavaMissing
    return found


def _version(java: str) -> int:
    """The number of its release; 0 for what is not Java at all, as the stub of a Mac."""
    said = subprocess.run([java, "-version"], check=False, capture_output=True, text=True)
    number = re.search(r'version "(\d+)', said.stderr)
    return int(number[1]) if number else 0
