"""What a flare or a break takes from a dose, how far at most, and how it comes back (RULE-18).

The guides trim the next session: what was cut comes back when two answers running were calm, the
second after a session at the lower dose. The newest cut comes back first.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT
from footbridge.engine.signs.next_day import NextDay
from footbridge.engine.streams.progression import Move, Note
from footbridge.engine.streams.reducing import reduced


class Cut(NamedTuple):
    """One cut of a stream that still runs, named by the day it began.

    `after` is the flare that set it off, None where time was missed (`gap_days`). What a longer
    break took comes back in two halves; `given` says how many steps did.
    """

    on: date
    heavy: bool
    after: NextDay | None = None
    gap_days: int = 0
    in_halves: bool = False
    given: int = 0

    @property
    def rule(self) -> str:
        return "REG-01" if self.after is None else "RULE-18"

    @property
    def facts(self) -> tuple[str, ...]:
        return () if self.after is None else self.after.facts


class Recovery(NamedTuple):
    """What still has to come back in a stream, the newest cut last.

    `paired_until` is the last day whose answer was used for a return, `looked_until` the last that
    was looked at for one that comes by days. Until `still_until` nothing comes back: a flare found
    the stream at its floor. `at_floor` are the days of such flares; `rests_by` is the moment of
    one after which it rests until a question is answered.
    """

    cuts: tuple[Cut, ...] = ()
    paired_until: date = date.min
    looked_until: date = date.min
    still_until: date = date.min
    at_floor: tuple[date, ...] = ()
    rests_by: float | None = None

    @property
    def is_over(self) -> bool:
        return not self.cuts


WHOLE = Recovery()


class Taken(NamedTuple):
    """What the cut of the day `on` took from one dose: it was `full` and comes back to `back`."""

    on: date
    full: int
    back: int


class Raise(NamedTuple):
    """A dose went up on a day; it was `before`."""

    on: date
    before: int


RAISES_KEPT = 3
"""More than a week can hold, beside the newest."""

Takings = tuple[Taken, ...]
Raises = tuple[Raise, ...]


def cut_down(
    amount: int,
    takings: Takings,
    raises: Raises,
    on: date,
    numbers: Numbers,
    *,
    heavy: bool,
    floor: int,
) -> tuple[int, Takings]:
    """The amount after a flare, and what was taken. Nothing is, where the floor is reached.

    What had been raised in the days before comes back to what it was before the first raise.
    """
    least = min(amount, lowest(amount, takings, numbers, floor))
    lower = max(least, reduced(amount, numbers, 0, heavy=heavy))
    if lower >= amount:
        return amount, takings
    since = on - timedelta(days=numbers.raised_before_days)
    before = [one.before for one in raises if one.on >= since]
    back = min([amount, *before[:1]])
    return lower, (*takings, Taken(on, amount, back))


def lowest(amount: int, takings: Takings, numbers: Numbers, floor: int) -> int:
    """No less than the floor, and no more taken than a share of the dose before the first cut."""
    full = takings[0].full if takings else amount
    kept = PERCENT - numbers.taken_most_percent
    return max(floor, -(-full * kept // PERCENT))


Share = Callable[[int], int]
"""What missed time leaves of an amount."""


def missed(
    amount: int, takings: Takings, cut: Cut, share: Share, numbers: Numbers, floor: int
) -> tuple[int, Takings]:
    """The amount after missed time. It counts from the dose before a cut that still runs."""
    full = takings[0].full if takings else amount
    back = takings[0].back if takings else amount
    least = min(amount, lowest(amount, takings, numbers, floor))
    lower = max(least, min(amount, share(full)))
    return lower, (Taken(cut.on, full, back),)


def returned(cut: Cut, on: date, before: int, after: int, about: str) -> Note:
    """The note of a dose that came back."""
    return Note(
        Move.RETURNED, on, before, after, about, facts=cut.facts, since=cut.on, rule=cut.rule
    )


def given_back(amount: int, takings: Takings, on: date, *, half: bool) -> tuple[int, Takings]:
    """The amount with what the cut of that day took, or with half of it."""
    taken = next((one for one in takings if one.on == on), None)
    if taken is None:
        return amount, takings
    if half:
        return max(amount, (amount + taken.back) // 2), takings
    return max(amount, taken.back), tuple(one for one in takings if one.on != on)


def stepped_back(takings: Takings, by: int) -> Takings:
    """A dose that went down by itself meanwhile comes back to that much less."""
    return tuple(one._replace(back=one.back - by) for one in takings)


def uncut(amount: int, takings: Takings) -> int:
    """What the dose would be without the cuts that still run."""
    return max(amount, takings[0].back) if takings else amount
