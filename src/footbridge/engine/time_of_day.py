"""What day it is and which time of day, for the person: the one place that says so."""

from datetime import date, datetime, timedelta

from footbridge.catalogue.numbers import Numbers
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


def day_at(moment: datetime, numbers: Numbers) -> date:
    """The day that a moment belongs to: until the night ends, it is the evening before."""
    is_night = moment.hour < numbers.night_ends_hour
    return moment.date() - timedelta(days=1) if is_night else moment.date()
