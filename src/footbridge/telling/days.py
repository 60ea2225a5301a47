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
SHORT_MONTHS = (
    said("Jan"),
    said("Feb"),
    said("Mar"),
    said("Apr"),
    said("May"),
    said("Jun"),
    said("Jul"),
    said("Aug"),
    said("Sep"),
    said("Oct"),
    said("Nov"),
    said("Dec"),
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


def short_day(on: date) -> str:
    """ "20 Nov", where there is little room."""
    month = _(SHORT_MONTHS[on.month - 1].one)
    return _("{number} {month}").format(number=on.day, month=month)


def span(first: date, last: date) -> str:
    """ "7 Nov to 20 Nov"; one day stands by itself."""
    if first == last:
        return short_day(first)
    return _("{first} to {last}").format(first=short_day(first), last=short_day(last))


def month(on: date) -> str:
    """ "November 2026"."""
    return _("{month} {year}").format(month=_(MONTHS[on.month - 1].one), year=on.year)
