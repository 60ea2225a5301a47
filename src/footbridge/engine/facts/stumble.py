"""A trip that was caught."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told


@value
class Stumble(Told):
    """A trip that was caught."""

    KIND: ClassVar = "stumble"

    def line(self) -> Phrase:
        return said("a stumble you caught")
