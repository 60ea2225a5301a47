"""Where a person stands on the balance ladder, and for how long."""

from typing import NamedTuple

from footbridge.catalogue.model import Ladder, Rung
from footbridge.engine.streams.cuts import Raises, Takings
from footbridge.engine.streams.progression import FREE, Freeze, Note


class BalanceLevel(NamedTuple):
    """Where the person stands on the ladder, and for how long.

    `good_days` are those in a row at this hold; `held_here` says that the level was held once.
    """

    ladder: Ladder
    place: int
    seconds: int
    note: Note
    good_days: int = 0
    earned: bool = False
    held_here: bool = False
    freeze: Freeze = FREE
    takings: Takings = ()
    raises: Raises = ()

    @property
    def rung(self) -> Rung:
        return self.ladder.rungs[self.place]

    @property
    def longest(self) -> int:
        return self.rung.top_seconds or 0

    @property
    def shortest(self) -> int:
        return self.rung.start_seconds or 0

    @property
    def next_rung(self) -> Rung | None:
        above = self.place + 1
        return self.ladder.rungs[above] if above < len(self.ladder.rungs) else None

    @property
    def is_ready_for_more(self) -> bool:
        """At the longest hold of this level with the good days that the next one asks for."""
        return self.earned and self.seconds >= self.longest
