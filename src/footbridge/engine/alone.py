"""One exercise by itself, today: as the plan has it, at the dose it starts with, or not at all.

Everything that stands against an exercise of the plan stands against this one: flags, gates, stop
signs, what is at home, days of rest, steps that come first. It leaves through the same caps.
"""

from datetime import date

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.words import Block, Stream
from footbridge.engine.decide import decided, today_of, where_it_stands
from footbridge.engine.facts import Journal
from footbridge.engine.person import Person
from footbridge.engine.progress.progress import Progress, dose_of
from footbridge.engine.shown.decision import DayBlock, Decision, Reason
from footbridge.engine.shown.reasons import left_by
from footbridge.engine.shown.session import WISHES
from footbridge.engine.signs.case import Case
from footbridge.engine.today import items
from footbridge.engine.today.caps import cap
from footbridge.engine.today.choice import Choice, Today, choose
from footbridge.engine.today.wishes import heeded

ONLY_WAITS = frozenset({"another_day", "time", "not_planned"})
"""Why something is not in the day that may be done by itself all the same."""

PARTS = {
    Block.CIRCULATION: "warm_up",
    Block.MOBILITY: "warm_up",
    Block.GLIDE: "warm_up",
    Block.ACTIVATION: "warm_up",
    Block.BALANCE_STILL: "balance",
    Block.BALANCE_MOVING: "balance",
    Block.STRENGTH_FOOT: "strength",
    Block.STRENGTH_HIP: "strength",
    Block.STRETCH: "stretch",
    Block.SPINE: "stretch",
    Block.WALK: "walk",
    Block.RECOVERY: "recovery",
}


def alone(
    journal: Journal, person: Person, catalogue: Catalogue, today: date, exercise: str
) -> DayBlock | Reason:
    """The exercise with its dose, as a part of a day; or why it may not be done today.

    The plain way, from all that was told: pages ask `care.alone`, which must say the same.
    KeyError for an exercise that the catalogue does not know.
    """
    return alone_in(*where_it_stands(journal, person, catalogue, today), exercise)


def alone_in(case: Case, progress: Progress, exercise: str) -> DayBlock | Reason:
    """The same, from where everything stands on the case's day."""
    known = case.catalogue.exercises[exercise]
    decision = decided(case, progress)
    for block in decision.blocks:
        for item in block.items:
            if item.exercise == exercise:
                return DayBlock(
                    id=block.id,
                    items=(item,),
                    seconds=item.dose.total_seconds,
                    reasons=block.reasons,
                )
    return _beside(known, decision, today_of(case, progress))


def _beside(exercise: Exercise, decision: Decision, today: Today) -> DayBlock | Reason:
    """What is not in the day: only what waits for its turn, and what nothing else forbids."""
    against = _against(exercise, decision, today)
    if against is not None:
        return against
    variant = None
    if exercise.stream is Stream.STRENGTH:
        variant = dose_of(today.case, today.progress, exercise, today.on).variant
    choice = choose(today, exercise.id, variant)
    if not isinstance(choice, Choice):
        return choice
    is_strength = exercise.stream is Stream.STRENGTH
    item = (items.strength_set if is_strength else items.plain)(today, choice)
    part = DayBlock(
        id=PARTS[exercise.block], items=(item,), seconds=item.dose.total_seconds, reasons=()
    )
    left = heeded(cap((part,), today), today)
    return left[0] if left else left_by(today.case.guide, "RULE-12", "rest_day")


def _against(exercise: Exercise, decision: Decision, today: Today) -> Reason | None:
    why = next(
        reason
        for each in decision.excluded
        if each.exercise == exercise.id
        for reason in each.reasons
    )
    if why.rule == WISHES and decision.blocks:
        # Swapped for another, which was a wish and no limit.
        why = left_by(today.case.guide, "RULE-05", "another_day")
    if why.values.get("because") not in ONLY_WAITS or not decision.blocks:
        return why
    rests = exercise.stream is Stream.STRENGTH and not decision.is_strength_day
    return left_by(today.case.guide, "RULE-12", "rest_day") if rests else None
