"""The check-in of a day."""

from typing import ClassVar

from footbridge.catalogue.value import Id, Score, value
from footbridge.catalogue.words import Stream, Word
from footbridge.engine.facts.phrase import Phrase, joined, said, word
from footbridge.engine.facts.told import Told
from footbridge.engine.person import Slot, Zone


class Feeling(Word):
    """How a zone feels."""

    NUMB = "numb"
    TINGLING = "tingling"
    BURNING = "burning"
    PAINFUL = "painful"


class NightPain(Word):
    """Whether pain broke the night. Only what is new or worse is a warning (C-42)."""

    NONE = "none"
    USUAL = "usual"
    NEW_OR_WORSE = "new_or_worse"


@value
class ZoneFeeling:
    zone: Zone
    feels: Feeling


@value
class CheckIn(Told):
    """The thirty seconds of the day. Any answer may be missing; missing is never calm.

    `pain` is nerve pain and `soreness` is muscle soreness, both 0-10 and never mixed.
    `zones` is None when the map was not looked at. `blames` is the part of yesterday that the
    person thinks did it. `slept_well` and `tags` come only from files of version 1.
    """

    KIND: ClassVar = "check_in"

    slot: Slot
    pain: Score | None = None
    soreness: Score | None = None
    zones: tuple[ZoneFeeling, ...] | None = None
    night_pain: NightPain | None = None
    slept_well: bool | None = None
    blames: Stream | None = None
    tags: tuple[Id, ...] | None = None

    def line(self) -> Phrase:
        parts = [said("check-in in the {slot}", slot=self.slot)]
        if self.pain is not None:
            parts.append(said("pain {score}", score=self.pain))
        if self.soreness is not None:
            parts.append(said("soreness {score}", score=self.soreness))
        if self.night_pain is not None:
            parts.append(word(self.night_pain))
        return joined(parts)
