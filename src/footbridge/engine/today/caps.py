"""The one place through which every plan leaves. A bug upstream still meets these limits."""

from dataclasses import replace

from footbridge.catalogue.model import Amount
from footbridge.catalogue.words import Stream
from footbridge.engine.shown.decision import DayBlock, Item, Reason, Says
from footbridge.engine.signs.limits import missing_equipment
from footbridge.engine.streams.doses import with_amount
from footbridge.engine.streams.strength import variant_of
from footbridge.engine.today.choice import Chooser

AMOUNTS = ("sets", "reps", "hold_seconds", "work_seconds")


def cap(blocks: tuple[DayBlock, ...], chooser: Chooser) -> tuple[DayBlock, ...]:
    """The plan within every limit: what may not be is taken out, what is too much comes down.

    Everything is asked again here, whatever the planner thought of it.
    """
    if chooser.limits.stops_all:
        return ()
    capped = []
    for block in blocks:
        items = tuple(
            _within_limits(item, chooser) for item in block.items if _may_be(item, chooser)
        )
        if items:
            seconds = sum(item.dose.total_seconds for item in items)
            capped.append(replace(block, items=items, seconds=seconds))
    return tuple(capped)


def _may_be(item: Item, chooser: Chooser) -> bool:
    """Flags, gates, stop signs, wishes, what is at home, and a day of rest between strength."""
    exercise = chooser.catalogue.exercises[item.exercise]
    variant = variant_of(exercise, item.variant)
    return (
        not (item.stream is Stream.STRENGTH and _was_strength_yesterday(chooser))
        and item.exercise not in chooser.stopped_today
        and item.exercise not in (chooser.person.not_for_me or {})
        and chooser.limits.against_exercise(exercise) is None
        and chooser.limits.against_variant(variant) is None
        and missing_equipment(variant, chooser.person.at_home) is None
    )


def _was_strength_yesterday(chooser: Chooser) -> bool:
    rest = chooser.catalogue.numbers.strength_gap_days
    dates = chooser.course.strength_dates
    return any(0 < (chooser.on - day).days <= rest for day in dates)


def _within_limits(item: Item, chooser: Chooser) -> Item:
    """Every amount no higher than its ceiling."""
    dose, reasons = item.dose, list(item.reasons)
    for about in AMOUNTS:
        asked: int | None = getattr(dose, about)
        ceiling = _ceiling(item, about, chooser)
        if asked is not None and ceiling is not None and asked > ceiling:
            dose = with_amount(dose, about, ceiling, chooser.catalogue.numbers)
            reasons.append(_capped(chooser, about, asked, ceiling))
    return item if dose is item.dose else replace(item, dose=dose, reasons=tuple(reasons))


def _ceiling(item: Item, about: str, chooser: Chooser) -> int | None:
    """The lowest of the range, 45 s for a hold, and a tenth more than last week's walk."""
    amount: Amount | None = getattr(chooser.catalogue.exercises[item.exercise].dose, about)
    if amount is None:
        return None
    ceilings = [amount.hi]
    if about == "hold_seconds":
        ceilings.append(chooser.catalogue.numbers.hold_ceiling_seconds)
    if item.stream is Stream.WALKING:
        ceilings.append(chooser.course.walk_ceiling(chooser.on))
    return min(ceilings)


def _capped(chooser: Chooser, about: str, before: int, after: int) -> Reason:
    rule = {"hold_seconds": "RULE-27", "work_seconds": "RULE-19"}.get(about, "RULE-01")
    return Reason(
        rule=rule,
        says=Says.CAPPED,
        about=about,
        values={"from": before, "to": after},
        sources=chooser.catalogue.rules[rule].sources,
    )
