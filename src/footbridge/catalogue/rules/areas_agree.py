"""A gate stands under the same heading as the flag that it leads to: they ask about one thing."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a gate placed apart from its flag; a flag that is nowhere is another truth's."""
    for gate in catalogue.gates.values():
        flag = catalogue.flags.get(gate.leads_to_flag or "")
        if flag is not None and flag.area is not gate.area:
            what = f'{flag.id} is about "{flag.area}", got "{gate.area}"'
            yield Problem(file=file_of("gates", gate.id), key="area", what=what)
