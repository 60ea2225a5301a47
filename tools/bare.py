"""The wheel on a made-up machine with nothing else: `./run package --try`.

An empty home, an empty cache, no clone on any path. Each way in which people start a program of
Python is tried that this computer has: `footbridge` alone must serve, and its first page come.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from footbridge import __version__
from tools.environment import ROOT, python_of, run_or_explain
from tools.package import DIST
from tools.trouble import Trouble

WHEEL = f"footbridge-{__version__}-py3-none-any.whl"
ADDRESS = re.compile(r"^http://localhost:\d+/key/\S+$", re.MULTILINE)
SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
# How an installer reaches what it fetches from here; all else of this computer stays away.
KEPT = (
    "PIP_",
    "UV_",
    "SSL_",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "http_proxy",
    "https_proxy",
    "NO_PROXY",
)
PATIENCE_SECONDS = 300
FILES_OF_A_START = ("footbridge.sqlite3", "secret-key", "static/staticfiles.json")


@dataclass(frozen=True)
class Way:
    """One way to start a wheel. `ready` does what has to be done once before."""

    name: str
    words: tuple[str, ...]
    ready: Callable[[dict[str, str]], object] = lambda surroundings: None


def main() -> int:
    wheel = ROOT / DIST / WHEEL
    if not wheel.is_file():
        print(f"There is no {DIST}/{WHEEL}. Build it first: ./run package", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory(prefix="footbridge-bare-") as folder:
            copy = Path(shutil.copy(wheel, folder))
            for place, way in enumerate(_ways(copy)):
                print(_tried(way, Path(folder) / f"machine-{place}"), flush=True)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _ways(wheel: Path) -> Iterator[Way]:
    environment = wheel.parent / "environment"
    python = python_of(environment)

    def install(surroundings: dict[str, str]) -> None:
        run_or_explain([sys.executable, "-m", "venv", str(environment)], **surroundings)
        run_or_explain([str(python), "-m", "pip", "install", "--quiet", str(wheel)])

    yield Way("pip", (str(python.with_name("footbridge")),), install)
    if uvx := shutil.which("uvx"):
        yield Way("uvx", (uvx, "--from", str(wheel), "footbridge"))
    if pipx := shutil.which("pipx"):
        yield Way("pipx", (pipx, "run", "--spec", str(wheel), "footbridge"))


def _tried(way: Way, home: Path) -> str:
    """Starts it, fetches the first page and its style, and ends it. Raises ``Trouble``."""
    home.mkdir()
    surroundings = _surroundings(home)
    way.ready(surroundings)
    began = time.monotonic()
    with _running(way, home, surroundings) as printed:
        address = _address(printed)
        page = _fetched(address)
        sheet = SHEET.search(page)
        if sheet is None or not _fetched(re.sub(r"/key/.*", sheet[1], address)):
            raise Trouble(f"{way.name}: its first page has no style.")
        took = time.monotonic() - began
        missing = [each for each in FILES_OF_A_START if not any(home.rglob(each))]
        if missing:
            raise Trouble(f"{way.name}: it has not made {', '.join(missing)}.")
    return f"ok    {way.name}: first page and its style after {took:.1f} s"


def _surroundings(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name.startswith(KEPT)}
    places = [Path(found).parent for each in ("uvx", "pipx") if (found := shutil.which(each))]
    path = [*map(str, places), str(Path(sys.base_prefix) / "bin"), "/usr/bin", "/bin"]
    ours = {"HOME": str(home), "PATH": os.pathsep.join(path), "LANG": "C.UTF-8"}
    return kept | ours | {"UV_CACHE_DIR": str(home / "cache")}


@contextmanager
def _running(way: Way, home: Path, surroundings: dict[str, str]) -> Iterator[Path]:
    """The program, with all that it started, until the end of the block; gives what it prints."""
    printed = home / "printed.txt"
    with printed.open("wb") as kept:
        program = subprocess.Popen(
            way.words,
            cwd=home,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=kept,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield printed
        finally:
            os.killpg(program.pid, signal.SIGINT)
            program.wait(PATIENCE_SECONDS)


def _address(printed: Path) -> str:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if found := ADDRESS.search(printed.read_text(encoding="utf-8", errors="replace")):
            return found[0]
        time.sleep(0.05)
    raise Trouble(f"It printed no address:\n{printed.read_text(encoding='utf-8')}")


def _fetched(address: str) -> str:
    with urlopen(address, timeout=PATIENCE_SECONDS) as answer:  # noqa: S310  our own, on loopback
        return str(answer.read().decode())


if __name__ == "__main__":
    sys.exit(main())
