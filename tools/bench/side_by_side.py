"""A work and its floor, a few rounds of each in turn: what else the machine does meets both."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from tools.bench.asking import Spent, spent
from tools.environment import ROOT

AT_ONCE = 5
Rounds = Callable[[int], Sequence[Spent]]


@dataclass(frozen=True, slots=True)
class Beside:
    """Medians of a work and of its floor."""

    ours: Spent
    floor: Spent


def beside(ours: Rounds, floor: Rounds, rounds: int) -> Beside:
    """So many rounds of each, a few at a time."""
    told: list[Spent] = []
    under: list[Spent] = []
    while len(told) < rounds:
        some = min(AT_ONCE, rounds - len(told))
        under += floor(some)
        told += ours(some)
    return Beside(median_of(told), median_of(under))


def rounds_of(work: Callable[[], object], before: Callable[[], object] | None = None) -> Rounds:
    """The work as rounds. `before` is done before each of them and not counted."""

    def once() -> Spent:
        if before is not None:
            before()
        return spent(work)

    return lambda count: [once() for _ in range(count)]


def median_of(told: Sequence[Spent]) -> Spent:
    """Of each clock by itself."""
    return Spent(median(each.cpu for each in told), median(each.wall for each in told))


class Floor:
    """The program of the floor, which does rounds when it is asked to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def rounds(self, name: str) -> Rounds:
        """`page` or `save`."""
        return lambda count: [Spent(*each) for each in self._asked(f"{name} {count}")]

    def _asked(self, order: str) -> list[list[float]]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{order}\n")
        self.process.stdin.flush()
        told: list[list[float]] = json.loads(self.process.stdout.readline())
        return told


@contextmanager
def the_floor() -> Iterator[Floor]:
    """Until the end of the block."""
    with tempfile.TemporaryDirectory(prefix="footbridge-floor-") as folder:
        command = [sys.executable, "-m", "tools.bench.floor", folder]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        try:
            yield Floor(process)
        finally:
            process.communicate()
