"""The few mutants that matter most, each with the tests that must see it.

`python -m tools.mutation.sample tests/engine/mutants_that_matter.toml` runs those tests alone. It
is a program of its own, because it makes copies of its process.
"""

import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tools.environment import ROOT
from tools.mutation.bench import Bench, on_the_bench
from tools.mutation.kept import FIELDS
from tools.mutation.mutants import Place, Source

MOST_SECONDS = 10.0
Listed = dict[str, str]


def main(file: Path) -> int:
    """Returns 0 when the code still reads as listed, and each mutant is seen by its test."""
    return tried(tomllib.loads(file.read_text(encoding="utf-8"))["mutant"], _faults)


def tried(listed: list[Listed], found: Callable[[Bench, list[Listed]], Iterable[str]]) -> int:
    """Runs the tests that are listed without a fault, then what is `found` with one."""
    faults: list[str] = []

    def act(bench: Bench) -> None:
        for test in bench.items:
            bench.run(test)  # without a fault it passes
        faults.extend(found(bench, listed))

    code = on_the_bench(sorted({one["test"] for one in listed}), act)
    for fault in faults:
        print(fault)
    print(f"{len(listed)} of them, {len(faults)} not as they should be.")
    return 1 if code or faults else 0


def _faults(bench: Bench, listed: list[Listed]) -> Iterator[str]:
    sources: dict[str, Source] = {}
    for one in listed:
        source = sources.setdefault(one["file"], Source(ROOT / one["file"], one["file"]))
        found = _places(source, one)
        if not found:
            yield f"No longer there: {_named(one)}"
        for place in found:
            if bench.killer(source, place, _named_tests(bench, one), MOST_SECONDS) is None:
                yield f"Not seen by {one['test']}: {place.mutant}"


def _named_tests(bench: Bench, one: Listed) -> dict[str, float]:
    """The test that is named, with all that it is asked about."""
    return {name: 0.0 for name in bench.items if name.partition("[")[0] == one["test"]}


def _places(source: Source, one: Listed) -> list[Place]:
    key = tuple(one[field] for field in FIELDS)
    return [place for place in source.places() if place.mutant.key == key]


def _named(one: Listed) -> str:
    return " | ".join(one[field] for field in FIELDS)


if __name__ == "__main__":
    sys.exit(main(ROOT / sys.argv[1]))
