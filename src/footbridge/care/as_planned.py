"""What was done by its parts, as sets: the plan of the day says what a part held.

On paper a part is ticked as a whole. What it held is what stood on paper: the days as they were
planned if each went as usual. Nothing is taken from what is told of these days only now, else
somebody would have done more repetitions than anybody asked of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from footbridge.catalogue.model import Catalogue
from footbridge.engine.ahead import done_as_planned
from footbridge.engine.day_by_day import DayByDay
from footbridge.engine.facts import Entry, Fact, Session
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision, Item
from footbridge.engine.shown.session import session_blocks, walk_blocks
from footbridge.engine.today.from_plan import Remarks, fitting, questions_after, sets_done

DAY = timedelta(days=1)
# A part that was done on another day than planned: so far the plan is looked at, back and ahead.
NEAREST = 7


class Plans:
    """The plans of some days that follow each other, and of those near them.

    `facts` are all that is told, but for what the paper itself tells.
    """

    def __init__(
        self,
        facts: Sequence[Entry[Fact]],
        person: Person,
        catalogue: Catalogue,
        days: Sequence[date],
    ) -> None:
        life = DayByDay(facts, person, catalogue)
        first, last = min(days), max(days)
        self._plans: dict[date, Decision] = {}
        for on in _from_to(first - NEAREST * DAY, last + NEAREST * DAY):
            self._plans[on] = life.decide(on)
            if on >= first:
                life.tell(done_as_planned(self._plans[on]))

    def walk_seconds(self, on: date) -> int:
        """How long a walk the day asked for; 0 where it asked for none."""
        items = (item for block in walk_blocks(self._plans[on]) for item in block.items)
        return next((item.dose.work_seconds or 0 for item in items), 0)

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
        back = _from_to(on - NEAREST * DAY, on)
        for day in (*reversed([*back]), *_from_to(on + DAY, on + NEAREST * DAY)):
            for block in session_blocks(self._plans[day]):
                if block.id == part:
                    return block.items
        return ()


def _from_to(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + number * DAY
