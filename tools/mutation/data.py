"""`./run mutate --data`: wrong data in the catalogue, one by one. Does a test see each?

What protects people stands in data as well: a threshold of pain, how urgent a sign is, what it
forbids, whom to call. Each is changed in the memory of a copy of this process, and the tests run
that read it.
"""

import argparse
import copy
import functools
import gc
import json
import os
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from footbridge.catalogue import read
from footbridge.catalogue.numbers import Numbers
from tools.environment import ROOT
from tools.mutation.bench import Bench, on_the_bench

DATA = ROOT / "src" / "footbridge" / "catalogue" / "data"
TESTS = ("tests/catalogue", "tests/engine", "--ignore=tests/engine/test_growth.py")
ALWAYS = (
    "tests/catalogue/test_shipped.py",
    "tests/catalogue/test_safety_data.py",
    "tests/catalogue/test_written_twice.py",
)
STORY = "test_stories.py::test_story["
# What looks at whatever comes to its mind is slow, and sees a wrong number by chance.
LEFT_OUT = ("test_never_", "test_promises", "test_research", "test_a_story_says_why", "rules/")
MOST_SECONDS = 15.0  # of tests for one fault
SLOW_SECONDS = 3.0
GUESSED_SECONDS = 0.3  # for a story
NUMBERS = "numbers.toml"
LEAST, MOST = 1, 4  # tiers
# What each of these lists holds protects somebody, so each of it is left out once.
LISTS = {
    "flags": (
        "asked", "forbids", "stops_streams", "hides_cards",
        "raised_by.findings", "raised_by.falls",
        "asked_by.findings", "asked_by.stops", "asked_by.notes",
    ),
    "gates": ("forbids", "removes", "stops_streams", "hides_cards", "shows_cards"),
    "exercises": ("removed_by",),
    "countries": ("zones",),
}  # fmt: skip
# The same of what a list itself holds: the lines of a screen, the ways of an exercise.
IN_EACH = {
    ("safety", "lines"): ("flags", "gates", "asks", "tells"),
    ("exercises", "variants"): ("traits", "equipment", "loads", "needs"),
}
# A yes that is forgotten.
YES = {("exercises", "variants"): "clinician_only", ("ladders", "rungs"): "needs_tandem"}
CALLS = ("clinician", "same_day_doctor")
AMOUNTS = ("sets", "reps", "hold_seconds", "work_seconds", "rest_seconds")
Way = tuple[str, ...]


@dataclass(frozen=True)
class Fault:
    """`file` says `becomes` at `way` instead of `was`."""

    file: str
    way: Way
    was: Any
    becomes: Any

    @property
    def place(self) -> str:
        return f"{self.file} {'.'.join(self.way)}"

    def __str__(self) -> str:
        return f"{self.place}: {self.was} -> {self.becomes}"

    def make(self) -> None:
        """Whoever asks for the catalogue from now on is given one with this fault."""
        self.put()
        _forget_all()

    def put(self) -> None:
        """Whoever reads the data from now on reads them with this fault."""
        as_it_is, ours = read._Reader.table, read._our_own()

        def table(reader: Any, file: str) -> dict[str, Any] | None:
            raw = as_it_is(reader, file)
            if raw is not None and file == self.file and reader.folder == ours:
                _put(raw, self.way, self.becomes)
            return raw

        read._Reader.table = table  # type: ignore[method-assign, assignment]


@dataclass(frozen=True)
class Looked:
    """What a test took, in seconds, and which numbers it asked for. Looked at for numbers alone:
    everything else is named by the stories about it.
    """

    seconds: dict[str, float]
    asked: dict[str, list[str]]


def main(words: list[str]) -> int:
    """Returns 0 when each fault is seen."""
    asked = _asked(words)
    unseen: list[Fault] = []

    def act(bench: Bench) -> None:
        wanted = spread([one for one in faults() if asked.only in str(one)], asked.sample)
        looked = Looked(dict.fromkeys(bench.items, GUESSED_SECONDS), {})
        if any(one.file == NUMBERS for one in wanted):
            looked = _looked(bench)
        unseen.extend(_unseen(bench, looked, wanted))

    if on_the_bench(list(TESTS), act):
        print("The tests themselves are not in order.", file=sys.stderr)
        return 1
    return int(bool(unseen))


