"""Footbridge's own Python environment, `.venv`, filled from the hash-locked lists.

There is one environment for running and for testing. The list for tests holds the whole list for
running (a test sees to that), so a developer's environment also starts the app, downloads nothing
twice, and is where editors look for it. What is there already stays there: nothing is removed.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from enum import Enum
from importlib.util import find_spec
from pathlib import Path

from tools.trouble import Trouble, explain

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
STAMP = "footbridge-installed.json"


class Need(Enum):
    """What the environment is for; each has a locked list."""

    RUNNING = "requirements.txt"
    TESTING = "requirements-dev.txt"


class Installer(Enum):
    """How the environment is made and filled on this computer."""

    UV = "uv"
    OWN_PIP = "pip in the environment"
    SYSTEM_PIP = "the system's pip, pointed at the environment"


NO_INSTALLER = """This Python cannot make an environment: it has neither ensurepip nor pip.
On Debian or Ubuntu this helps:  sudo apt install python3-venv
Elsewhere, install uv. Then start ./run again."""


def ensure_environment(need: Need, *, home: Path = HOME) -> Path:
    """Makes or refreshes the environment when its list changed. Returns its Python.

    Raises ``Trouble`` when that is not possible.
    """
    need = _never_less_than_before(need, home)
    python = python_of(home)
    if is_ready(need, home):
        return python
    print(_announcement(need), file=sys.stderr, flush=True)
    installer = choose_installer()
    (home / STAMP).unlink(missing_ok=True)
    if not (_is_sound(home) and _can_fill(installer, home)):
        _make(installer, home)
    _install(installer, need, python)
    _put_source_on_path(python)
    (home / STAMP).write_text(json.dumps(_state(need, home)), encoding="utf-8")
    return python


def choose_installer() -> Installer:
    """The quickest way that this computer offers. Raises ``Trouble`` when there is none."""
    if shutil.which("uv"):
        return Installer.UV
    if _has("venv") and _has("ensurepip"):
        return Installer.OWN_PIP
    if _has("venv") and _has("pip"):
        return Installer.SYSTEM_PIP
    raise Trouble(NO_INSTALLER)


def _has(module: str) -> bool:
    """Whether this Python has the module itself, and not only an empty folder of that name."""
    spec = find_spec(module)
    return spec is not None and spec.origin is not None


def python_of(home: Path) -> Path:
    """Where the environment keeps its Python."""
    return home / "Scripts" / "python.exe" if os.name == "nt" else home / "bin" / "python"


def program_of(home: Path, name: str) -> Path:
    """Where the environment keeps a program."""
    return python_of(home).with_name(f"{name}.exe" if os.name == "nt" else name)


def is_ready(need: Need, home: Path) -> bool:
    """Whether the environment holds exactly this list, for a Python that is still there."""
    return _is_sound(home) and _stamped(home) == _state(need, home)


def fingerprint(path: Path) -> str:
    """The SHA-256 of a locked list, in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def run_or_explain(words: list[str], **more: str) -> str:
    """Runs an installer quietly. Returns what it printed; raises ``Trouble`` when it fails."""
    done = subprocess.run(
        words,
        check=False,
        cwd=ROOT,
        env={**os.environ, **more},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode != 0:
        raise Trouble(explain(done.stdout))
    return done.stdout


def _never_less_than_before(need: Need, home: Path) -> Need:
    """A developer's environment stays one when the app is started from it."""
    return Need.TESTING if _stamped(home).get("list") == Need.TESTING.value else need


def _stamped(home: Path) -> dict[str, str]:
    try:
        stamp: dict[str, str] = json.loads((home / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp


def _state(need: Need, home: Path) -> dict[str, str]:
    # The real path changes when the system's Python moves to a new version under our feet.
    return {
        "list": need.value,
        "sha256": fingerprint(ROOT / need.value),
        "python": os.path.realpath(python_of(home)),
    }


def _is_sound(home: Path) -> bool:
    """Whether there is an environment whose Python exists and has not become another one."""
    was = _stamped(home).get("python")
    now = os.path.realpath(python_of(home))
    return python_of(home).exists() and was in {None, now}


def _can_fill(installer: Installer, home: Path) -> bool:
    """An environment that uv made has no pip of its own."""
    return installer is not Installer.OWN_PIP or program_of(home, "pip").exists()


def _announcement(need: Need) -> str:
    if need is Need.TESTING:
        return "Installing what the tests need (once, about two minutes) …"
    return "Getting Footbridge ready for this computer (once, about half a minute) …"


def _make(installer: Installer, home: Path) -> None:
    if home.exists():
        shutil.rmtree(home)
    if installer is Installer.UV:
        run_or_explain(["uv", "venv", "--quiet", "--python", sys.executable, str(home)])
        return
    pip = [] if installer is Installer.OWN_PIP else ["--without-pip"]
    run_or_explain([sys.executable, "-m", "venv", *pip, str(home)])


def _install(installer: Installer, need: Need, python: Path) -> None:
    # The lists are complete, so nothing outside them is looked for; and only finished builds are
    # taken, so that no downloaded code runs while it is being installed.
    exactly = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", need.value]
    quietly = ["--quiet", "--disable-pip-version-check", "--no-input"]
    match installer:
        case Installer.UV:
            run_or_explain(["uv", "pip", "install", "--python", str(python), *exactly])
        case Installer.OWN_PIP:
            run_or_explain([str(python), "-m", "pip", "install", *quietly, *exactly])
        case Installer.SYSTEM_PIP:
            there = ["--python", str(python)]
            run_or_explain([sys.executable, "-m", "pip", *there, "install", *quietly, *exactly])


def _put_source_on_path(python: Path) -> None:
    """Makes `import footbridge` find this clone, also after the clone has moved."""
    home = python.parent.parent
    here = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", "venv", vars=here))
    site.joinpath("footbridge.pth").write_text(
        os.path.relpath(ROOT / "src", site) + "\n", encoding="utf-8"
    )
