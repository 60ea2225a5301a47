"""Everything that is told about exercises, flags and gates names one of the catalogue."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import Entry, Fact
from footbridge.engine.facts.told import Fault, Named
from footbridge.engine.person import Person


def unknown_in_fact(fact: Entry[Fact], known: Catalogue) -> Iterator[Fault]:
    """The names in a fact that the catalogue does not have."""
    yield from _unknown(fact.what.names(known))


def unknown_in_answers(person: Person, known: Catalogue) -> Iterator[Fault]:
    """The same for the answers of the set-up."""
    yield from _unknown(_named_by(person, known))


def _unknown(named: Iterator[Named]) -> Iterator[Fault]:
    for field, name, names in named:
        if name not in names:
            yield field, f"one of {', '.join(sorted(names))}", name


def _named_by(person: Person, known: Catalogue) -> Iterator[Named]:
    screening = person.screening
    if screening is not None:
        yield from (("screening.yes", gate, known.gates) for gate in screening.yes)
        yield from (("screening.unsure", gate, known.gates) for gate in screening.unsure)
    yield from (("not_for_me", each, known.exercises) for each in person.not_for_me or ())
    yield from (("favourites", each, known.exercises) for each in person.favourites)
