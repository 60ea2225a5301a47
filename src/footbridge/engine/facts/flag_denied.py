"""A warning sign was asked about, and the answer was no."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import Id, value
from footbridge.engine.facts.phrase import Name, Phrase, said
from footbridge.engine.facts.phrase import Named as NameOf
from footbridge.engine.facts.told import Named, Told


@value
class FlagDenied(Told):
    """A warning sign found in the data was asked about, and the answer was no."""

    KIND: ClassVar = "flag_denied"
    ASKED: ClassVar = {"flag": "Such as FLAG-04."}

    flag: Id

    def line(self) -> Phrase:
        return said("you said no to: {flag}", flag=Name(NameOf.FLAG, self.flag))

    def names(self, known: Catalogue) -> Iterator[Named]:
        yield "flag", self.flag, known.flags
