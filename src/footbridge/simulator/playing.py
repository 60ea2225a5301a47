"""Playing the blocks of a run with whatever works for it: processes here, or a cluster.

The door is `concurrent.futures.Executor`. A block that is there is not played again, so whatever
breaks costs the blocks that were being played, and no others.
"""

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager
from multiprocessing import get_context
from pathlib import Path

from footbridge.simulator.days import Day
from footbridge.simulator.life import live
from footbridge.simulator.overrides import catalogue_with
from footbridge.simulator.parquet import write_days
from footbridge.simulator.scenarios import SCENARIOS
from footbridge.simulator.settings import Block, Refused, Settings

MOST_BROKEN_WITHOUT_A_BLOCK = 3
NO_DASK = "A cluster needs Dask: install footbridge[cluster]."

Workers = Callable[[], AbstractContextManager[Executor]]


def play_block(settings: Settings, block: Block, folder: str) -> int:
    """Lives all lives of a block and writes its file. Gives the index of the block.

    Runs in a worker, which reads the catalogue for itself. A cluster may ask once more for what a
    lost worker had finished: what is there stays.
    """
    path = Path(folder) / block.file
    if path.exists():
        return block.index
    catalogue = catalogue_with(settings.numbers)
    setup = SCENARIOS[block.scenario].setup(block.row)
    days: list[Day] = []
    for number in range(block.first, block.end):
        lived = live(
            block.scenario,
            setup,
            number,
            seed=settings.seed,
            weeks=settings.weeks,
            catalogue=catalogue,
        )
        days += lived.days
    write_days(path, days)
    return block.index


def missing(blocks: Iterable[Block], folder: Path) -> list[Block]:
    return [block for block in blocks if not (folder / block.file).exists()]


def play(
    settings: Settings,
    blocks: Sequence[Block],
    folder: Path,
    workers: Workers,
    done: Callable[[Block], None],
) -> None:
    """Plays what is missing of these blocks; `done` is told of each.

    When the workers break (one was killed), they are opened again over what is missing. Raises
    BrokenProcessPool when they break again and again and no block is finished in between.
    """
    broken = 0
    left = missing(blocks, folder)
    while left:
        try:
            _play_all(settings, left, folder, workers, done)
        except BrokenProcessPool:
            finished = len(left) > len(missing(left, folder))
            broken = 0 if finished else broken + 1
            if broken >= MOST_BROKEN_WITHOUT_A_BLOCK:
                raise
        left = missing(blocks, folder)


def _play_all(
    settings: Settings,
    blocks: Sequence[Block],
    folder: Path,
    workers: Workers,
    done: Callable[[Block], None],
) -> None:
    with workers() as executor:
        playing: dict[Future[int], Block] = {
            executor.submit(play_block, settings, block, str(folder)): block for block in blocks
        }
        try:
            for future in as_completed(playing):
                future.result()
                done(playing[future])
        except BaseException:
            # Ctrl-C as well: what is being played ends, what waits does not begin.
            for future in playing:
                future.cancel()
            executor.shutdown(wait=True)
            raise


def processes(count: int) -> Workers:
    """So many processes on this machine. They start afresh, so that it is the same everywhere."""

    def opened() -> AbstractContextManager[Executor]:
        return ProcessPoolExecutor(
            max_workers=count, mp_context=get_context("spawn"), initializer=_finish_first
        )

    return opened


def _finish_first() -> None:
    """Ctrl-C is for who began it all: a worker ends the block that it is at."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def cluster(address: str) -> Workers:
    """The workers of a Dask scheduler. Raises Refused where Dask is not installed."""
    try:
        from distributed import Client
    except ImportError:
        raise Refused(NO_DASK) from None

    @contextmanager
    def opened() -> Iterator[Executor]:
        with Client(address) as client:
            executor: Executor = client.get_executor()
            yield executor

    return opened
