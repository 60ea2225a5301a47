"""What is recorded names only exercises, flags and gates of the catalogue."""

from collections.abc import Iterable

from footbridge import record
from footbridge.care.refusal import Refused
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.facts import Entry, Fact
from footbridge.engine.person import Person


def catalogue() -> Catalogue:
    """What may be prescribed. Read once in the life of a process."""
    return read_catalogue()


def refuse_unknown_names(facts: Iterable[Entry[Fact]], known: Catalogue) -> None:
    """Raises Refused for the first name that the catalogue does not have."""
    for fact in facts:
        _refuse(record.unknown_in_fact(fact, known))


def refuse_unknown_answers(person: Person, known: Catalogue) -> None:
    """The same for the answers of the set-up."""
    _refuse(record.unknown_in_answers(person, known))


def _refuse(faults: Iterable[record.Fault]) -> None:
    for field, expected, name in faults:
        raise Refused(f"There’s nothing called {name} here.", field=field, expected=expected)
