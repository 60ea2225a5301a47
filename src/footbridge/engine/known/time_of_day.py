"""What day it is and which time of day, for the person: the one place that says so."""

from datetime import date, datetime, timedelta

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import CheckIn, Entry, Session
from footbridge.engine.facts.told import Told
from footbridge.engine.person import Slot


def slot_at(moment: datetime, own: Slot, numbers: Numbers) -> Slot:
    """Morning or evening, by the clock on the wall of `moment`.

    Between the two, and at night, it is the person's own time of day: half past midnight is still
    the evening of who checks in late. Only like is compared with like, so that a wrong word would
    hide a flare (C-18).
    """
    if numbers.night_ends_hour <= moment.hour < numbers.morning_ends_hour:
        return Slot.MORNING
    return Slot.EVENING if moment.hour >= numbers.evening_begins_hour else own


def own_day(what: Told, moment: datetime, numbers: Numbers) -> date:
    """The day that `what` belongs to when it is told of this moment."""
    return day_of_entry(Entry(id="", at=moment, recorded=moment, what=what), numbers)


def day_of_entry(entry: Entry[Told], numbers: Numbers) -> date:
    """The day that an entry belongs to, by the clock on the wall where it was told.

    A session, or a check-in of the evening, shortly after midnight is of the evening before:
    else the same night would stand for the next day, and what comes up by then go unseen (C-16).
    """
    on = entry.at.date()
    if entry.at.hour >= numbers.night_ends_hour:
        return on
    what = entry.what
    is_late = isinstance(what, Session) or (
        isinstance(what, CheckIn) and what.slot is Slot.EVENING
    )
    return on - timedelta(days=1) if is_late else on
