"""`./run mutate`: puts small faults into engine and catalogue, one by one. Does a test see each?

`./run mutate` takes all of both, which takes hours; it may be stopped and goes on where it was.
`./run mutate src/footbridge/engine/signs/limits.py` takes these files or folders, `--sample 200`
some of them. `--data` puts the data of the catalogue wrong instead of the code. Survivors that no
test can see are explained in `survivors.toml`, beside the tests of each part.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools.environment import ROOT
from tools.mutation.bench import Bench, on_the_bench, stamp_of
from tools.mutation.kept import Key, Results, explained
from tools.mutation.mutants import Mutant, Place, Source
from tools.mutation.passes import Passes, through

PARTS = ("src/footbridge/engine", "src/footbridge/catalogue")
# The tests of a part, beside it. What only the tests of another part see counts as not seen.
TESTS = {
    "src/footbridge/engine": ("tests/engine", "--ignore=tests/engine/test_growth.py"),
    "src/footbridge/catalogue": ("tests/catalogue",),
}
SURVIVORS = tuple(ROOT / "tests" / part / "survivors.toml" for part in ("engine", "catalogue"))
FOLDER = ROOT / ".mutants"
WANTED = 0.95
AT_ONCE = 200  # recorded before they are kept
# Of work for one mutant, and for one test. What is seen only by more counts as not seen.
MOST_SECONDS = 20.0
SLOW_SECONDS = 3.0


@dataclass
class Tally:
    """What became of the mutants of one file."""

    killed: int = 0
    explained: list[Mutant] = field(default_factory=list)
    survived: list[Mutant] = field(default_factory=list)

    @property
    def all(self) -> int:
        return self.killed + len(self.explained) + len(self.survived)


def main(words: list[str]) -> int:
    """Returns 0 when enough are killed, every survivor is explained, and no explanation is old."""
    if words[:1] == ["--data"]:
        from tools.mutation import data

        return data.main(words[1:])
    asked = _asked(words)
    tallies: dict[str, Tally] = {}

    def act(bench: Bench) -> None:
        sources = [Source(path, str(path.relative_to(ROOT))) for path in _files(asked.paths)]
        places = _chosen([(one, place) for one in sources for place in one.places()], asked.sample)
        _try_all(bench, places, tallies, asked.work)

    code = on_the_bench(_tests(asked.paths), act)
    if code:
        print("The tests themselves are not in order.", file=sys.stderr)
        return 1
    return _told(tallies, explained(*SURVIVORS), is_all=asked.sample is None)


def _asked(words: list[str]) -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="./run mutate", description=__doc__)
    reader.add_argument("paths", nargs="*", default=PARTS, help="files or folders")
    reader.add_argument("--sample", type=int, help="only so many, spread over all")
    reader.add_argument(
        "--work", type=float, default=MOST_SECONDS, help="seconds of tests for one of them"
    )
    return reader.parse_args(words)


def _tests(paths: list[str]) -> list[str]:
    named = [str(file.relative_to(ROOT)) for file in _files(paths)]
    return [
        word
        for part, words in TESTS.items()
        if any(name.startswith(part) for name in named)
        for word in words
    ]


def _files(paths: list[str]) -> list[Path]:
    found = [ROOT / path for path in paths]
    return [
        file
        for path in found
        for file in ([path] if path.is_file() else sorted(path.glob("**/*.py")))
    ]


def _chosen(places: list[tuple[Source, Place]], sample: int | None) -> list[tuple[Source, Place]]:
    """Every so-manieth, so that the same ones are tried again."""
    if sample is None or sample >= len(places):
        return places
    return [places[index * len(places) // sample] for index in range(sample)]


def _try_all(
    bench: Bench, places: list[tuple[Source, Place]], tallies: dict[str, Tally], work: float
) -> None:
    passes = _recorded(bench)
    results = Results(FOLDER / "results.jsonl", f"{_stamp_of_tests(bench)} {work}")
    why = explained(*SURVIVORS)
    began = time.monotonic()
    lines: dict[int, set[str]] = {}
    last: Source | None = None
    for number, (source, place) in enumerate(places, 1):
        if source is not last:
            lines, last = passes.by_line(source.path), source
        mutant = place.mutant
        result = results.of(mutant, place.reads)
        if result is None:
            known = through(lines, mutant.first, mutant.last)
            tests = _worth(passes, (name for name in known if name in bench.items))
            by = bench.killer(source, place, tests, work)
            result = results.keep(mutant, place.reads, by)
        _count(tallies.setdefault(source.name, Tally()), mutant, result.by, why)
        _show(number, len(places), tallies, began)
    print()


def _worth(passes: Passes, tests: Iterator[str]) -> dict[str, float]:
    seconds = {name: passes.seconds(name) for name in tests}
    return {name: work for name, work in seconds.items() if work <= SLOW_SECONDS}


def _recorded(bench: Bench) -> Passes:
    files = _files(list(PARTS))
    passes = Passes(FOLDER, stamp_of(files), [str(file) for file in files])
    tests = bench.stamps()
    new = passes.missing(tests)
    if new:
        print(f"Looking where {len(new)} tests pass …", flush=True)
        for first in range(0, len(new), AT_ONCE):
            few = new[first : first + AT_ONCE]
            passes.record({name: tests[name] for name in few}, bench.record_one)
            print(f"{first + len(few)} of {len(new)}", flush=True)
    return passes


def _stamp_of_tests(bench: Bench) -> str:
    return stamp_of(sorted({Path(item.path) for item in bench.items.values()}))


def _count(tally: Tally, mutant: Mutant, by: str | None, why: dict[Key, str]) -> None:
    if by is not None:
        tally.killed += 1
    elif mutant.key in why:
        tally.explained.append(mutant)
    else:
        tally.survived.append(mutant)
        print(f"\nNot seen: {mutant}", flush=True)


def _show(number: int, of: int, tallies: dict[str, Tally], began: float) -> None:
    killed = sum(tally.killed for tally in tallies.values())
    took = time.monotonic() - began
    end = "\r" if sys.stdout.isatty() else "\n"
    if end == "\r" or number % 100 == 0 or number == of:
        print(f"{number} of {of}, {killed} killed, {took:.0f} s", end=end, flush=True)


def _told(tallies: dict[str, Tally], why: dict[Key, str], *, is_all: bool) -> int:
    """Prints what came of it. Returns 1 when something is to be done."""
    for name, tally in tallies.items():
        print(
            f"{tally.killed / tally.all:5.0%} of {tally.all:4} killed, "
            f"{len(tally.explained):3} explained, {len(tally.survived):3} survived  {name}"
        )
    every = list(tallies.values())
    killed, count = sum(one.killed for one in every), sum(one.all for one in every)
    survived = sum(len(one.survived) for one in every)
    old = _old(tallies, why) if is_all else []
    share = killed / count if count else 1
    print(f"{killed} of {count} killed ({share:.1%}), {survived} neither killed nor explained.")
    for key in old:
        print(f"No longer needed to be explained: {' | '.join(key)}")
    return int(share < WANTED or survived > 0 or bool(old))


def _old(tallies: dict[str, Tally], why: dict[Key, str]) -> list[Key]:
    """Explanations for what a test sees by now, or what is no longer there."""
    needed = {mutant.key for tally in tallies.values() for mutant in tally.explained}
    return [key for key in why if key[0] in tallies and key not in needed]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
