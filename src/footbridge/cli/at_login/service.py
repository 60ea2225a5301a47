"""What is started, in whatever system: the words, and the settings of today."""

import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import footbridge
from footbridge.storage.folder import data_folder

# A service does not know what stands in the profile of a shell.
SETTINGS = ("FOOTBRIDGE_HOSTS", "FOOTBRIDGE_HTTPS", "FOOTBRIDGE_TIME_ZONE", "DATABASE_URL")


@dataclass(frozen=True, slots=True)
class Service:
    """The command with its words, and the environment that it needs."""

    words: tuple[str, ...]
    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Starter:
    """How one system is told. `file` gets `text`, in `encoding`; then `begin` is run.

    To take it away, `end` is run and `after`, once the file is gone. What is there from the last
    time is stopped by `before`. `notes` are worth knowing afterwards.
    """

    file: Path
    text: str
    begin: tuple[tuple[str, ...], ...]
    end: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...] = ()
    after: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()
    encoding: str = "utf-8"


def service_here(*, port: int, home: bool) -> Service:
    """This Footbridge with these records, on one port that stays the same."""
    words = ("serve", "--no-browser", "--no-key", "--port", str(port))
    told = {name: os.environ[name] for name in SETTINGS if os.environ.get(name)}
    return Service(
        words=(*_program(), *words, *(("--home",) if home else ())),
        environment={"FOOTBRIDGE_DATA": str(data_folder().absolute()), **told},
    )


def _program() -> tuple[str, ...]:
    """In a clone its `run`, which keeps its environment up to date; else the package."""
    run = Path(footbridge.__file__).resolve().parents[2] / "run"
    if platform.system() == "Windows":
        # The Python that opens no window.
        return (str(Path(sys.executable).with_name("pythonw.exe")), "-P", "-m", "footbridge")
    if run.is_file():
        # Not the one of the environment, which may be made anew.
        return (str(getattr(sys, "_base_executable", sys.executable)), str(run))
    return (sys.executable, "-P", "-m", "footbridge")
