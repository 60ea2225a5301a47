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
    # Of two that were written down at once, the no comes last.
    answers = [
        (entry.recorded.timestamp(), entry.what.shares is Shares.NOTHING, entry.id)
        for entry in facts
        if isinstance(entry.what, Research)
    ]
    if not answers:
        return Shares.NOTHING
    *_, is_no, last = max(answers)
    stands = any(entry.id == last for entry in standing(facts))
    return Shares.WEEKS if stands and not is_no else Shares.NOTHING
