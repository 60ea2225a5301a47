"""A walk."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.value import Id, value
from footbridge.catalogue.words import StopSign, Surface, Word
from footbridge.engine.facts.amounts import Steps, WalkSeconds
from footbridge.engine.facts.phrase import Phrase, said, walk_time
from footbridge.engine.facts.stop import warnings_of
from footbridge.engine.facts.told import Fault, Told

WALKING = "walking"


class CameFrom(Word):
    """Whose file a walk was read from, when nobody told it by hand."""

    APPLE_HEALTH = "apple_health"
    FIT = "fit"
    GPX = "gpx"
    TCX = "tcx"
    CSV = "csv"


@value
class Walk(Told):
    """One walk. `seconds` is the longest stretch without a rest, `total_seconds` all of it.

    `comfortable` is None when it was not told: a watch does not know it. `came_from` is None for
    a walk that a person told. `tags` come only from files of version 1.
    """

    KIND: ClassVar = "walk"

    seconds: WalkSeconds
    total_seconds: WalkSeconds | None = None
    comfortable: bool | None = None
    surface: Surface | None = None
    steps: Steps | None = None
    stop: StopSign | None = None
    tags: tuple[Id, ...] | None = None
    came_from: CameFrom | None = None

    def warnings(self) -> frozenset[object]:
        return warnings_of(self.stop, WALKING)

    def line(self) -> Phrase:
        line = said("walk of {time} without a rest", time=walk_time(self.seconds))
        if self.stop is not None:
            line = said("{walk}, stopped because of {sign}", walk=line, sign=self.stop)
        if self.came_from is not None:
            line = said("{walk}, from {file}", walk=line, file=self.came_from)
        return line

    def faults(self) -> Iterator[Fault]:
        if self.total_seconds is not None and self.total_seconds < self.seconds:
            expected = f"at least the {self.seconds} seconds of the longest stretch"
            yield "total_seconds", expected, str(self.total_seconds)
