"""Whether somebody may be reminded of something at this moment, and of what."""

from dataclasses import dataclass

from footbridge.engine.known.history import History
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.situations import AwayNow, Emergency, NotScreened, Paused
from footbridge.engine.today.parts import SITTING_BREAK
from footbridge.web.pages.today import things

SILENT = (Emergency, Paused, AwayNow, NotScreened)


@dataclass(frozen=True, slots=True)
class May:
    """`sitting` is "standing", "seated" or nothing, `plan` whether something of today is open."""

    sitting: str
    plan: bool


def may_remind(decision: Decision, history: History) -> May:
    """Nothing while a sign or a limit stops the plan, while somebody is away, or before the
    safety questions. Who may not stand today is offered to move the feet instead.
    """
    if any(isinstance(each, SILENT) for each in (decision.situation, *decision.also)):
        return May("", plan=False)
    items = (item for block in decision.blocks for item in block.items)
    stands = any(item.exercise == SITTING_BREAK for item in items)
    is_open = any(each.is_open for each in things(decision, history))
    return May("standing" if stands else "seated", plan=is_open)
