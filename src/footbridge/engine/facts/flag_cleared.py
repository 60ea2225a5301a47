"""A warning sign is over."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import Id, Note, value
from footbridge.engine.facts.phrase import Name, Phrase, said
from footbridge.engine.facts.phrase import Named as NameOf
from footbridge.engine.facts.told import Named, Told


@value
class FlagCleared(Told):
    """The person says that it is over. Tiers 1 and 2 need the name of a clinician who said so."""

    KIND: ClassVar = "flag_cleared"

    flag: Id
    clinician: Note | None = None

    def line(self) -> Phrase:
        return said("over: {flag}", flag=Name(NameOf.FLAG, self.flag))

    def names(self, known: Catalogue) -> Iterator[Named]:
        yield "flag", self.flag, known.flags
