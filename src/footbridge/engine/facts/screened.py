"""The safety questions, asked again."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import value
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Named, Told


@value
class Screened(Told):
    """The safety questions were asked again. `full` is False for the short form."""

    KIND: ClassVar = "screened"
    GRAVITY: ClassVar = 1

    full: bool
    yes: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()

    def warnings(self) -> frozenset[object]:
        return frozenset({*self.yes, *self.unsure})

    def line(self) -> Phrase:
        return said("safety questions answered")

    def names(self, known: Catalogue) -> Iterator[Named]:
        yield from (("yes", gate, known.gates) for gate in self.yes)
        yield from (("unsure", gate, known.gates) for gate in self.unsure)
