"""What a decision promises: one truth, shared with the simulator."""

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import Journal
from footbridge.engine.shown.decision import Decision
from footbridge.simulator import promises
from footbridge.simulator.promises import (
    came_back,
    is_earned,
    level_in,
    no_hold_over_45_seconds,
    no_strength_the_day_after,
    nothing_above_its_range,
    nothing_promised_that_cannot_come,
    nothing_that_is_not_allowed,
    nothing_twice,
    nothing_while_an_urgent_flag_is_open,
    reasons_of,
    reasons_state_the_number,
    trained_streams,
    variant_of,
    walk_in,
    work_in,
    works,
)

__all__ = [
    "came_back",
    "everything_has_a_reason",
    "is_earned",
    "level_in",
    "no_hold_over_45_seconds",
    "no_strength_the_day_after",
    "nothing_above_its_range",
    "nothing_promised_that_cannot_come",
    "nothing_that_is_not_allowed",
    "nothing_twice",
    "nothing_while_an_urgent_flag_is_open",
    "reasons_of",
    "reasons_state_the_number",
    "trained_streams",
    "variant_of",
    "walk_in",
    "work_in",
    "works",
]


def everything_has_a_reason(decision: Decision, journal: Journal, catalogue: Catalogue) -> None:
    promises.everything_has_a_reason(decision, {fact.id for fact in journal.facts}, catalogue)
