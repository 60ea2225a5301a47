"""A wish to rest: the strength of a day moves on, or the whole day is left free."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Word
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told


class Rests(Word):
    """What rests on a day."""

    STRENGTH = "strength"
    ALL = "all"


@value
class NotToday(Told):
    """On the day on which it is told something rests, because the person wants it so.

    It takes away and gives nothing. Whether the strength of this day comes on the next one is for
    the rules on rest days to say, as after any strength day that was missed.
    """

    KIND: ClassVar = "not_today"
    ASKED: ClassVar = {"rests": "What rests: strength alone, or all of the day."}

    rests: Rests

    def line(self) -> Phrase:
        if self.rests is Rests.ALL:
            return said("you asked for a day of rest")
        return said("you asked to do strength on another day")
