"""What a two-weekly review may offer. The person says yes or no; at most one change is taken."""

from dataclasses import dataclass
from datetime import date

from footbridge.engine.progress.conditions import has_earned_third_day, is_next_variant_allowed
from footbridge.engine.progress.progress import Progress, may_rise, tandem_seconds
from footbridge.engine.signs.case import Case
from footbridge.engine.streams import balance


@dataclass(frozen=True, slots=True)
class Offer:
    """One level-type change. `id` is what an accepted review names."""

    id: str
    rule: str
    to: str | int
    exercise: str | None = None
    is_level: bool = False


def offers_on(case: Case, progress: Progress, on: date) -> tuple[Offer, ...]:
    """The level changes that a review on this day may offer; none while anything is held."""
    if not may_rise(case, progress, on):
        return ()
    numbers, level = case.numbers, progress.balance
    offered: list[Offer] = []
    # A third day comes first: without it a short day cannot hold all, nor a ladder be climbed.
    if has_earned_third_day(case, progress, on):
        days = numbers.strength_days_more
        offered.append(Offer(f"strength-days:{days}", "RULE-12", days))
    upper = level.next_rung
    tandem = tandem_seconds(case, level, on)
    if upper is not None and balance.may_climb(level, on, numbers, tandem):
        offered.append(Offer(f"level:{upper.id}", "REG-05", upper.id, is_level=True))
    for _, dose in sorted(progress.strength.doses.items()):
        to = dose.next_variant
        is_ready = dose.is_ready_for_next_variant(on, numbers)
        if to is not None and is_ready and is_next_variant_allowed(case, progress, dose, on):
            name = dose.exercise.id
            offered.append(Offer(f"variant:{name}:{to}", "REG-03", to, exercise=name))
    return tuple(offered)
