"""The whole fault bench: `./run faults`. The suite takes a sample of it (`tests/faults`).

The server and the command line are killed a thousand times while several devices write, and all
else that can go wrong with a machine is tried harder. It takes about a quarter of an hour.
"""

import os
import subprocess
import tempfile
from pathlib import Path

from tools.environment import ROOT, Need, ensure_environment

KILLS = 1000
ODD_DRAFTS = 100
OPTION = "--kills"
# What stands still for as long as this is broken; a thousand kills are not.
MOST_SECONDS_A_TEST = 2 * 60 * 60


class NotANumber(ValueError):
    """`--kills` wants to be told how many."""


def kills_asked(options: list[str]) -> int:
    """How many kills the options ask for. Raises NotANumber."""
    match options:
        case []:
            return KILLS
        case [option, number] if option == OPTION and number.isdecimal() and int(number):
            return int(number)
        case _:
            raise NotANumber


def run_faults(kills: int) -> int:
    """Runs all of the bench. Returns 0 when nothing was lost, doubled or half."""
    python = str(ensure_environment(Need.TESTING))
    print(f"{kills} kills, and the faults of a machine. Ctrl-C stops it.", flush=True)
    with tempfile.TemporaryDirectory(prefix="footbridge-faults-") as data:
        return subprocess.call(words(python), cwd=ROOT, env=surroundings(kills, Path(data)))


def words(python: str) -> list[str]:
    limit = f"faulthandler_timeout={MOST_SECONDS_A_TEST}"
    return [python, "-m", "pytest", "-v", "-o", limit, "--durations=5", "tests/faults"]


def surroundings(kills: int, data: Path) -> dict[str, str]:
    """The environment of the bench: nobody's own records are touched."""
    ours = {
        "FOOTBRIDGE_DATA": str(data),
        "FOOTBRIDGE_KILLS": str(kills),
        "FOOTBRIDGE_ODD_DRAFTS": str(ODD_DRAFTS),
    }
    theirs = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return theirs | ours
