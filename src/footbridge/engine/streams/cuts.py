"""What a flare or a break takes from a dose, how far at most, and how it comes back (RULE-18).

The guides trim the next session: what was cut comes back when two answers running were calm, the
second after a session at the lower dose. The newest cut comes back first.
"""

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT
from footbridge.engine.shown.decision import Figures
from footbridge.engine.signs.next_day import NextDay
from footbridge.engine.streams.progression import Move, Note
from footbridge.engine.streams.reducing import reduced, share_taken


class Cut(NamedTuple):
    """One cut of a stream that still runs, named by the day it began.

    `after` is the flare that set it off, None where time was missed (`gap_days`). What a longer
    break took comes back in two halves; `given` says how many steps did. One that finds the whole
    stream `at_floor` takes nothing and never runs: it is only told.
    """

    on: date
    heavy: bool
    after: NextDay | None = None
    gap_days: int = 0
    in_halves: bool = False
    given: int = 0
    at_floor: bool = False

    @property
    def rule(self) -> str:
        return "REG-01" if self.after is None else "RULE-18"

    @property
    def facts(self) -> tuple[str, ...]:
        return () if self.after is None else self.after.facts

    @property
    def figures(self) -> Figures:
        """What is told of it beside the numbers."""
        if self.after is None:
            return (("days", self.gap_days),)
        return (*self.after.figures, ("floor", True)) if self.at_floor else self.after.figures


class Back(Enum):
    """How much of a cut comes back at once."""

    HALF = "half"
    ALL = "all"


class Recovery(NamedTuple):
    """What still has to come back in a stream, the newest cut last.

    `paired_until` is the last day whose answer was used for a return, `looked_until` the last that
    was looked at. Until `still_until` nothing comes back: a flare found the stream at its floor.
    `at_floor` are the days of such flares; `rests_by` is the moment of one after which it rests
    until a question is answered. In strength a step back is `due`, half or whole, until a day on
    which it is done and all is known.
    """

    cuts: tuple[Cut, ...] = ()
    paired_until: date = date.min
    looked_until: date = date.min
    still_until: date = date.min
    at_floor: tuple[date, ...] = ()
    rests_by: float | None = None
    due: Back | None = None

    @property
    def is_over(self) -> bool:
        return not self.cuts


WHOLE = Recovery()


class Taken(NamedTuple):
    """What the cut of the day `on` took from one dose: it was `full` and comes back to `back`.

    It was as much before the day `since`; None where it was never just that.
    """

    on: date
    full: int
    back: int
    since: date | None


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
    raised = next((one for one in raises if one.on >= since), None)
    if raised is None or raised.before >= amount:
        return lower, (*takings, Taken(on, amount, amount, on))
    return lower, (*takings, Taken(on, amount, raised.before, raised.on))


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
    first = takings[0] if takings else Taken(cut.on, amount, amount, cut.on)
    least = min(amount, lowest(amount, takings, numbers, floor))
    lower = max(least, min(amount, share(first.full)))
    return lower, (first._replace(on=cut.on),)


def trimmed(cut: Cut, before: int, after: int, about: str, numbers: Numbers) -> Note:
    """The note of what a flare took."""
    percent = share_taken(numbers, heavy=cut.heavy)
    return Note(
        Move.TRIMMED, cut.on, before, after, about,
        percent=percent, facts=cut.facts, figures=cut.figures,
    )  # fmt: skip


def restarted(cut: Cut, before: int, after: int, about: str) -> Note:
    """The note of what missed time took."""
    return Note(Move.RESTARTED, cut.on, before, after, about, figures=cut.figures)


def come_back(
    cut: Cut, on: date, amount: int, takings: Takings, note: Note, about: str, *, half: bool
) -> tuple[int, Takings, Note]:
    """The amount with what a cut took, or with half of it, what is left to come, and the note.

    The note stays where it is no more than it was: a raise just before the flare is not given
    back, and a cut at the floor took nothing.
    """
    taken = next((one for one in takings if one.on == cut.on), None)
    if taken is None:
        return amount, takings, note
    after = max(amount, halfway(amount, taken) if half else taken.back)
    left = takings if half else tuple(one for one in takings if one.on != cut.on)
    if after == amount:
        return amount, left, note
    return after, left, _returned(cut, on, amount, after, about, taken, half=half)


def halfway(amount: int, taken: Taken) -> int:
    """The first of two steps back."""
    return (amount + taken.back) // 2


def _returned(
    cut: Cut, on: date, before: int, after: int, about: str, taken: Taken, *, half: bool
) -> Note:
    figures: Figures = ()
    if half:
        figures = (("half", True),)
    elif taken.since is not None:
        figures = (("since", taken.since.isoformat()),)
    return Note(
        Move.RETURNED, on, before, after, about, facts=cut.facts, figures=figures, rule=cut.rule
    )


def stepped_back(takings: Takings, by: int) -> Takings:
    """A dose that went down by itself meanwhile comes back to that much less."""
    return tuple(one._replace(back=one.back - by, since=None) for one in takings)


def uncut(amount: int, takings: Takings) -> int:
    """What the dose would be without the cuts that still run."""
    return max(amount, takings[0].back) if takings else amount
