"""Every flag and every gate puts a question that yes or no can answer."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a question that does not end with a question mark."""
    for file, key, question in _questions(catalogue):
        if not question.endswith("?"):
            yield Problem(file=file, key=key, what='expected a question that ends with "?"')


def _questions(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    for flag in catalogue.flags.values():
        yield file_of("flags", flag.id), "question", flag.question
        if flag.escalation:
            yield file_of("flags", flag.id), "escalation.question", flag.escalation.question
    for gate in catalogue.gates.values():
        yield file_of("gates", gate.id), "question", gate.question
