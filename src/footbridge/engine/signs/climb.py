"""A slow climb is not a flare and not nothing: what is usual, beside where it began.

The reference is the lowest of usual in the first days on which it is known, and of usual at each
review since. Whoever says at a review that this is how it is now sets it anew. While the usual of
the last week lies well above it, day after day, nothing goes up and nothing comes back, and the
person is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Noticed
from footbridge.engine.facts import CheckIn, ReviewAccepted
from footbridge.engine.known.guide import Guide
from footbridge.engine.known.history import DAY, History
from footbridge.engine.known.ratings import RATINGS, Ratings
from footbridge.engine.known.spans import Span
from footbridge.engine.person import Slot
from footbridge.engine.shown.decision import Plain
from footbridge.engine.signs.evidence import Evidence

Key = tuple[Slot, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One rating of one slot. `known` are the days on which usual was, up to those that count.

    `above` are the days in a row on which the last week lay well above the reference. That was
    set anew on the day `since`; None where it is still that of the beginning.
    """

    reference: float | None = None
    known: int = 0
    above: int = 0
    last: date | None = None
    since: date | None = None


class Above(NamedTuple):
    """A rating that lies above where it began."""

    rating: str
    lately: float
    began: float
    since: date | None

    @property
    def by(self) -> float:
        return self.lately - self.began

    @property
    def values(self) -> dict[str, Plain]:
        """For a reason."""
        told: dict[str, Plain] = {
            "rating": self.rating, "lately": round(self.lately), "began": round(self.began),
        }  # fmt: skip
        return told if self.since is None else {**told, "since": self.since.isoformat()}


@dataclass(frozen=True, slots=True)
class Climb:
    """All lines, and what is asked of those that had climbed, a day each.

    `reviewed` is the last review at which it was due to say how it is now.
    """

    lines: Mapping[Key, Line] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    reviewed: date = date.min

    def with_later(self, ratings: Ratings, new: History, guide: Guide, start: date) -> "Climb":
        """The same with the new days; the first review is due a while after the `start`."""
        climb = self if self.reviewed > date.min else replace(self, reviewed=start)
        check_ins, reviews = new.days(CheckIn), new.days(ReviewAccepted)
        for on in sorted({*check_ins, *reviews}):
            if on in reviews:
                climb = climb._reviewed(ratings, new, guide.numbers, on)
            if on in check_ins:
                climb = climb._told(ratings, new, guide, on)
        return climb

    def since(self, day: date) -> "Climb":
        """Without what was over before a day."""
        return replace(self, evidence=tuple(one for one in self.evidence if one.until >= day))

    def most_above(self, ratings: Ratings, slot: Slot, on: date, numbers: Numbers) -> Above | None:
        """The rating that lies farthest above where it began, where that is worth a question."""
        found = [
            Above(rating, now, line.reference, line.since)
            for rating in RATINGS
            if (line := self.lines.get((slot, rating), Line())).reference is not None
            and (now := _how_it_is(ratings, (slot, rating), on, numbers)) is not None
            and now - line.reference >= numbers.usual_now_points
        ]
        return max(found, key=lambda one: one.by, default=None)

    def _reviewed(self, ratings: Ratings, new: History, numbers: Numbers, on: date) -> "Climb":
        """A yes to "this is how it is now" measures everything from there.

        Only where a review can have been due: said at any time, it would hide every climb.
        """
        if (on - self.reviewed).days < numbers.review_days:
            return self
        said = [one.what.usual_now for one in new.on(on, ReviewAccepted)]
        if not said[-1]:
            return replace(self, reviewed=on)
        lines = {
            key: line
            if (now := _how_it_is(ratings, key, on, numbers)) is None
            else replace(line, reference=now, known=numbers.reference_days, since=on)
            for key, line in self.lines.items()
        }
        return replace(self, lines=lines, reviewed=on)

    def _told(self, ratings: Ratings, new: History, guide: Guide, on: date) -> "Climb":
        lines = dict(self.lines)
        check_ins, numbers = new.on(on, CheckIn), guide.numbers
        is_review = bool(new.on(on, ReviewAccepted))
        told = {one.what.slot for one in check_ins}
        climbed = []
        for key in ((slot, rating) for slot in Slot if slot in told for rating in RATINGS):
            line = _further(lines.get(key, Line()), ratings, numbers, key, on, is_review=is_review)
            lines[key] = line
            if line.above >= numbers.climb_days:
                climbed.append(_above(line, ratings, key, on, numbers))
        if not climbed:
            return replace(self, lines=lines)
        # One question a day, about what lies farthest above.
        most, last = max(climbed, key=attrgetter("by")), check_ins[-1].id
        until = on + numbers.climb_days * DAY
        asked = Evidence(
            guide.asks(Noticed.STRONG_PAIN), on, until, new.seconds[last], (last,), most.values
        )
        return replace(self, lines=lines, evidence=(*self.evidence, asked))


def days_climbed(evidence: Evidence) -> Span:
    """The days on which it counts as a climb; it is asked about for one day more."""
    return evidence.since, evidence.until - DAY


def _how_it_is(ratings: Ratings, key: Key, on: date, numbers: Numbers) -> float | None:
    """What is usual on a day; of late, where the days before are too few to say."""
    slot, rating = key
    usual = ratings.usual(rating, slot, on, numbers)
    return ratings.lately(rating, slot, on, numbers) if usual is None else usual


def _further(
    line: Line, ratings: Ratings, numbers: Numbers, key: Key, on: date, *, is_review: bool
) -> Line:
    slot, rating = key
    usual = ratings.usual(rating, slot, on, numbers)
    reference, known = line.reference, line.known
    if usual is not None and (known < numbers.reference_days or is_review):
        reference = usual if reference is None else min(reference, usual)
        known += 1
    lately = ratings.lately(rating, slot, on, numbers)
    is_above = (
        reference is not None and lately is not None and lately - reference >= numbers.climb_points
    )
    runs_on = line.last is not None and on - line.last == DAY
    above = (line.above if runs_on else 0) + 1 if is_above else 0
    return Line(reference, known, above, on, line.since)


def _above(line: Line, ratings: Ratings, key: Key, on: date, numbers: Numbers) -> Above:
    slot, rating = key
    lately = ratings.lately(rating, slot, on, numbers)
    return Above(rating, lately or 0, line.reference or 0, line.since)
