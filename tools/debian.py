"""Installing packages where that needs no one's leave: as root on Debian and its kin."""

import os
import shutil
import subprocess
import sys


def may_install() -> bool:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and shutil.which("apt-get") is not None


def install(what: str, *packages: str) -> None:
    """Says `what` comes, such as "Java for the check of HTML".

    A failure shows itself as a program that is still not there.
    """
    print(f"Installing {what} …", file=sys.stderr, flush=True)
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages],
    ):
        subprocess.run(words, env=quietly, check=False, stdout=subprocess.DEVNULL)
