"""What a two-weekly review may offer. The person says yes or no; at most one change is taken."""

from dataclasses import dataclass
from datetime import date, timedelta

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.streams.balance import Stance
from footbridge.engine.streams.strength import Lift


@dataclass(frozen=True, slots=True)
class Offer:
    """One level-type change. `id` is what an accepted review names."""

    id: str
    rule: str
    to: str
    exercise: str | None = None
    is_level: bool = False


def may_take_next_variant(lift: Lift, on: date, numbers: Numbers) -> bool:
    """At the top of the dose, calm for two weeks, and with a rung above (E2)."""
    return (
        lift.next_variant is not None
        and lift.is_at_top
        and lift.top_since is not None
        and on - lift.top_since >= timedelta(days=numbers.top_calm_days)
        and not lift.is_frozen(on)
    )


def offer_variant(lift: Lift) -> Offer:
    upper = lift.next_variant or lift.variant
    name = f"variant:{lift.exercise.id}:{upper}"
    return Offer(id=name, rule="REG-03", to=upper, exercise=lift.exercise.id)


def offer_level(stance: Stance) -> Offer:
    upper = stance.next_rung or stance.rung
    return Offer(id=f"level:{upper.id}", rule="REG-05", to=upper.id, is_level=True)


def offer_third_day(numbers: Numbers) -> Offer:
    days = str(numbers.strength_days_more)
    return Offer(id=f"strength-days:{days}", rule="RULE-12", to=days)
