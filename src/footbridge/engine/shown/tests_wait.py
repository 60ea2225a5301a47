"""Whether the tests of the body wait, as a day that was decided says it."""

from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.situations import Emergency, Paused, Reduced, Situation, Spared


def tests_wait(decision: Decision) -> bool:
    """Whether no test is to be done today: each needs standing, and is the most of what one can.

    The same as puts off the tests that are due. A result that somebody else took can be written
    down all the same.
    """
    is_held = any(flag.tier.holds_progress for flag in decision.flags)
    return is_held or any(map(_rests_the_feet, (decision.situation, *decision.also)))


def _rests_the_feet(situation: Situation) -> bool:
    match situation:
        case Emergency() | Paused() | Spared() | Reduced(seated_only=True):
            return True
        case _:
            return False
