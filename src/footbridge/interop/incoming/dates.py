"""Days and times in a table, in whatever order a program wrote them. 03/04 is never guessed."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum

NOON = time(12)
CENTURY = 2000
MOST_MONTHS = 12

ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
NAMED = re.compile(r"(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.? (?:(\d{1,2}), ?)?(\d{4})")
CLOCK = re.compile(
    r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?([AaPp]\.?[Mm]\.?)? ?"
    r"(Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class DateOrder(StrEnum):
    """What the first number of 03/04/2026 is."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Mixed(ValueError):
    """Some of the days can only be read one way, and some only the other."""


def order_of(texts: Iterable[str]) -> DateOrder | None:
    """The order that all days of a table can be read in; None where more than one will do.

    Raises Mixed.
    """
    first = second = any_at_all = False
    for text in texts:
        if (found := NUMBERS.match(text.strip())) is not None:
            any_at_all = True
            first = first or int(found[1]) > MOST_MONTHS
            second = second or int(found[3]) > MOST_MONTHS
    if first and second:
        raise Mixed
    if first or not any_at_all:
        return DateOrder.DAY_FIRST
    return DateOrder.MONTH_FIRST if second else None


def has_time(text: str) -> bool:
    """Whether a day stands there with its time."""
    return CLOCK.search(text) is not None


def moment_in(text: str, clock: str, order: DateOrder, zone: tzinfo | None) -> datetime:
    """The day `text`, with its time in it or in `clock`. Without any, noon.

    `zone` is where the clock stood that the table was written by, where that is known; else the
    moment comes without an offset, unless the table tells one. Raises ValueError.
    """
    text = text.strip()
    day, rest = _day(text, order)
    told = (clock.strip() or rest).strip(" ,T\u202f")
    at, offset = _time(told.replace("\u202f", " ")) if told else (NOON, None)
    return datetime.combine(day, at, tzinfo=offset or zone)


def _day(text: str, order: DateOrder) -> tuple[date, str]:
    if (found := ISO.match(text)) is not None:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    elif (found := NUMBERS.match(text)) is not None:
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        year += CENTURY if len(found[4]) == len("26") else 0
        is_day_first = order is DateOrder.DAY_FIRST
        day = date(year, second, first) if is_day_first else date(year, first, second)
    elif (found := NAMED.match(text)) is not None:
        number = found[1] or found[3]
        name = found[2][:3].casefold()
        if not number or name not in MONTHS:
            raise ValueError(text)
        day = date(int(found[4]), MONTHS.index(name) + 1, int(number))
    else:
        raise ValueError(text)
    return day, text[found.end() :]


def _time(text: str) -> tuple[time, tzinfo | None]:
    found = CLOCK.fullmatch(text)
    if found is None:
        raise ValueError(text)
    hour = int(found[1])
    if found[4]:
        if not 1 <= hour <= MOST_MONTHS:
            raise ValueError(text)
        hour = hour % MOST_MONTHS + (MOST_MONTHS if found[4][0] in "Pp" else 0)
    return time(hour, int(found[2]), int(found[3] or 0)), _offset(found[5])


def _offset(text: str | None) -> tzinfo | None:
    if not text:
        return None
    if text[0] not in "+-":
        return UTC
    sign = -1 if text[0] == "-" else 1
    hours, minutes = int(text[1:3]), int(text[-2:])
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
