"""Where a life begins and ends: the doses shown first and last, and whether they grew."""

from collections.abc import Iterator
from typing import NamedTuple

from footbridge.simulator.days import Day
from footbridge.simulator.measure import Days, Hits

RAISED_DAYS = 8
"""The week before a cut, and the day before that: what it was before a raise."""


class Strength(NamedTuple):
    """A dose of strength. A harder variant is more, whatever its repetitions."""

    rung: int
    reps: int


def strength(told: str) -> Strength:
    """From "0:2x8", as a day has it."""
    rung, _, dose = told.partition(":")
    sets, _, reps = dose.partition("x")
    return Strength(int(rung), int(sets) * int(reps))


def walks(days: Days) -> list[int]:
    return [day.walk for day in days if day.walk is not None]


def heels(days: Days) -> list[Strength]:
    return [strength(day.heel) for day in days if day.heel is not None]


def stands(days: Days) -> list[Strength]:
    return [strength(day.stand) for day in days if day.stand is not None]


def walk_growth(days: Days) -> float | None:
    """The last walk over the first."""
    shown = walks(days)
    return shown[-1] / shown[0] if shown and shown[0] else None


def keeps(days: Days, *, least: float = 1.0) -> bool:
    """Whether the walk and the heel raises end at such a share of their start, or above."""
    shown, raised = walks(days), heels(days)
    walk_kept = not shown or shown[-1] >= shown[0] * least
    return walk_kept and (not raised or _is_kept(raised[0], raised[-1], least))


def grows(days: Days) -> bool:
    """Whether the walk and both anchors end above their start."""
    shown, pairs = walks(days), [each for each in (heels(days), stands(days)) if each]
    return bool(shown) and shown[-1] > shown[0] and all(each[-1] > each[0] for each in pairs)


def keeps_all(days: Days) -> bool:
    """Whether the walk and both anchors end no lower than they began."""
    return keeps(days) and all(each[-1] >= each[0] for each in (stands(days),) if each)


def _is_kept(first: Strength, last: Strength, least: float) -> bool:
    return last.rung > first.rung or (last.rung == first.rung and last.reps >= first.reps * least)


def days_with_a_cut(days: Days) -> Hits:
    """Days on which the walk lies under what it was before a cut, of the days with a walk.

    Where it had been raised in the week before, it comes back to what it was before the raise:
    a raise that was undone is not a cut that runs.
    """
    back, under, shown = 0, 0, list[int]()
    for day in days:
        if day.walk is None:
            continue
        if "walking" in day.cut.split() and shown and day.walk < shown[-1]:
            back = max(back, min(shown[-RAISED_DAYS:]))
        back = back if day.walk < back else 0
        under += day.walk < back
        shown.append(day.walk)
    return under, len(shown)


def rises(days: Days) -> Iterator[Day]:
    """Days on which the walk or an anchor is more than it was last."""
    walk: int | None = None
    heel: Strength | None = None
    stand: Strength | None = None
    for day in days:
        new_heel = None if day.heel is None else strength(day.heel)
        new_stand = None if day.stand is None else strength(day.stand)
        if _is_more(walk, day.walk) or _is_more(heel, new_heel) or _is_more(stand, new_stand):
            yield day
        walk = walk if day.walk is None else day.walk
        heel, stand = new_heel or heel, new_stand or stand


def _is_more(before: int | Strength | None, after: int | Strength | None) -> bool:
    return before is not None and after is not None and after > before  # type: ignore[operator]
