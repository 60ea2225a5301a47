"""Days without training."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Word
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.times import in_known_time
from footbridge.engine.facts.told import Fault, Told


class AwayReason(Word):
    HOLIDAY = "holiday"
    ILLNESS = "illness"
    HOSPITAL = "hospital"
    OTHER = "other"


@value
class Away(Told):
    """Days without training, first and last included. Illness and hospital mean a fresh start."""

    KIND: ClassVar = "away"

    first: date
    last: date
    why: AwayReason

    def line(self) -> Phrase:
        return said(
            "away from {first} to {last}, because of {why}",
            first=self.first,
            last=self.last,
            why=self.why,
        )

    def faults(self) -> Iterator[Fault]:
        yield from in_known_time("first", self.first)
        yield from in_known_time("last", self.last)
        if self.last < self.first:
            yield "last", f"a day not before {self.first.isoformat()}", self.last.isoformat()
