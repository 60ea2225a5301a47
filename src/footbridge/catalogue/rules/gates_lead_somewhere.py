"""What gates and flags take away, hide, add or lead to exists; so do the gates that are named."""

from collections.abc import Collection, Iterator

from footbridge.catalogue.model import Catalogue, Gate
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses an id that is nowhere, in gates and in what gates act upon."""
    for gate in catalogue.gates.values():
        yield from _of_a_gate(gate, catalogue)
    for exercise in catalogue.exercises.values():
        file = file_of("exercises", exercise.id)
        yield from _absent(file, "removed_by", exercise.removed_by, catalogue.gates)
    for flag in catalogue.flags.values():
        file = file_of("flags", flag.id)
        yield from _absent(file, "hides_cards", flag.hides_cards, catalogue.cards)
    for card in catalogue.cards.values():
        file = file_of("cards", card.id)
        yield from _absent(file, "hidden_by", card.hidden_by, catalogue.gates)


def _of_a_gate(gate: Gate, catalogue: Catalogue) -> Iterator[Problem]:
    file = file_of("gates", gate.id)
    flags = () if gate.leads_to_flag is None else (gate.leads_to_flag,)
    yield from _absent(file, "removes", gate.removes, catalogue.exercises)
    yield from _absent(file, "hides_cards", gate.hides_cards, catalogue.cards)
    yield from _absent(file, "shows_cards", gate.shows_cards, catalogue.cards)
    yield from _absent(file, "leads_to_flag", flags, catalogue.flags)


def _absent(
    file: str, key: str, named: Collection[str], known: Collection[str]
) -> Iterator[Problem]:
    for each in named:
        if each not in known:
            yield Problem(file=file, key=key, what=f'"{each}" is nowhere in the catalogue')
