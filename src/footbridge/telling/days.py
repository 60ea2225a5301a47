"""Days in words. The month and the weekday are ours, so that no system setting is needed."""

from datetime import date

from footbridge.telling.language import _
from footbridge.telling.sentence import said

MONTHS = (
    said("January"),
    said("February"),
    said("March"),
    said("April"),
    said("May"),
    said("June"),
    said("July"),
    said("August"),
    said("September"),
    said("October"),
    said("November"),
    said("December"),
)
WEEKDAYS = (
    said("Monday"),
    said("Tuesday"),
    said("Wednesday"),
    said("Thursday"),
    said("Friday"),
    said("Saturday"),
    said("Sunday"),
)


def day(on: date) -> str:
    """ "Friday 20 November". The year is left out: it is always near."""
    weekday = _(WEEKDAYS[on.weekday()].one)
    month = _(MONTHS[on.month - 1].one)
    return _("{weekday} {number} {month}").format(weekday=weekday, number=on.day, month=month)


def full_day(on: date) -> str:
    """ "20 November 2026"."""
    month = _(MONTHS[on.month - 1].one)
    return _("{number} {month} {year}").format(number=on.day, month=month, year=on.year)
