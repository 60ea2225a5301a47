"""A warm-up has its four blocks in their order (STRUCT-02)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Block

ORDER = (Block.CIRCULATION, Block.MOBILITY, Block.GLIDE, Block.ACTIVATION)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses any other order, and a block left out."""
    for programme in catalogue.programmes.values():
        if programme.warm_up != ORDER:
            what = f"expected {', '.join(ORDER)}"
            yield Problem(file=file_of("programmes", programme.id), key="warm_up", what=what)
