"""Sends and reads nonsense: no crash, no hang, nothing that grows, nothing half kept.

    ./run fuzz                       all kinds, a minute for each
    ./run fuzz forms --minutes 10    one kind alone, ten minutes of it

forms   every address, its forms filled in with what no browser would send
doors   JSON to each address that takes some
import  files of our own, broken: exports, journals, answers
words   what is typed after `footbridge`
files   walks of watches and telephones, broken (more: python -m tools.fuzz.files --help)

The suite takes a sample of each. What is found is printed as small as it can be made.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.environment import ROOT
from tools.fuzz import files

# What stands still for as long as this is broken; to look for an hour is not.
MOST_SECONDS = 12 * 60 * 60
OWN_FILES = "files"
KINDS = ("forms", "doors", "import", "words", OWN_FILES)


def main(words: list[str]) -> int:
    """0 when nothing was found."""
    told = _options(words)
    ended = [_tried(kind, told.minutes) for kind in told.kinds or KINDS]
    return 1 if any(ended) else 0


def _tried(kind: str, minutes: float) -> int:
    print(f"{kind}: {minutes:g} minutes", flush=True)
    if kind == OWN_FILES:
        each = minutes / len(files.kinds())
        return files.main(["--minutes", str(each)])
    with tempfile.TemporaryDirectory(prefix="footbridge-fuzz-") as data:
        given = surroundings(minutes, Path(data))
        return subprocess.call(command(kind), cwd=ROOT, env=given)


def command(kind: str) -> list[str]:
    limit = f"faulthandler_timeout={MOST_SECONDS}"
    test = f"tests/faults/test_fuzzed_{kind}.py"
    return [sys.executable, "-m", "pytest", "-q", "-s", "-o", limit, test]


def surroundings(minutes: float, data: Path) -> dict[str, str]:
    """Nobody's own records are touched."""
    ours = {"FOOTBRIDGE_DATA": str(data), "FOOTBRIDGE_FUZZ_MINUTES": str(minutes)}
    theirs = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return theirs | ours


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run fuzz", description="Send and read nonsense.")
    which = f"{', '.join(KINDS)}; left out, all of them"
    parser.add_argument("kinds", nargs="*", choices=[[], *KINDS], metavar="KIND", help=which)
    parser.add_argument("--minutes", type=float, default=1.0, help="for each kind")
    told = parser.parse_args(words)
    if not told.minutes > 0:
        parser.error("--minutes has to be above 0")
    return told


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
