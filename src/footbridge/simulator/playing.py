"""Playing a block of lives. How blocks are handed out is not the simulator's own: see `blocks`."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from footbridge.simulator.days import Day
from footbridge.simulator.life import live
from footbridge.simulator.overrides import catalogue_with
from footbridge.simulator.parquet import write_days
from footbridge.simulator.scenarios import SCENARIOS
from footbridge.simulator.settings import Block, Settings


def play_block(settings: Settings, folder: str, block: Block) -> int:
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


def work_of(settings: Settings, folder: Path) -> Callable[[Block], int]:
    """What a worker does with a block of this run."""
    return partial(play_block, settings, str(folder))
