"""How the body answered a day of training: the 24-hour rule (RULE-18, C-16 to C-19).

A rise is measured from what is usual for this person in this slot of the day, not from one rating:
nobody's pain is the same every morning. It must stand out of the person's own spread, and still be
there at the same time next day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import WEEK
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import CheckIn, Entry
from footbridge.engine.known.history import DAY, History
from footbridge.engine.known.ratings import RATINGS, Rated, Ratings
from footbridge.engine.known.training import TrainingDay
from footbridge.engine.person import Slot
from footbridge.engine.shown.decision import Figures

HOUR = 3600


class How(Enum):
    """`UNSETTLED`: known, not triggered, and yet well above what is usual."""

    CALM = "calm"
    TRIGGERED = "triggered"
    UNSETTLED = "unsettled"
    UNKNOWN = "unknown"


class NextDay(NamedTuple):
    """How the body answered the training of the day `on`, by the day after.

    `streams` are those the trigger is laid to, `heavy` those of them that are cut by the larger
    share. `rating` is the one that rose; `base`, `peak` and `next` are what it was. `facts` are
    the check-ins that were compared, the last of them told at `moment` (`History.seconds`). Of
    the streams in `untold` it was not told how the training itself went.
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
    untold: tuple[Stream, ...] = ()

    def triggered(self, stream: Stream) -> bool:
        return self.how is How.TRIGGERED and stream in self.streams

    @property
    def known_on(self) -> date:
        """The day on which it is known."""
        return self.on + DAY

    @property
    def is_calm(self) -> bool:
        return self.how is How.CALM

    @property
    def figures(self) -> Figures:
        """After which day it rose, and what."""
        return ("trained", self.on.isoformat()), ("rating", self.rating)


class _Rise(NamedTuple):
    """One rating after training: how far it rose over its own base, and over what is needed."""

    value: int
    base: float
    over: float
    fact: str
    is_high: bool


class _Compared(NamedTuple):
    """One of the two ratings: the rise that stands out most, and that of the next day."""

    rating: str
    peak: _Rise
    next: _Rise
    is_far: bool
    is_high: bool

    @property
    def rise(self) -> float:
        return self.next.value - self.next.base

    def is_trigger(self, numbers: Numbers) -> bool:
        return self.peak.over >= 0 and self.rise >= numbers.trigger_next_rise_points


def next_day_of(
    day: TrainingDay,
    ratings: Ratings,
    history: History,
    numbers: Numbers,
    slot: Slot,
    last: Mapping[Stream, NextDay],
) -> NextDay:
    """How a training day was answered. `last` is the answer to each stream's day before."""
    on = day.on
    after = ratings.between(slot, on + DAY, on + DAY)
    compared = [_compare(ratings, numbers, slot, day, rating, after) for rating in RATINGS]
    known = [one for one in compared if one is not None]
    hits = [one for one in known if one.is_trigger(numbers)]
    if hits:
        worst = max(hits, key=lambda one: (one.rise, one.peak.over))
        blamed = _blamed(history.on(on + DAY, CheckIn), day.streams)
        is_far = any(one.is_far for one in hits)
        told = _triggered(day, worst, blamed, last, is_far=is_far)
        moment = max(history.seconds[fact] for fact in told.facts)
        return told._replace(moment=moment)
    if len(known) < len(RATINGS):
        return NextDay(on, How.UNKNOWN)
    facts = tuple(dict.fromkeys(fact for one in known for fact in (one.peak.fact, one.next.fact)))
    high = next((one.rating for one in known if one.is_high), "")
    how = How.UNSETTLED if high else How.CALM
    return NextDay(on, how, rating=high, facts=facts)


def _triggered(
    day: TrainingDay,
    worst: _Compared,
    blamed: tuple[Stream, ...],
    last: Mapping[Stream, NextDay],
    *,
    is_far: bool,
) -> NextDay:
    """Laid to these streams, with the heavier cut where it rose far or did so again."""
    heavy = tuple(
        stream
        for stream in blamed
        if is_far or (stream in last and last[stream].triggered(stream))
    )
    return NextDay(
        day.on, How.TRIGGERED, blamed, heavy, worst.rating,
        base=round(worst.peak.base), peak=worst.peak.value, next=worst.next.value,
        facts=tuple(dict.fromkeys((worst.peak.fact, worst.next.fact))),
    )  # fmt: skip