def _asked(words: list[str]) -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="./run mutate --data", description=__doc__)
    reader.add_argument("--only", default="", help="part of the place, such as flags/FLAG-04")
    reader.add_argument("--sample", type=int, help="only so many, spread over all")
    return reader.parse_args(words)


def spread(every: list[Fault], sample: int | None) -> list[Fault]:
    """Every so-manieth, so that the same ones are tried again; all without a `sample`."""
    if sample is None or sample >= len(every):
        return every
    return [every[index * len(every) // sample] for index in range(sample)]


# Which faults


def faults() -> Iterator[Fault]:
    """One more and one less for each number, another tier, an item forgotten, a wrong call."""
    for name in tomllib.loads((DATA / NUMBERS).read_text(encoding="utf-8")):
        yield from _one_off(NUMBERS, (name, "value"), least=0)
    for file in _files("flags"):
        for way in (("tier",), ("escalation", "tier"), ("raised_by", "tier")):
            yield from _one_off(file, way, least=LEAST, most=MOST)
        yield from _one_off(file, ("rests_hours",), least=0)
    for folder, lists in LISTS.items():
        for file in _files(folder):
            for name in lists:
                yield from _one_forgotten(file, tuple(name.split(".")))
    yield from _in_each()
    for file in _files("flags"):
        call = _at(file, ("call",))
        yield Fault(file, ("call",), call, CALLS[call == CALLS[0]])
        if with_gate := _at(file, ("raised_by", "same_day_with")):
            yield Fault(file, ("raised_by", "same_day_with"), with_gate, "")
    for file in _files("exercises"):
        for amount in AMOUNTS:
            for end in ("start", "lo", "hi"):
                yield from _one_off(file, ("dose", amount, end), least=0)
    for file in _files("countries"):
        for key in ("emergency", "advice"):
            yield from _wrong_call(file, (key,))


def _in_each() -> Iterator[Fault]:
    for (folder, held), lists in IN_EACH.items():
        for file, index in _held(folder, held):
            for name in lists:
                yield from _one_forgotten(file, (held, index, name))
    for (folder, held), name in YES.items():
        for file, index in _held(folder, held):
            if _at(file, (held, index, name)):
                yield Fault(file, (held, index, name), True, False)


def _held(folder: str, held: str) -> Iterator[tuple[str, str]]:
    """Each place of a list of each file."""
    for file in _files(folder):
        for index in range(len(_at(file, (held,)) or ())):
            yield file, f"{index}"


def _one_off(file: str, way: Way, *, least: int, most: int | None = None) -> Iterator[Fault]:
    was = _at(file, way)
    if was is None:
        return
    for becomes in (was + 1, was - 1):
        if becomes >= least and (most is None or becomes <= most):
            yield Fault(file, way, was, becomes)


def _one_forgotten(file: str, way: Way) -> Iterator[Fault]:
    was = _at(file, way) or []
    for index in range(len(was)):
        yield Fault(file, way, was, [*was[:index], *was[index + 1 :]])


def _wrong_call(file: str, way: Way) -> Iterator[Fault]:
    was = _at(file, way)
    if was:
        yield Fault(file, way, was, f"{was[:-1]}{(int(was[-1]) + 1) % 10}")


def _files(folder: str) -> list[str]:
    return [f"{folder}/{path.name}" for path in sorted((DATA / folder).glob("*.toml"))]


def _at(file: str, way: Way) -> Any:
    found: Any = _read(file)
    for step in way:
        if isinstance(found, list):
            found = found[int(step)]
        else:
            found = found.get(step) if isinstance(found, dict) else None
    return copy.copy(found)


@functools.cache
def _read(file: str) -> dict[str, Any]:
    return tomllib.loads((DATA / file).read_text(encoding="utf-8"))


def _put(raw: Any, way: Way, value: Any) -> None:
    for step in way[:-1]:
        raw = raw[int(step)] if isinstance(raw, list) else raw[step]
    raw[way[-1]] = value


# Which tests


def _looked(bench: Bench) -> Looked:
    """All tests run once in a copy, so that this process has read no catalogue."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as out:
            json.dump(_look(bench), out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        found = json.load(told)
    os.waitpid(pid, 0)
    return Looked(**found)


def _look(bench: Bench) -> dict[str, Any]:
    seen = _listen()
    seconds: dict[str, float] = {}
    asked: dict[str, list[str]] = {}
    fit = [name for name in bench.items if not any(word in name for word in LEFT_OUT)]
    for number, name in enumerate(fit, 1):
        _forget_all("footbridge.engine")
        seen.clear()
        try:
            took = bench.run(name)
        except pytest.skip.Exception:
            continue
        if took <= SLOW_SECONDS:
            seconds[name], asked[name] = took, sorted(seen)
        if number % 500 == 0:
            print(f"Looked at {number} of {len(fit)} tests", file=sys.stderr, flush=True)
    return {"seconds": seconds, "asked": asked}


def _listen() -> set[str]:
    """The names of the numbers that are asked for, but not by who reads the data."""
    seen: set[str] = set()
    plain = read._Reader.read

    def reads(reader: Any) -> Any:
        before = set(seen)
        try:
            return plain(reader)
        finally:
            seen.intersection_update(before)

    def noted(numbers: Numbers, name: str) -> Any:
        seen.add(name)
        return object.__getattribute__(numbers, name)

    read._Reader.read = reads  # type: ignore[method-assign, assignment]
    Numbers.__getattribute__ = noted  # type: ignore[method-assign, assignment]
    return seen


def _unseen(bench: Bench, looked: Looked, every: list[Fault]) -> Iterator[Fault]:
    seen_by: Counter[tuple[str, str]] = Counter()
    tally: Counter[tuple[str, bool]] = Counter()
    stories = _stories(bench)
    for fault in every:
        order = _in_order(fault, looked, stories, seen_by)
        work = sum(looked.seconds[name] for name in order)
        by = bench.seen_in_a_copy(fault.make, order, work)
        tally[fault.file.partition("/")[0], by is not None] += 1
        print(f"{by or 'NOT SEEN'} | {fault}", flush=True)
        if by is None:
            yield fault
        else:
            seen_by[fault.place, by] += 2
            seen_by[fault.file, by] += 1
    for folder in dict(tally):
        print(folder[0], "seen" if folder[1] else "not seen", tally[folder])


def _in_order(
    fault: Fault,
    looked: Looked,
    stories: Callable[[str], set[str]],
    seen_by: Counter[tuple[str, str]],
) -> list[str]:
    """Those that read what is wrong: what saw a neighbour first, then the quick ones."""
    always = {name for name in looked.seconds if name.startswith(ALWAYS)}
    near = stories(Path(fault.file).stem)
    if fault.file == NUMBERS:
        near = {name for name, asked in looked.asked.items() if fault.way[0] in asked}
    fit = [name for name in looked.seconds if name in always | near]

    def place(name: str) -> tuple[int, bool, float]:
        known = seen_by[fault.place, name] + seen_by[fault.file, name]
        return (-known, name in near, looked.seconds[name])

    order, work = [], 0.0
    for name in sorted(fit, key=place):
        work += looked.seconds[name]
        if work > MOST_SECONDS:
            break
        order.append(name)
    return order


def _stories(bench: Bench) -> Callable[[str], set[str]]:
    """Which tests are stories that name a thing."""
    told = {
        name: item.callspec.params["path"].read_text(encoding="utf-8")
        for name, item in bench.items.items()
        if STORY in name
    }

    def naming(word: str) -> set[str]:
        return {name for name, text in told.items() if word in text}

    return naming


def _forget_all(*those: str) -> None:
    for one in _remembering(those or ("footbridge.", "tests.")):
        one.cache_clear()


@functools.cache
def _remembering(those: tuple[str, ...]) -> "list[functools._lru_cache_wrapper[Any]]":
    return [
        one
        for one in gc.get_objects()
        if type(one) is functools._lru_cache_wrapper
        and str(getattr(one, "__module__", "")).startswith(those)
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
