"""The package: `./run package` builds a wheel and its source, the same bytes on any day.

It is built twice, in two folders, from what is committed; only if each byte agrees is it kept.
Beside it lie the bill of what it holds and the words of all licences.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version as version_of
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from footbridge import __version__
from tools.environment import ROOT, run_or_explain
from tools.shipped import bill, licences
from tools.trouble import Trouble

DIST = "dist"
SUMS = f"footbridge-{__version__}.SHA256SUMS"
NO_CLONE = "A package is built out of a clone: this folder has no commits to build from."


@dataclass(frozen=True)
class Commit:
    """What is built. `at` is when it was committed, in seconds since 1970."""

    name: str
    at: int


def main() -> int:
    try:
        for line in build(ROOT, ROOT / DIST):
            print(line)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def build(clone: Path, target: Path) -> list[str]:
    """Builds what is committed in `clone` into `target`; gives the lines that say so.

    Raises ``Trouble`` where nothing can be built, or where two builds differ.
    """
    commit = _commit(clone)
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        trees = [Path(one) / "source", Path(other) / "another-place" / "source"]
        for tree in trees:
            lay_out(clone, commit, tree)
        first, second = (built(tree, commit.at) for tree in trees)
        refuse_differences(first, second)
        files = first | {
            f"footbridge-{__version__}.sbom.json": bill(trees[0], __version__).encode(),
            f"footbridge-{__version__}.LICENCES.txt": licences(trees[0]).encode(),
        }
    return [*_kept(files, target), *_said(commit, clone)]


def lay_out(clone: Path, commit: Commit, tree: Path) -> None:
    """The files of the commit in a folder of their own: nothing lies there that is not in it."""
    words = ["git", "-C", str(clone), "archive", "--format=tar", commit.name]
    packed = subprocess.run(words, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as held:
        held.extractall(tree, filter="data")


def built(tree: Path, at: int) -> dict[str, bytes]:
    """The wheel and the source archive of a tree, by their names. Their times are all `at`."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "hatchling", "build", "-d", folder]
        done = subprocess.run(
            words,
            check=False,
            cwd=tree,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(at)},
            capture_output=True,
            encoding="utf-8",
        )
        if done.returncode:
            raise Trouble(f"The package could not be built.\n{done.stderr.strip()}")
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def refuse_differences(first: dict[str, bytes], second: dict[str, bytes]) -> None:
    """Raises ``Trouble`` that names the files whose bytes differ between two builds."""
    differ = sorted(
        name for name in first.keys() | second.keys() if first.get(name) != second.get(name)
    )
    if differ:
        raise Trouble(f"Two builds of one commit differ in: {', '.join(differ)}. Nothing is kept.")


def content_of(wheel: bytes) -> str:
    """The SHA-256 of a wheel's own list of its files: the same however it was compressed."""
    with ZipFile(BytesIO(wheel)) as held:
        record = next(name for name in held.namelist() if name.endswith(".dist-info/RECORD"))
        return sha256(held.read(record)).hexdigest()


def _commit(clone: Path) -> Commit:
    if not (clone / ".git").exists():
        raise Trouble(NO_CLONE)
    told = run_or_explain(["git", "-C", str(clone), "log", "-1", "--format=%H %ct"])
    name, at = told.split()
    return Commit(name, int(at))


def _kept(files: dict[str, bytes], target: Path) -> list[str]:
    """Writes the files with a list of their fingerprints; gives that list with its lines."""
    target.mkdir(exist_ok=True)
    lines = [f"{sha256(content).hexdigest()}  {name}" for name, content in sorted(files.items())]
    for name, content in files.items():
        (target / name).write_bytes(content)
    (target / SUMS).write_text("\n".join(lines) + "\n", encoding="ascii")
    wheel = next(content for name, content in files.items() if name.endswith(".whl"))
    return [*lines, f"{content_of(wheel)}  the list of files within the wheel"]


def _said(commit: Commit, clone: Path) -> list[str]:
    """What it was built of, and that changes that are not committed are not in it."""
    changed = run_or_explain(["git", "-C", str(clone), "status", "--porcelain", "-uno"]).strip()
    left_out = ["What is changed and not committed is not in it."] if changed else []
    return [
        f"Built twice in two folders from commit {commit.name[:12]}, the same bytes both times "
        f"(hatchling {version_of('hatchling')}).",
        f"They are in {DIST}/.",
        *left_out,
    ]


if __name__ == "__main__":
    sys.exit(main())
