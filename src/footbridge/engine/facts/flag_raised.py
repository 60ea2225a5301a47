"""A warning sign was answered yes."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import Id, value
from footbridge.engine.facts.phrase import Name, Phrase, said
from footbridge.engine.facts.phrase import Named as NameOf
from footbridge.engine.facts.told import Named, Told


@value
class FlagRaised(Told):
    """A warning sign was answered yes. `worse` is a yes to the flag's second question."""

    KIND: ClassVar = "flag_raised"
    ASKED: ClassVar = {"flag": "Such as FLAG-04.", "worse": "Yes to its second question as well."}
    GRAVITY: ClassVar = 3

    flag: Id
    worse: bool | None = None

    def warnings(self) -> frozenset[object]:
        return frozenset({self.flag, "worse"} if self.worse else {self.flag})

    def line(self) -> Phrase:
        return said("you said yes to: {flag}", flag=Name(NameOf.FLAG, self.flag))

    def names(self, known: Catalogue) -> Iterator[Named]:
        yield "flag", self.flag, known.flags
