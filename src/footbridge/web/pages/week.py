"""The week ahead in one line a day: the plan as it stands now, and no promise."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from footbridge.catalogue.units import WEEK
from footbridge.engine.ahead import Ahead
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.session import session_blocks, walk_blocks
from footbridge.web.pages.today import minutes

DAYS = WEEK.days


@dataclass(frozen=True, slots=True)
class DayAhead:
    """What a day holds. `minutes` and `walk_minutes` are 0 where there is no session or walk.

    `is_review` and `has_tests`: they are due from this day on.
    """

    on: date
    is_today: bool
    is_strength: bool
    minutes: int
    walk_minutes: int
    is_review: bool
    has_tests: bool

    @property
    def is_free(self) -> bool:
        return not self.minutes and not self.walk_minutes


@dataclass(frozen=True, slots=True)
class Week:
    """`is_cut`: the days after these hang on an answer that nobody gave yet."""

    days: tuple[DayAhead, ...]
    is_cut: bool


def week_page(ahead: Ahead) -> Week | None:
    """None where nobody can say what even today holds."""
    if not ahead.days:
        return None
    return Week(days=tuple(_days(ahead.days)), is_cut=ahead.end is not None)


def _days(decisions: tuple[Decision, ...]) -> Iterator[DayAhead]:
    """A review or a test stays due until it is done: only its first day is said."""
    said: set[str] = set()
    for decision in decisions:
        due = {each.what for each in decision.due} - said
        said |= due
        blocks = session_blocks(decision)
        yield DayAhead(
            on=decision.on,
            is_today=decision.on == decisions[0].on,
            is_strength=any(block.id == "strength" for block in blocks),
            minutes=minutes(sum(block.seconds for block in blocks)),
            walk_minutes=minutes(sum(block.seconds for block in walk_blocks(decision))),
            is_review="review" in due,
            has_tests="test" in due,
        )
