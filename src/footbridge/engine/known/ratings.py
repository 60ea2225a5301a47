"""What the check-ins rate, slot by slot, and what is usual for this person (RULE-18, C-18).

Nerve pain climbs by about a third from morning to evening, so only ratings of one slot are ever
compared. Soreness and pain are two ratings and each is compared with itself alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT
from footbridge.engine.facts import CheckIn, Entry
from footbridge.engine.person import Slot

RATINGS = ("soreness", "pain")


class Rated(NamedTuple):
    """One check-in with a rating: its day and moment (`History.seconds`), what it says, its id."""

    day: date
    moment: float
    soreness: int | None
    pain: int | None
    fact: str

    def of(self, rating: str) -> int | None:
        return self.soreness if rating == "soreness" else self.pain


class _Told(NamedTuple):
    """The check-ins of one slot in order of happening, and the day of each, to look them up by."""

    rated: tuple[Rated, ...] = ()
    days: tuple[date, ...] = ()

    def between(self, first: date, end: date) -> "_Told":
        """Those from the day `first` on and before the day `end`."""
        begin = bisect_left(self.days, first)
        stop = bisect_left(self.days, end, lo=begin)
        return _Told(self.rated[begin:stop], self.days[begin:stop])


@dataclass(frozen=True, slots=True)
class Ratings:
    """All of them by slot. What was worked out of them once is kept."""

    _of: Mapping[Slot, _Told] = field(default_factory=dict)
    _known: dict[tuple[str, str, Slot, date], float | None] = field(
        default_factory=dict, compare=False
    )

    def with_later(
        self, check_ins: Iterable[Entry[CheckIn]], seconds: Mapping[str, float]
    ) -> "Ratings":
        """The same with check-ins of later days."""
        more: dict[Slot, list[Rated]] = {}
        for one in check_ins:
            what = one.what
            if what.pain is not None or what.soreness is not None:
                told = Rated(one.day, seconds[one.id], what.soreness, what.pain, one.id)
                more.setdefault(what.slot, []).append(told)
        lines = dict(self._of)
        for slot, rated in more.items():
            before = lines.get(slot, _Told())
            days = tuple([one.day for one in rated])
            lines[slot] = _Told((*before.rated, *rated), (*before.days, *days))
        return Ratings(lines)

    def between(self, slot: Slot, first: date, last: date) -> tuple[Rated, ...]:
        """Those of the days from `first` to `last`, both included."""
        told = self._of.get(slot)
        if told is None:
            return ()
        begin = bisect_left(told.days, first)
        return told.rated[begin : bisect_right(told.days, last, lo=begin)]

    def since(self, day: date) -> "Ratings":
        """Without those of earlier days."""
        return Ratings({slot: told.between(day, date.max) for slot, told in self._of.items()})

    def usual(self, rating: str, slot: Slot, on: date, numbers: Numbers) -> float | None:
        """The median of the days before; None while too few are known."""
        key = ("usual", rating, slot, on)
        if key not in self._known:
            first = on - timedelta(days=numbers.usual_window_days)
            values = self._values(rating, slot, first, on)
            self._known[key] = middle(values, numbers.usual_known_ratings)
        return self._known[key]

    def lately(self, rating: str, slot: Slot, on: date, numbers: Numbers) -> float | None:
        """The median of the last week with this day; None while too few are known."""
        first = on - timedelta(days=numbers.lately_window_days - 1)
        values = self._values(rating, slot, first, on + timedelta(days=1))
        return middle(values, numbers.lately_known_ratings)

    def spread(self, rating: str, slot: Slot, on: date, numbers: Numbers) -> float:
        """How far ratings commonly lie from usual, within the bounds that are set for it."""
        least, most = numbers.spread_least_points, numbers.spread_most_points
        usual = self.usual(rating, slot, on, numbers)
        if usual is None:
            return least
        first = on - timedelta(days=numbers.spread_window_days)
        values = self._values(rating, slot, first, on)
        # Common swings go both ways and flares only up, so that what lies below says it. There is
        # always some: usual is the middle of the latest of them.
        far = sorted([usual - value for value in values if value <= usual])
        place = min(len(far) - 1, len(far) * numbers.spread_percent // PERCENT)
        return min(max(far[place], least), most)

    def _values(self, rating: str, slot: Slot, first: date, end: date) -> list[int]:
        """The ratings from the day `first` on and before the day `end`."""
        told = self._of.get(slot)
        if told is None:
            return []
        begin = bisect_left(told.days, first)
        found = told.rated[begin : bisect_left(told.days, end, lo=begin)]
        if rating == "pain":
            return [one.pain for one in found if one.pain is not None]
        return [one.soreness for one in found if one.soreness is not None]


def middle(values: list[int], needed: int) -> float | None:
    """The median; None where fewer are known than are needed."""
    count = len(values)
    if count < max(1, needed):
        return None
    ordered = sorted(values)
    half = count // 2
    return ordered[half] if count % 2 else (ordered[half - 1] + ordered[half]) / 2
