"""A wish for an easier day."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.engine.facts.amounts import OneLine
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told


@value
class EasierToday(Told):
    """The day on which it is told asks for less. It only ever lowers, and only on that day.

    It is no sign and no trouble: nothing is trimmed for it and nothing goes up by it. `says` are
    own words, and decide nothing.
    """

    KIND: ClassVar = "easier_today"
    ASKED: ClassVar = {"says": "Why, in your own words."}

    says: OneLine | None = None

    def line(self) -> Phrase:
        if self.says is None:
            return said("you asked for an easier day")
        return said("you asked for an easier day: “{says}”", says=self.says)
