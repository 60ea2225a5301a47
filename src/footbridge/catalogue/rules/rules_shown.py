"""Every rule reaches a reader: as a reason in a plan, or on the page of a thing that keeps it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import Thing, file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a rule that nobody can ever read."""
    kept = {name for thing in _with_pages(catalogue) for name in thing.covers}
    for rule in catalogue.rules.values():
        if not rule.in_reasons and rule.id not in kept:
            what = "is shown nowhere: no plan names it, and nothing with a page covers it"
            yield Problem(file=file_of("rules", rule.id), key="in_reasons", what=what)


def _with_pages(catalogue: Catalogue) -> Iterable[Thing]:
    """The things whose pages show the rules that they keep."""
    return chain(
        catalogue.exercises.values(),
        catalogue.flags.values(),
        catalogue.cards.values(),
        catalogue.lessons.values(),
        catalogue.programmes.values(),
    )
