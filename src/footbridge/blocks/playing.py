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

from footbridge.blocks.folder import P
from footbridge.blocks.refusal import Refused

MOST_BROKEN_WITHOUT_A_BLOCK = 3
NO_DASK = "A cluster needs Dask: install footbridge[cluster]."

Workers = Callable[[], AbstractContextManager[Executor]]


def missing(blocks: Iterable[P], folder: Path) -> list[P]:
    return [block for block in blocks if not (folder / block.file).exists()]


def play(
    work: Callable[[P], object],
    blocks: Sequence[P],
    folder: Path,
    workers: Workers,
    done: Callable[[P], None],
) -> None:
    """Plays what is missing of these blocks; `done` is told of each.

    `work` writes the file of a block, in a worker that knows nothing else. When the workers break
    (one was killed), they are opened again over what is missing. Raises BrokenProcessPool when
    they break again and again and no block is finished in between.
    """
    broken = 0
    left = missing(blocks, folder)
    while left:
        try:
            _play_all(work, left, workers, done)
        except BrokenProcessPool:
            finished = len(left) > len(missing(left, folder))
            broken = 0 if finished else broken + 1
            if broken >= MOST_BROKEN_WITHOUT_A_BLOCK:
                raise
        left = missing(blocks, folder)


def _play_all(
    work: Callable[[P], object],
    blocks: Sequence[P],
    workers: Workers,
    done: Callable[[P], None],
) -> None:
    with workers() as executor:
        playing: dict[Future[object], P] = {
            executor.submit(work, block): block for block in blocks
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
