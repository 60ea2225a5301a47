"""Somebody was called or told about an open warning sign."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import Id, value
from footbridge.engine.facts.phrase import Name, Phrase, said
from footbridge.engine.facts.phrase import Named as NameOf
from footbridge.engine.facts.told import Named, Told


@value
class FlagReported(Told):
    """The person has called or told whom an open flag asks for. It ends nothing."""

    KIND: ClassVar = "flag_reported"
    ASKED: ClassVar = {"flag": "Such as FLAG-04."}

    flag: Id

    def line(self) -> Phrase:
        return said("you called or told somebody about: {flag}", flag=Name(NameOf.FLAG, self.flag))

    def names(self, known: Catalogue) -> Iterator[Named]:
        yield "flag", self.flag, known.flags
