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
from tools.mutation.bench import Bench, on_the_bench
from tools.mutation.mutants import code_of

SECONDS = 10.0
Patch = dict[str, str]


def main(file: Path) -> int:
    """Returns 0 when each patch still fits where it is put, and its test sees it."""
    listed: list[Patch] = tomllib.loads(file.read_text(encoding="utf-8"))["patch"]
    faults: list[str] = []

    def act(bench: Bench) -> None:
        for test in bench.items:
            bench.run(test)  # without a fault it passes
        faults.extend(_faults(bench, listed))

    code = on_the_bench(sorted({one["test"] for one in listed}), act)
    for fault in faults:
        print(fault)
    print(f"{len(listed)} patches, {len(faults)} not as they should be.")
    return 1 if code or faults else 0


def _faults(bench: Bench, listed: list[Patch]) -> Iterator[str]:
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


def _patched(path: Path, text: str, one: Patch) -> list[CodeType]:
    """The code of the function as it would be."""
    changed = compile(text.replace(one["was"], one["becomes"]), str(path), "exec")
    return code_of(changed, one["function"])


if __name__ == "__main__":
    sys.exit(main(ROOT / sys.argv[1]))