def is_calm_answer(ratings: Ratings, numbers: Numbers, slot: Slot, on: date) -> bool:
    """Whether the answer of a day is known, both ratings of it, and none well above usual."""
    told = ratings.between(slot, on, on)
    for rating in RATINGS:
        values = [value for one in told if (value := one.of(rating)) is not None]
        if not values:
            return False
        usual = ratings.usual(rating, slot, on, numbers)
        if usual is not None and max(values) >= usual + numbers.above_usual_points:
            return False
    return True


def is_fresh(history: History, on: date) -> bool:
    """Whether a rating was given on this day or the day before: under 36 hours old at noon."""
    days = history.days(CheckIn)
    for day in (on, on - DAY):
        for one in days.get(day, ()):
            if one.what.pain is not None or one.what.soreness is not None:
                return True
    return False


def is_answered(ratings: Ratings, slot: Slot, on: date) -> bool:
    """Whether every answer that was due in the last 36 hours is there (N15).

    For who checks in each morning these are this morning's and yesterday's, else last evening's.
    """
    due = (on - DAY, on) if slot is Slot.MORNING else (on - DAY,)
    return all(ratings.between(slot, day, day) for day in due)


def _compare(
    ratings: Ratings,
    numbers: Numbers,
    slot: Slot,
    day: TrainingDay,
    rating: str,
    after: Sequence[Rated],
) -> _Compared | None:
    """One of the two ratings; None when the next day, or what came before, is not known."""
    own = _Slot(ratings, numbers, slot, day, rating)
    following = [rise for one in after if (rise := own.rise(one)) is not None]
    if not following:
        return None
    next_day = max(following)
    rises = [next_day, *_within_a_day(own, slot, day)]
    up = next_day.value - next_day.base
    # The spread is asked only of what rose far enough at all.
    heavy = numbers.heavy_over_spread_points
    is_far = up >= heavy + numbers.spread_least_points and up >= heavy + own.spread
    return _Compared(
        rating,
        peak=max(rises, key=lambda one: (one.over, one.value)),
        next=next_day,
        is_far=is_far,
        is_high=any(one.is_high for one in rises),
    )


def _within_a_day(own: "_Slot", own_slot: Slot, day: TrainingDay) -> Iterator[_Rise]:
    """The ratings of either slot in the 24 hours after, each over the base of its own slot."""
    ratings, numbers = own.ratings, own.numbers
    latest = day.began + numbers.peak_window_hours * HOUR
    for slot in Slot:
        told = ratings.between(slot, day.on, day.on + DAY)
        within = [one for one in told if day.began < one.moment <= latest]
        if within:
            same = slot is own_slot
            line = own if same else _Slot(ratings, numbers, slot, day, own.rating)
            yield from (rise for one in within if (rise := line.rise(one)) is not None)


class _Slot:
    """What one rating is compared with in one slot: its base, its spread, what is usual."""

    def __init__(
        self, ratings: Ratings, numbers: Numbers, slot: Slot, day: TrainingDay, rating: str
    ) -> None:
        self.rating = rating
        self.numbers = numbers
        self._of = (rating, slot, day.on, numbers)
        self.ratings = ratings
        self.usual = ratings.usual(*self._of)
        self.base = self._base(ratings.between(slot, day.on - _LATELY, day.on), day.began)

    def _base(self, told: Sequence[Rated], began: float) -> float | None:
        before = [
            (one.moment, value)
            for one in told
            if one.moment <= began and (value := one.of(self.rating)) is not None
        ]
        if self.usual is None:
            return max((value for _, value in before[-2:]), default=None)
        oldest = began - self.numbers.base_window_hours * HOUR
        last = [value for moment, value in before[-1:] if moment >= oldest]
        return max([self.usual, *last])

    @property
    def spread(self) -> float:
        return self.ratings.spread(*self._of)

    def rise(self, one: Rated) -> _Rise | None:
        value = one.of(self.rating)
        if value is None or self.base is None:
            return None
        up, numbers = value - self.base, self.numbers
        # The spread is asked only of what rose far enough at all.
        needed = float(numbers.trigger_peak_rise_points)
        if up >= needed:
            needed = max(needed, self.spread + numbers.trigger_over_spread_points)
        high = self.usual is not None and value >= self.usual + numbers.above_usual_points
        return _Rise(value, self.base, up - needed, one.fact, high)


_LATELY = 2 * WEEK
"""Far enough back for the last two ratings of who checks in now and then."""


def _blamed(after: Iterable[Entry[CheckIn]], done: tuple[Stream, ...]) -> tuple[Stream, ...]:
    """The stream the person names, when it was done; else all that were done (REG-15)."""
    named = {one.what.blames for one in after if one.what.blames is not None}
    if len(named) == 1 and named <= set(done):
        return tuple(named)
    return done
