"""A fall to the ground."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told


@value
class Fall(Told):
    """A fall to the ground. A hurt, a knock to the head or not being able to stand is urgent.

    What is left out was not told.
    """

    KIND: ClassVar = "fall"
    GRAVITY: ClassVar = 2
    ASKED: ClassVar = {
        "hurt": "You were hurt.",
        "head": "You hit your head.",
        "cannot_stand": "You could not stand up again.",
    }

    hurt: bool | None = None
    head: bool | None = None
    cannot_stand: bool | None = None

    def warnings(self) -> frozenset[object]:
        harm = {"hurt": self.hurt, "head": self.head, "cannot_stand": self.cannot_stand}
        return frozenset({"fall", *(name for name, told in harm.items() if told)})

    def line(self) -> Phrase:
        return said("a fall")
