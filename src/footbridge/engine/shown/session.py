"""What of a day a player leads: the session without the walk, or the walk."""

from collections.abc import Iterable

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.shown.decision import DayBlock, Decision, Item
from footbridge.engine.shown.timeline import Timeline, timeline

WALK = "walk"
WISHES = "REG-17"
NOT_IN_SESSION = frozenset({WALK, "recovery"})


def session_blocks(decision: Decision) -> tuple[DayBlock, ...]:
    """The parts of the day that make its session."""
    return tuple(block for block in decision.blocks if block.id not in NOT_IN_SESSION)


def walk_blocks(decision: Decision) -> tuple[DayBlock, ...]:
    """The part of the day that is the walk, where it holds one."""
    return tuple(block for block in decision.blocks if block.id == WALK)


def left_to_do(blocks: Iterable[DayBlock]) -> tuple[tuple[str, Item], ...]:
    """What is not done yet, each with the id of its part."""
    return tuple((block.id, item) for block in blocks for item in block.items if not item.done)


def wishes_in(decision: Decision) -> tuple[str, ...]:
    """The facts of what was asked for and shaped this day, each once."""
    reasons = [*decision.reasons]
    for block in decision.blocks:
        for item in block.items:
            reasons += item.reasons
    for each in decision.excluded:
        reasons += each.reasons
    return tuple(sorted({fact for one in reasons if one.rule == WISHES for fact in one.facts}))


def to_play(blocks: Iterable[DayBlock], numbers: Numbers) -> Timeline:
    """What is left to do of these parts, step by step."""
    return timeline(left_to_do(blocks), numbers)
