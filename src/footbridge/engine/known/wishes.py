"""What a person asked for: an easier day, rest, another exercise. The newest word counts."""

from collections.abc import Mapping
from datetime import date

from footbridge.engine.facts import EasierToday, Entry, Lasts, NotToday, Rests, Swapped
from footbridge.engine.known.history import History


def easier_on(history: History, day: date) -> Entry[EasierToday] | None:
    """The wish for an easier day, if there was one on this day."""
    told = history.on(day, EasierToday)
    return told[-1] if told else None


def rest_on(history: History, day: date) -> Entry[NotToday] | None:
    """The wish that something rests on this day. All of it outweighs strength alone."""
    told = history.on(day, NotToday)
    whole = [one for one in told if one.what.rests is Rests.ALL]
    return next(reversed(whole or told), None)


def swaps_on(history: History, day: date) -> tuple[Entry[Swapped], ...]:
    """The swaps that hold on a day, in the order in which they were told.

    Of one exercise the newest counts: one for a day that is over stands in nobody's way.
    """
    newest: dict[str, Entry[Swapped]] = {}
    for one in history.of(Swapped):
        if one.day == day or (one.day < day and one.what.lasts is Lasts.FROM_NOW_ON):
            newest.pop(one.what.exercise, None)
            newest[one.what.exercise] = one
    return tuple(newest.values())


def stands_in(history: History, day: date) -> Mapping[str, str]:
    """What has been done instead of what, since before this day."""
    return {one.what.exercise: one.what.instead for one in swaps_on(history, day) if one.day < day}
