"""Faults that a colleague could make, put in by hand, each with a test that must see it.

`python -m tools.mutation.patches tests/engine/patches_that_matter.toml`. They are more than one
operator: a rule that is left out for the second of two, yesterday for today, left for right. Like
the mutants that matter they are made in a copy of this process.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

from tools.environment import ROOT
from tools.mutation.bench import Bench
from tools.mutation.mutants import code_of
from tools.mutation.sample import Listed, tried

SECONDS = 10.0


def main(file: Path) -> int:
    """Returns 0 when each patch still fits where it is put, and its test sees it."""
    return tried(tomllib.loads(file.read_text(encoding="utf-8"))["patch"], _faults)


def _faults(bench: Bench, listed: list[Listed]) -> Iterator[str]:
    for one in listed:
        path = ROOT / one["file"]
        text = path.read_text(encoding="utf-8")
        if text.count(one["was"]) != 1:
            yield f"No longer there: {one['name']}"
            continue
        change = bench.change_to(path, one["function"], _patched(path, text, one))
        tests = [name for name in bench.items if name.startswith(one["test"])]
        if bench.seen_in_a_copy(change, tests, SECONDS) is None:
            yield f"Not seen by {one['test']}: {one['name']}"


def _patched(path: Path, text: str, one: Listed) -> list[CodeType]:
    """The code of the function as it would be."""
    changed = compile(text.replace(one["was"], one["becomes"]), str(path), "exec")
    return code_of(changed, one["function"])


if __name__ == "__main__":
    sys.exit(main(ROOT / sys.argv[1]))
