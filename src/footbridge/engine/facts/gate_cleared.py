"""A limit of the set-up no longer applies."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import Id, Note, value
from footbridge.engine.facts.phrase import Name, Phrase, said
from footbridge.engine.facts.phrase import Named as NameOf
from footbridge.engine.facts.told import Named, Told


@value
class GateCleared(Told):
    """A gate no longer applies, or a clinician said that it may be passed."""

    KIND: ClassVar = "gate_cleared"

    gate: Id
    clinician: Note | None = None

    def line(self) -> Phrase:
        return said("no longer holds: {gate}", gate=Name(NameOf.GATE, self.gate))

    def names(self, known: Catalogue) -> Iterator[Named]:
        yield "gate", self.gate, known.gates
