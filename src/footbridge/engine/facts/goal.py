"""What a person does all this for, in their own words."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.engine.facts.amounts import OneLine
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told


@value
class Goal(Told):
    """A person's own goal, for a card that somebody else may see. It decides nothing.

    The newest one counts. `adds` is a sentence that the card carries only when it is asked to.
    """

    KIND: ClassVar = "goal"
    ASKED: ClassVar = {
        "says": "What you do it for, in your own words.",
        "adds": "A sentence of your own that a card may carry besides.",
    }

    says: OneLine
    adds: OneLine | None = None

    def line(self) -> Phrase:
        if self.adds is None:
            return said("your goal: “{says}”", says=self.says)
        return said("your goal: “{says}”, and “{adds}”", says=self.says, adds=self.adds)
