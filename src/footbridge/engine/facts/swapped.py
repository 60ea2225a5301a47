"""A wish for another exercise of the same kind."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import Id, value
from footbridge.catalogue.words import Word
from footbridge.engine.facts.phrase import Name, Phrase, said
from footbridge.engine.facts.phrase import Named as NameOf
from footbridge.engine.facts.told import Fault, Named, Told


class Lasts(Word):
    """For how long a swap holds."""

    TODAY = "today"
    FROM_NOW_ON = "from_now_on"


@value
class Swapped(Told):
    """Where the plan has `exercise`, it has `instead` in its place, if that may be done.

    It holds for the day on which it is told, or from that day on. Of one exercise the newest swap
    counts. Where `instead` may not be done, neither comes.
    """

    KIND: ClassVar = "swapped"
    ASKED: ClassVar = {
        "exercise": "The exercise that goes.",
        "instead": "The one that comes in its place.",
        "lasts": "For how long.",
    }

    exercise: Id
    instead: Id
    lasts: Lasts

    def line(self) -> Phrase:
        told = {
            "instead": Name(NameOf.EXERCISE, self.instead),
            "exercise": Name(NameOf.EXERCISE, self.exercise),
        }
        if self.lasts is Lasts.TODAY:
            return said("{instead} instead of {exercise}, for one day", **told)
        return said("{instead} instead of {exercise} from now on", **told)

    def faults(self) -> Iterator[Fault]:
        if self.exercise == self.instead:
            yield "instead", "another exercise than the one that goes", self.instead

    def names(self, known: Catalogue) -> Iterator[Named]:
        yield "exercise", self.exercise, known.exercises
        yield "instead", self.instead, known.exercises
