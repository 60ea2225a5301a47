"""A slow climb is not a flare and not nothing: what is usual, beside where it began.

The reference is the lowest of usual in the first days on which it is known, and of usual at each
review since. While the usual of the last week lies well above it, day after day, nothing goes up
and nothing comes back, and the person is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

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

    `above` are the days in a row on which the last week lay well above the reference.
    """

    reference: float | None = None
    known: int = 0
    above: int = 0
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Climb:
    """All lines, the spans of days on which something had climbed, and what is asked of it."""

    lines: Mapping[Key, Line] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def with_later(self, ratings: Ratings, new: History, guide: Guide) -> "Climb":
        """The same with the new days."""
        lines, spans, evidence = dict(self.lines), list(self.spans), list(self.evidence)
        reviews = new.days(ReviewAccepted)
        for on, check_ins in new.days(CheckIn).items():
            for slot in {one.what.slot for one in check_ins}:
                for rating in RATINGS:
                    key = (slot, rating)
                    line = _further(
                        lines.get(key, Line()), ratings, guide, key, on, is_review=on in reviews
                    )
                    lines[key] = line
                    if line.above >= guide.numbers.climb_days:
                        spans.append((on, on + (guide.numbers.climb_days - 1) * DAY))
                        told = check_ins[-1]
                        moment = new.seconds[told.id]
                        evidence.append(_asked(guide, on, moment, told.id, ratings, key, line))
        return Climb(lines, tuple(spans[-SPANS_KEPT:]), tuple(evidence[-SPANS_KEPT:]))


SPANS_KEPT = 60


def _further(
    line: Line, ratings: Ratings, guide: Guide, key: Key, on: date, *, is_review: bool
) -> Line:
    slot, rating = key
    numbers = guide.numbers
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
    return Line(reference, known, above, on)


def _asked(
    guide: Guide, on: date, moment: float, fact: str, ratings: Ratings, key: Key, line: Line
) -> Evidence:
    slot, rating = key
    now = ratings.lately(rating, slot, on, guide.numbers)
    flag = guide.asks(Noticed.STRONG_PAIN)
    until = on + guide.numbers.climb_days * DAY
    values: dict[str, Plain] = {
        "rating": rating, "lately": round(now or 0), "began": round(line.reference or 0),
    }  # fmt: skip
    return Evidence(flag, on, until, moment, (fact,), values)
