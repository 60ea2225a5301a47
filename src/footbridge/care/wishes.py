"""What a wish would do to a day, before anybody asks for it: the engine is asked, nothing is kept.

So no page has rules of its own: it offers what the engine would give, and says what it would not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from footbridge.care.deciding import alone_on, decision_ahead, decision_on
from footbridge.care.known import catalogue
from footbridge.care.today import Day
from footbridge.care.writing import on_the_wall
from footbridge.engine.facts import EasierToday, Entry, Fact, Lasts, NotToday, Rests, Swapped
from footbridge.engine.shown.decision import DayBlock, Decision, Reason

DAY = timedelta(days=1)
DAYS_AHEAD = 7


@dataclass(frozen=True)
class PutOff:
    """Where the strength of a day would go: the next day that would hold it, if one is near."""

    to: date | None
    is_tomorrow: bool


def alone(day: Day, exercise: str) -> DayBlock | Reason:
    """One exercise by itself on this day, or why it may not be done."""
    told = day.record
    return alone_on(day.key, told.journal.facts, told.person, day.decision.on, exercise)


def would_be_easier(day: Day, now: datetime) -> bool:
    """Whether an easier day would ask for less than this one does."""
    return _seconds(_imagined(day, EasierToday(), now)) < _seconds(day.decision)


def would_put_off(day: Day, now: datetime) -> PutOff:
    """Where strength goes when it rests today, if nothing else is told meanwhile."""
    tomorrow = day.decision.on + DAY
    facts = (*day.record.journal.facts, _entry(NotToday(rests=Rests.STRENGTH), now))
    days = (tomorrow + n * DAY for n in range(DAYS_AHEAD))
    person = day.record.person
    to = next((on for on in days if decision_ahead(day.key, facts, person, on).is_strength_day),
              None)  # fmt: skip
    return PutOff(to, is_tomorrow=to == tomorrow)


def could_stand_in(day: Day, exercise: str, now: datetime) -> Mapping[str, DayBlock]:
    """Every exercise that today would hold in the place of this one, with its part of the day."""
    here = {item.exercise for block in day.decision.blocks for item in block.items}
    known = catalogue().exercises
    if exercise not in here:
        return {}
    found = {}
    for name, other in known.items():
        if name in here or other.block is not known[exercise].block:
            continue
        wish = Swapped(exercise=exercise, instead=name, lasts=Lasts.TODAY)
        block = _holding(_imagined(day, wish, now), name)
        if block is not None:
            found[name] = block
    return found


def _holding(decision: Decision, name: str) -> DayBlock | None:
    return next(
        (block for block in decision.blocks if name in {one.exercise for one in block.items}), None
    )


def _imagined(day: Day, wish: Fact, now: datetime) -> Decision:
    told = day.record
    facts = (*told.journal.facts, _entry(wish, now))
    return decision_on(day.key, facts, told.person, day.decision.on)


def _entry(wish: Fact, now: datetime) -> Entry[Fact]:
    moment = on_the_wall(now)
    return Entry(id="wished", at=moment, recorded=moment, what=wish)


def _seconds(decision: Decision) -> int:
    return sum(block.seconds for block in decision.blocks)
