"""Values that were made in code, checked as strictly as those that were read."""

from footbridge.engine.facts import Entry, Fact
from footbridge.engine.person import Person
from footbridge.record import shapes
from footbridge.record.read import read_fact, read_person


def checked_fact(fact: Entry[Fact]) -> Entry[Fact]:
    """`fact` as it would be read back; raises BadRecord when it could not be."""
    # Without the warnings: what does not fit is about to be refused, with its place.
    text = shapes.of_fact().dump_json(fact, exclude_none=True, warnings=False)
    return read_fact(text.decode(), fact.kind)


def checked_person(person: Person) -> Person:
    """`person` as it would be read back; raises BadRecord when it could not be."""
    text = shapes.of_person().dump_json(person, warnings=False)
    return read_person(text.decode(), "person")
