"""What a person gives to research, read on the side of caution."""

from collections.abc import Sequence

from footbridge.engine.facts import Entry, Fact, Research
from footbridge.engine.facts.research import Shares
from footbridge.engine.known.history import standing


def shared_now(facts: Sequence[Entry[Fact]]) -> Shares:
    """What may go to research by all that was told, whenever it was for.

    The answer that was written down last counts. A yes that was taken back is none. A no that was
    taken back stays one: only a new yes undoes it.
    """
    answers = [entry for entry in facts if isinstance(entry.what, Research)]
    if not answers:
        return Shares.NOTHING
    last = max(answers, key=_order)
    stands = any(entry.id == last.id for entry in standing(facts))
    return last.what.shares if stands else Shares.NOTHING


def _order(entry: Entry[Research]) -> tuple[float, bool]:
    """By the moment of writing it down; of two at once, the no comes last."""
    return entry.recorded.timestamp(), entry.what.shares is Shares.NOTHING
