"""Everything that is told about exercises, flags and gates names one of the catalogue."""

from collections.abc import Collection, Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.engine import journal
from footbridge.engine.journal import Fact
from footbridge.engine.person import Person
from footbridge.record.truth import Fault

Named = tuple[str, str, Collection[str]]


def unknown_in_fact(fact: Fact, known: Catalogue) -> Iterator[Fault]:
    """The names in a fact that the catalogue does not have."""
    yield from _unknown(_named_in(fact, known))


def unknown_in_answers(person: Person, known: Catalogue) -> Iterator[Fault]:
    """The same for the answers of the set-up."""
    yield from _unknown(_named_by(person, known))


def _unknown(named: Iterator[Named]) -> Iterator[Fault]:
    for field, name, names in named:
        if name not in names:
            yield field, f"one of {', '.join(sorted(names))}", name


def _named_in(fact: Fact, known: Catalogue) -> Iterator[Named]:
    match fact:
        case journal.Session():
            yield from _named_in_sets(fact, known)
        case (
            journal.FlagRaised()
            | journal.FlagDenied()
            | journal.FlagReported()
            | journal.FlagCleared()
        ):
            yield "flag", fact.flag, known.flags
        case journal.GateCleared():
            yield "gate", fact.gate, known.gates
        case journal.Screened():
            yield from (("yes", gate, known.gates) for gate in fact.yes)
            yield from (("unsure", gate, known.gates) for gate in fact.unsure)
        case journal.ProfileChanged():
            yield from (("not_for_me", each, known.exercises) for each in fact.not_for_me or ())
            yield from (("favourites", each, known.exercises) for each in fact.favourites or ())
        case _:
            return


def _named_in_sets(session: journal.Session, known: Catalogue) -> Iterator[Named]:
    for place, done in enumerate(session.sets):
        yield f"sets[{place}].exercise", done.exercise, known.exercises
        if done.variant is not None and done.exercise in known.exercises:
            variants = {each.id for each in known.exercises[done.exercise].variants}
            yield f"sets[{place}].variant", done.variant, variants


def _named_by(person: Person, known: Catalogue) -> Iterator[Named]:
    screening = person.screening
    if screening is not None:
        yield from (("screening.yes", gate, known.gates) for gate in screening.yes)
        yield from (("screening.unsure", gate, known.gates) for gate in screening.unsure)
    yield from (("not_for_me", each, known.exercises) for each in person.not_for_me or ())
    yield from (("favourites", each, known.exercises) for each in person.favourites)
