"""What a day was like: stairs, chairs, shoes, ground, time."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Surface, Word
from footbridge.engine.facts.phrase import Phrase, joined, said
from footbridge.engine.facts.told import Told


class Ease(Word):
    """How something of every day went (TRACK-09, TRACK-10)."""

    EASY = "easy"
    SOME_TROUBLE = "some_trouble"
    HARD = "hard"


class Shoes(Word):
    """What was on the feet for most of the day (TRACK-15)."""

    CUSHIONED = "cushioned"
    FIRM = "firm"
    SLIPPERS = "slippers"
    SOCKS = "socks"


class TimeOfDay(Word):
    """When most of the moving was done (TRACK-15)."""

    MORNING = "morning"
    MIDDAY = "midday"
    EVENING = "evening"


@value
class DayMarkers(Told):
    """What a day was like. It decides nothing; it is there to be looked back on.

    `stairs` and `getting_up` (from a chair) say how it went, `shoes`, `surface` and `time_of_day`
    what most of the day was. What is left out was not told.
    """

    KIND: ClassVar = "day_markers"
    ASKED: ClassVar = {
        "stairs": "How stairs went.",
        "getting_up": "How getting up from a chair went.",
        "shoes": "What was on your feet most of the day.",
        "surface": "What you walked on.",
        "time_of_day": "When you moved most.",
    }

    stairs: Ease | None = None
    getting_up: Ease | None = None
    shoes: Shoes | None = None
    surface: Surface | None = None
    time_of_day: TimeOfDay | None = None

    def line(self) -> Phrase:
        parts = []
        if self.stairs is not None:
            parts.append(said("stairs: {how}", how=self.stairs))
        if self.getting_up is not None:
            parts.append(said("getting up: {how}", how=self.getting_up))
        if self.shoes is not None:
            parts.append(said("in {shoes}", shoes=self.shoes))
        if self.surface is not None:
            parts.append(said("on {surface}", surface=self.surface))
        if self.time_of_day is not None:
            parts.append(said("most of it {time}", time=self.time_of_day))
        return joined(parts) if parts else said("a word on the day")
