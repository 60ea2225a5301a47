"""What a flare or missed time takes from the walk, down to which floor, and how it comes back."""

from datetime import date

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import MINUTE, PERCENT
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import Walk
from footbridge.engine.known.history import DAY
from footbridge.engine.signs.case import Case
from footbridge.engine.streams.cuts import (
    Cut,
    Share,
    come_back,
    cut_down,
    missed,
    restarted,
    trimmed,
)
from footbridge.engine.streams.progression import Move, Note, longer
from footbridge.engine.streams.walking_dose import WalkingDose


def reduce(walk: WalkingDose, cut: Cut, until: date, numbers: Numbers, floor: int) -> WalkingDose:
    """A shorter walk by 10 to 20 percent, never under its floor."""
    seconds, takings = cut_down(
        walk.seconds, walk.takings, walk.raises, cut.on, numbers, heavy=cut.heavy, floor=floor
    )
    note = trimmed(cut, walk.seconds, seconds, "work_seconds", numbers)
    freeze = longer(walk.freeze, until, "RULE-18")
    return walk._replace(seconds=seconds, takings=takings, freeze=freeze, note=note)


def floor_of(case: Case, on: date) -> int:
    """Half of the last measured comfortable walk, and three minutes where those were measured.

    Never more than the longest walk told to be comfortable of late.
    """
    numbers = case.numbers
    minutes = case.results.latest(Measure.WALKING_TOLERANCE, on, case.told.started_on)
    if minutes is None:
        return numbers.walk_least_seconds
    measured = minutes * MINUTE
    floor = -(-measured * numbers.floor_walk_percent // PERCENT)
    if measured >= numbers.floor_walk_seconds:
        floor = max(floor, numbers.floor_walk_seconds)
    first = on - numbers.floor_walk_window_days * DAY
    walks = case.history.between(Walk, first, on - DAY)
    comfortable = [one.what.seconds for one in walks if one.what.comfortable and not one.what.stop]
    return max(numbers.walk_least_seconds, min(floor, max(comfortable, default=0)))


def give_back(walk: WalkingDose, cut: Cut, on: date, *, half: bool) -> WalkingDose:
    """The seconds that the cut took come back, or half of them."""
    seconds, takings, note = come_back(
        cut, on, walk.seconds, walk.takings, walk.note, "work_seconds", half=half
    )
    return walk._replace(seconds=seconds, takings=takings, note=note)


def miss(
    walk: WalkingDose, cut: Cut, share: Share, until: date, numbers: Numbers, floor: int
) -> WalkingDose:
    """After missed time: a shorter walk and no rise before `until`."""
    seconds, takings = missed(walk.seconds, walk.takings, cut, share, numbers, floor)
    note = restarted(cut, walk.seconds, seconds, "work_seconds")
    freeze = longer(walk.freeze, until, "REG-01")
    return walk._replace(seconds=seconds, takings=takings, freeze=freeze, note=note)


def begin_afresh(walk: WalkingDose, begun: WalkingDose, days: int, on: date) -> WalkingDose:
    """The walk of week 1, where that is less; nothing comes back after it."""
    less = min(walk.seconds, begun.seconds)
    note = Note(Move.RESTARTED, on, walk.seconds, less, "work_seconds", days=days)
    return walk._replace(seconds=less, takings=(), raises=(), note=note)
