"""How the body answered a day of training: the 24-hour rule (RULE-18, C-16 to C-19).

Soreness and nerve pain are two ratings; both are listened to, each only against itself and only
within one slot of the day.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import CheckIn, Entry
from footbridge.engine.known.history import DAY, History
from footbridge.engine.known.training import TrainingDay
from footbridge.engine.person import Slot


class How(Enum):
    CALM = "calm"
    TRIGGERED = "triggered"
    UNKNOWN = "unknown"


class NextDay(NamedTuple):
    """How the body answered the training of the day `on`, by the day after.

    `streams` are those the trigger is laid to, `heavy` those of them that are cut by the larger
    share. `base`, `peak` and `next` are what the `rating` was; `facts` the check-ins that were
    compared, the last of them told at `moment` (`History.seconds`).
    """

    on: date
    how: How
    streams: tuple[Stream, ...] = ()
    heavy: tuple[Stream, ...] = ()
    rating: str = ""
    base: int = 0
    peak: int = 0
    next: int = 0
    facts: tuple[str, ...] = ()
    moment: float = 0.0

    def triggered(self, stream: Stream) -> bool:
        return self.how is How.TRIGGERED and stream in self.streams

    @property
    def known_on(self) -> date:
        """The day on which it is known."""
        return self.on + DAY

    @property
    def is_calm(self) -> bool:
        return self.how is How.CALM


def next_day_of(
    day: TrainingDay,
    history: History,
    numbers: Numbers,
    slot: Slot,
    last: Mapping[Stream, NextDay],
) -> NextDay:
    """How a training day was answered. `last` is the answer to each stream's day before."""
    by_day = history.days(CheckIn)
    on = day.on
    after = by_day.get(on + DAY)
    if after is None:
        return NextDay(on, How.UNKNOWN)
    moments = history.seconds
    before = [*by_day.get(on - DAY, ()), *by_day.get(on, ())]
    around = [(moments[one.id], False, one) for one in before]
    around += [(moments[one.id], True, one) for one in after]
    compared = [_compare(around, numbers, slot, day, rating) for rating in RATINGS]
    hits = [one for one in compared if one is not None and _is_trigger(one, numbers)]
    if hits:
        worst = max(hits, key=lambda one: (one.next - one.base, one.peak - one.base))
        told = _triggered(day, worst, _blamed(after, day.streams), numbers, last)
        return told._replace(moment=max(moments[fact] for fact in told.facts))
    facts: list[str] = []
    for one in compared:
        if one is None:
            return NextDay(on, How.UNKNOWN)
        facts += one.facts
    return NextDay(on, How.CALM, facts=tuple(dict.fromkeys(facts)))


def _triggered(
    day: TrainingDay,
    worst: "_Compared",
    blamed: tuple[Stream, ...],
    numbers: Numbers,
    last: Mapping[Stream, NextDay],
) -> NextDay:
    """Laid to these streams, with the heavier cut where it rose far or did so again."""
    far = worst.next - worst.base >= numbers.heavy_next_rise_points
    heavy = tuple(
        stream for stream in blamed if far or (stream in last and last[stream].triggered(stream))
    )
    return NextDay(
        day.on, How.TRIGGERED, blamed, heavy,
        worst.rating, worst.base, worst.peak, worst.next, worst.facts,
    )  # fmt: skip


def is_fresh(history: History, on: date) -> bool:
    """Whether a rating was given on this day or the day before: under 36 hours old at noon."""
    days = history.days(CheckIn)
    for day in (on, on - DAY):
        for one in days.get(day, ()):
            if one.what.pain is not None or one.what.soreness is not None:
                return True
    return False


HOUR = 3600
_Rated = tuple[float, bool, Entry[CheckIn]]
"""A check-in with its moment in seconds, and whether it is of the day after."""
RATINGS = ("soreness", "pain")


class _Compared(NamedTuple):
    rating: str
    base: int
    peak: int
    next: int
    facts: tuple[str, ...]


def _compare(
    around: list[_Rated], numbers: Numbers, slot: Slot, day: TrainingDay, rating: str
) -> _Compared | None:
    """One rating before, at its highest, and the next day; None when it cannot be known.

    Before and after lie in one slot, this person's own where possible. The peak may lie in
    either slot of the 24 hours after.
    """
    other = Slot.EVENING if slot is Slot.MORNING else Slot.MORNING
    return _in_slot(around, numbers, slot, day, rating) or _in_slot(
        around, numbers, other, day, rating
    )


def _in_slot(
    around: list[_Rated], numbers: Numbers, slot: Slot, day: TrainingDay, rating: str
) -> _Compared | None:
    oldest = day.began - numbers.stale_hours * HOUR
    latest = day.began + numbers.peak_window_hours * HOUR
    began, sore = day.began, rating == "soreness"
    base = following = peak = None
    for at, is_next_day, one in around:
        rated = one.what.soreness if sore else one.what.pain
        if rated is None:
            continue
        if one.what.slot is not slot:
            is_next = False
        elif is_next_day:
            is_next = True
            if following is None or rated > following[0]:
                following = (rated, one.id)
        else:
            is_next = False
            if oldest <= at <= began:
                base = (rated, one.id)
        if (is_next or began < at <= latest) and (peak is None or rated > peak[0]):
            peak = (rated, one.id)
    if base is None or following is None or peak is None:
        return None
    facts = tuple(dict.fromkeys((base[1], peak[1], following[1])))
    return _Compared(rating, base[0], peak[0], following[0], facts)


def _is_trigger(one: _Compared, numbers: Numbers) -> bool:
    return (
        one.peak - one.base >= numbers.trigger_peak_rise_points
        and one.next - one.base >= numbers.trigger_next_rise_points
    )


def _blamed(after: Sequence[Entry[CheckIn]], done: tuple[Stream, ...]) -> tuple[Stream, ...]:
    """The stream the person names, when it was done; else all that were done (REG-15)."""
    named = {one.what.blames for one in after if one.what.blames is not None}
    if len(named) == 1 and named <= set(done):
        return tuple(named)
    return done
