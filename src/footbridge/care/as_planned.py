"""What was done by its parts, as sets: the plan of the day says what a part held.

On paper a part is ticked as a whole. Which exercises that were follows from the plan as it stood
once all that is known of the days before was told.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import chain

from footbridge.care.sending import Part, part_id
from footbridge.care.writing import on_the_wall
from footbridge.engine.day_by_day import DayByDay
from footbridge.engine.facts import Entry, Session
from footbridge.engine.shown.decision import Decision, Item
from footbridge.engine.shown.session import session_blocks
from footbridge.engine.today.from_plan import Remarks, fitting, questions_after, sets_done

DAY = timedelta(days=1)
# A part that was done on another day than planned: so far the plan is looked at, back and ahead.
NEAREST = 7


class Plans:
    """The person through the days of the form, and what the plan of each day held."""

    def __init__(self, days: DayByDay) -> None:
        self._days = days
        self._plans: dict[date, Decision] = {}

    def decide_with(self, on: date, form: str, told: Iterable[Part], now: datetime) -> Decision:
        """What the day holds once these are known of it."""
        for before in range(NEAREST, 0, -1):
            if on - before * DAY not in self._plans:
                self._plans[on - before * DAY] = self._days.decide(on - before * DAY)
        self.tell(form, told, now)
        self._plans[on] = self._days.decide(on)
        return self._plans[on]

    def tell(self, form: str, parts: Iterable[Part], now: datetime) -> None:
        recorded = on_the_wall(now)
        self._days.tell(
            Entry(
                id=part_id(form, part.name),
                at=on_the_wall(part.at or now),
                recorded=recorded,
                corrects=next(iter(part.instead), None),
                what=part.what,
            )
            for part in parts
            if part.what is not None
        )

    def session(
        self, on: date, done: Iterable[str], effort: int | None
    ) -> tuple[Session | None, tuple[str, ...]]:
        """What was ticked as sets done as they were asked, and the parts that no plan holds."""
        items = {part: self._items(part, on) for part in done}
        said = Remarks(effort=effort)
        sets = tuple(
            one
            for found in items.values()
            for item in found
            for one in sets_done(
                item.exercise,
                item.variant,
                item.dose,
                fitting(said, questions_after(item.stream, item.dose)),
            )
        )
        missing = tuple(part for part, found in items.items() if not found)
        return (Session(sets=sets) if sets else None), missing

    def _items(self, part: str, on: date) -> tuple[Item, ...]:
        """A part as the day planned it; else as the nearest day that holds it did."""
        back = (self._plans[on - number * DAY] for number in range(NEAREST + 1))
        # Of these not all is known yet: they are not kept.
        ahead = (self._days.decide(on + number * DAY) for number in range(1, NEAREST + 1))
        for plan in chain(back, ahead):
            for block in session_blocks(plan):
                if block.id == part:
                    return block.items
        return ()
