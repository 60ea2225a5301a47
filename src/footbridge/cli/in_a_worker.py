"""What a worker does with a block. It begins with nothing: Django is made ready here, once.

On a cluster, too: there `FOOTBRIDGE_DATA` and the database must be those of whoever asks.
"""

from functools import lru_cache
from pathlib import Path

from footbridge.blocks.spans import Span


def cohort_block(folder: str, block: Span) -> int:
    """Writes the weeks of some people. Gives the index of the block."""
    _ready()
    from footbridge import care

    care.play_cohort(Path(folder), block)
    return block.index


def replay_block(folder: str, block: Span) -> int:
    """Decides again every day of some people. Gives the index of the block."""
    _ready()
    from footbridge import care

    care.play_replay(Path(folder), block)
    return block.index


@lru_cache(maxsize=1)
def _ready() -> None:
    from footbridge.cli.at_hand import ready

    ready(update=False)
