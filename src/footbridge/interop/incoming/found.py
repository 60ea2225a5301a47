"""What a file tells of walks, whichever kind it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from footbridge.engine.facts import CameFrom


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkFound:
    """One walk as a device kept it. How it felt, no device knows.

    `start` has the offset of the clock on the wall there. `longest_seconds` is the longest
    stretch without a rest, `total_seconds` all the walking. `was_noticed`: nobody started a watch,
    it was seen by the steps.
    """

    start: datetime
    longest_seconds: int
    total_seconds: int
    came_from: CameFrom
    metres: int | None = None
    steps: int | None = None
    was_noticed: bool = False

    @property
    def end(self) -> datetime:
        """When it ended at the earliest: rests are not counted."""
        return self.start + timedelta(seconds=self.total_seconds)


@dataclass(frozen=True, slots=True)
class Found:
    """All walks of a file in order of time. `others` counts what else was done: rides, runs."""

    walks: tuple[WalkFound, ...] = ()
    others: int = 0

    def __add__(self, more: "Found") -> "Found":
        walks = sorted((*self.walks, *more.walks), key=lambda walk: walk.start)
        return Found(tuple(walks), self.others + more.others)
