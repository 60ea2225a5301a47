"""Whether something of a person may go to research, without their name."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Word
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told


class Shares(Word):
    """What may go. What was said yes to is in the word: for more than that, more is asked."""

    NOTHING = "nothing"
    WEEKS = "weeks"


@value
class Research(Told):
    """What a person gives to research: nothing, or their weeks without a name. It decides nothing.

    It is nothing until it is told. The newest answer counts.
    """

    KIND: ClassVar = "research"
    ASKED: ClassVar = {"shares": "weeks is a yes to whole weeks without a name; nothing is a no."}

    shares: Shares

    def line(self) -> Phrase:
        if self.shares is Shares.NOTHING:
            return said("nothing of you goes to research")
        return said("your weeks may go to research, without your name")
