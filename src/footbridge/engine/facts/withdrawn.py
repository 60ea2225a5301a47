"""An entry, taken back."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Word
from footbridge.engine.facts.phrase import Phrase, joined, said, word
from footbridge.engine.facts.told import Told


class Mistake(Word):
    """How something came to be told that was never so."""

    SLIP = "slip"
    MISREAD = "misread"
    SOMEONE_ELSE = "someone_else"


@value
class Withdrawn(Told):
    """What the entry that `corrects` names told never happened.

    `why` is told where a warning sign is taken back: without it the sign stays.
    """

    KIND: ClassVar = "withdrawn"
    MENDS: ClassVar = True
    ASKED: ClassVar = {"why": "How it came to be told. A warning sign needs it."}

    why: Mistake | None = None

    def line(self) -> Phrase:
        taken = said("an entry taken back")
        return taken if self.why is None else joined([taken, word(self.why)])
