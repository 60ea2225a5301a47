"""The one place through which every plan leaves. A bug upstream still meets these limits."""

from dataclasses import replace

from footbridge.catalogue.model import Amount
from footbridge.catalogue.words import Stream
from footbridge.engine.known.guide import variant_of
from footbridge.engine.shown.decision import DayBlock, Item, Reason, Says
from footbridge.engine.signs.limits import missing_equipment
from footbridge.engine.streams import walking
from footbridge.engine.streams.doses import with_amount
from footbridge.engine.today.choice import Today

AMOUNTS = ("sets", "reps", "hold_seconds", "work_seconds")
RULES = {"hold_seconds": "RULE-27", "work_seconds": "RULE-19"}


def cap(blocks: tuple[DayBlock, ...], today: Today) -> tuple[DayBlock, ...]:
    """The plan within every limit: what may not be is taken out, what is too much comes down.

    Everything is asked again here, whatever the planner thought of it.
    """
    if today.limits.stops_all:
        return ()
    capped = []
    for block in blocks:
        items = tuple([_within_limits(one, today) for one in block.items if _may_be(one, today)])
        if items == block.items:
            capped.append(block)
        elif items:
            seconds = sum([item.dose.total_seconds for item in items])
            capped.append(replace(block, items=items, seconds=seconds))
    return tuple(capped)


def _may_be(item: Item, today: Today) -> bool:
    """Flags, gates, stop signs, wishes, what is at home, and a day of rest between strength."""
    person, limits = today.case.person, today.limits
    exercise = today.case.catalogue.exercises[item.exercise]
    variant = variant_of(exercise, item.variant)
    return (
        not (item.stream is Stream.STRENGTH and _was_strength_yesterday(today))
        and item.exercise not in today.stopped
        and item.stream not in today.resting
        and item.exercise not in (person.not_for_me or {})
        and limits.against_exercise(exercise) is None
        and limits.against_variant(variant) is None
        and missing_equipment(variant, person.at_home) is None
    )


def _was_strength_yesterday(today: Today) -> bool:
    rest = today.case.numbers.strength_gap_days
    return any(0 < (today.on - day).days <= rest for day in today.progress.strength.dates)


def _within_limits(item: Item, today: Today) -> Item:
    """Every amount no higher than its ceiling."""
    dose, reasons = item.dose, list(item.reasons)
    for about in AMOUNTS:
        asked: int | None = getattr(dose, about)
        if asked is not None and asked > (ceiling := _ceiling(item, about, today)):
            dose = with_amount(dose, about, ceiling, today.case.numbers)
            reasons.append(_capped(today, about, asked, ceiling))
    return item if dose is item.dose else replace(item, dose=dose, reasons=tuple(reasons))


def _ceiling(item: Item, about: str, today: Today) -> int:
    """The lowest of the range, 45 s for a hold, and a tenth more than last week's walk."""
    numbers = today.case.numbers
    span = today.case.catalogue.exercises[item.exercise].dose
    amount: Amount = getattr(span, about)
    ceilings = [amount.hi]
    if about == "hold_seconds":
        ceilings.append(numbers.hold_ceiling_seconds)
    if item.stream is Stream.WALKING:
        ceilings.append(walking.ceiling(today.progress.walking, today.on, numbers))
    return min(ceilings)


def _capped(today: Today, about: str, before: int, after: int) -> Reason:
    rule = RULES.get(about, "RULE-01")
    return Reason(
        rule=rule,
        says=Says.CAPPED,
        about=about,
        values={"from": before, "to": after},
        sources=today.case.catalogue.rules[rule].sources,
    )
