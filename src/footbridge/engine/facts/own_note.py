"""A person's own words on an exercise."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import Id, Note, value
from footbridge.engine.facts.phrase import Name, Phrase, said
from footbridge.engine.facts.phrase import Named as NameOf
from footbridge.engine.facts.told import Named, Told


@value
class OwnNote(Told):
    """A person's own note on an exercise, such as which chair is right. It decides nothing."""

    KIND: ClassVar = "own_note"
    ASKED: ClassVar = {
        "exercise": "The id of the exercise.",
        "says": "The note, in your own words.",
    }

    exercise: Id
    says: Note

    def line(self) -> Phrase:
        return said(
            "your note on {exercise}: “{says}”",
            exercise=Name(NameOf.EXERCISE, self.exercise),
            says=self.says,
        )

    def names(self, known: Catalogue) -> Iterator[Named]:
        yield "exercise", self.exercise, known.exercises
