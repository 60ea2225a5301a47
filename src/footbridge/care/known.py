"""Everything that is recorded about exercises, flags and gates names one of the catalogue."""

from collections.abc import Collection, Iterable, Iterator

from footbridge.care.refusal import Refused
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.engine import journal
from footbridge.engine.journal import Fact
from footbridge.engine.person import Person

Named = tuple[str, str, Collection[str]]


def catalogue() -> Catalogue:
    """What may be prescribed. Read once in the life of a process."""
    return read_catalogue()


def refuse_unknown_names(facts: Iterable[Fact], known: Catalogue) -> None:
    """Raises Refused for the first name that the catalogue does not have."""
    for fact in facts:
        _refuse(_named_in(fact, known))


def refuse_unknown_answers(person: Person, known: Catalogue) -> None:
    """The same for the answers of the set-up."""
    _refuse(_named_by(person, known))


def _refuse(named: Iterable[Named]) -> None:
    for field, name, names in named:
        if name not in names:
            message = f"There is nothing called {name} here."
            raise Refused(message, field=field, expected=f"one of {', '.join(sorted(names))}")


def _named_in(fact: Fact, known: Catalogue) -> Iterator[Named]:
    match fact:
        case journal.Session():
            yield from _named_in_sets(fact, known)
        case journal.FlagRaised() | journal.FlagDenied() | journal.FlagCleared():
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
        if done.variant is not None:
            variants = {each.id for each in known.exercises[done.exercise].variants}
            yield f"sets[{place}].variant", done.variant, variants


def _named_by(person: Person, known: Catalogue) -> Iterator[Named]:
    screening = person.screening
    if screening is not None:
        yield from (("screening.yes", gate, known.gates) for gate in screening.yes)
        yield from (("screening.unsure", gate, known.gates) for gate in screening.unsure)
    yield from (("not_for_me", each, known.exercises) for each in person.not_for_me or ())
    yield from (("favourites", each, known.exercises) for each in person.favourites)
