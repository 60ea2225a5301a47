"""The walk of one person as it stands, what it is shown as, and the most that it may become."""

from datetime import date
from typing import NamedTuple

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.streams.cuts import Raises, Takings
from footbridge.engine.streams.progression import FREE, Freeze, Note
from footbridge.engine.streams.reducing import raise_by


class WalkingDose(NamedTuple):
    """The present walk in seconds without a rest. It is judged once a week, never oftener.

    `asked` are the walks asked of late, each with the day from which it was, for the most that a
    week may add.
    """

    seconds: int
    note: Note
    freeze: Freeze = FREE
    asked: tuple[tuple[date, int], ...] = ()
    takings: Takings = ()
    raises: Raises = ()


def most_after(seconds: int, numbers: Numbers) -> int:
    """The longest walk that is no more than a tenth above this one, inside and as shown."""
    inside = raise_by(seconds, numbers.walk_most_percent)
    shown = raise_by(as_shown(seconds, numbers), numbers.walk_most_percent)
    if as_shown(inside, numbers) <= shown:
        return inside
    step = numbers.walk_shown_step_seconds
    return shown // step * step + (step - 1) // 2


def as_shown(seconds: int, numbers: Numbers) -> int:
    """What a walk is shown as: to the second while it is short, then to the nearest step."""
    if seconds < numbers.walk_exact_below_seconds:
        return seconds
    step = numbers.walk_shown_step_seconds
    return (seconds + step // 2) // step * step
