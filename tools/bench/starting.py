"""From a start to the first page, what the server holds in memory, and how long `--help` takes."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tools.bench.asking import Spent
from tools.bench.rows import Row
from tools.bench.side_by_side import Rounds, beside, median_of
from tools.environment import ROOT
from tools.serving import FOOTBRIDGE, is_shown, serving

SECOND = 1000
MOST_START_MS, MOST_HELP_MS, MOST_MEGABYTES = 1500, 150, 120
TOURS = 2
NOTHING = (sys.executable, "-P", "-c", "pass")
# Django, its settings and a handler: the least that any server of ours has to load.
DJANGO = (sys.executable, "-m", "tools.bench.floor")


def start_rows(
    folder: Path, cookies: Mapping[str, str], pages: tuple[str, ...], starts: int, helps: int
) -> Iterator[Row]:
    """A start of every day over a data folder that is prepared, and a tour of all pages."""
    yield from _first_page(folder, cookies, starts)
    yield _memory(folder, cookies, pages)
    yield from _help(helps)


def _first_page(folder: Path, cookies: Mapping[str, str], starts: int) -> Iterator[Row]:
    ours, floors = [], []
    for _ in range(starts):
        floors.append(_floor())
        ours.append(_start(folder, cookies))
    taken, floor = median_of(ours), median_of(floors)
    what, must = "start to first page, by the clock", f"≤ {MOST_START_MS:,} ms"
    yield Row(what, taken.wall, "ms", floor.wall, must, taken.wall <= MOST_START_MS)
    yield Row("… its processor time, to its end", taken.cpu, "ms", floor.cpu)


def _start(folder: Path, cookies: Mapping[str, str]) -> Spent:
    cpu, wall = _of_children(), time.perf_counter()
    with serving(folder, cookies):
        took = time.perf_counter() - wall
    return Spent((_of_children() - cpu) * SECOND, took * SECOND)


def _floor() -> Spent:
    """From nothing to the pages of the floor, once its tables are there."""
    with tempfile.TemporaryDirectory(prefix="footbridge-floor-") as folder:
        (_, taken) = _running([*DJANGO, folder])(2)
    return taken


def _memory(folder: Path, cookies: Mapping[str, str], pages: tuple[str, ...]) -> Row:
    with serving(folder, cookies) as server:
        at_first = server.megabytes
        for page in pages * TOURS:
            is_shown(server.port, cookies, page)
        after = server.megabytes
    must, is_met = f"≤ {MOST_MEGABYTES} MB", after <= MOST_MEGABYTES
    what = f"memory after a tour of {len(pages)} pages (first: {at_first:.0f} MB)"
    return Row(what, after, "MB", None, must, is_met)


def _help(rounds: int) -> Iterator[Row]:
    taken = beside(_running([*FOOTBRIDGE, "--help"]), _running(NOTHING), rounds)
    must, is_met = f"≤ {MOST_HELP_MS} ms", taken.ours.wall <= MOST_HELP_MS
    what = "--help, beside a Python that does nothing"
    yield Row(what, taken.ours.wall, "ms", taken.floor.wall, must, is_met)
    yield Row("… its processor time", taken.ours.cpu, "ms", taken.floor.cpu)


def _running(words: Sequence[str]) -> Rounds:
    """The program from its start to its end, with the processor time that it took itself."""

    def once() -> Spent:
        cpu, wall = _of_children(), time.perf_counter()
        subprocess.run(
            words, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=ROOT
        )
        took = time.perf_counter() - wall
        return Spent((_of_children() - cpu) * SECOND, took * SECOND)

    return lambda count: [once() for _ in range(count)]


def _of_children() -> float:
    """Seconds of a processor that the programs took which were started here and have ended."""
    told = os.times()
    return told.children_user + told.children_system
