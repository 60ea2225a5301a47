"""An entry, taken back."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told


@value
class Withdrawn(Told):
    """What the entry that `corrects` names told never happened."""

    KIND: ClassVar = "withdrawn"
    MENDS: ClassVar = True

    def line(self) -> Phrase:
        return said("an entry taken back")
