"""Moments of a file on the clock of the person's wall."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo

FIRST_YEAR = 1990
LAST_YEAR = 2100


def at_home(moment: datetime, here: tzinfo) -> datetime:
    """`moment` as the clock on the wall showed it, with a fixed offset, to the second.

    One without any offset was read off that clock itself. An hour that a summer night leaves out
    becomes the one that the clock was set to; of one that comes twice it is the first. Raises
    ValueError for a year that no watch was worn in.
    """
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(moment)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=here).astimezone(UTC)
    return fixed(moment.astimezone(here))


def as_told(moment: datetime, here: tzinfo) -> datetime:
    """The same, but an offset that the file tells is kept; UTC is nobody's wall."""
    is_there = moment.tzinfo is not None and moment.utcoffset() != timedelta()
    if not is_there:
        return at_home(moment, here)
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(moment)
    return fixed(moment)


def fixed(moment: datetime) -> datetime:
    """As it will be when it is read back: a zone would count hours otherwise."""
    offset = moment.utcoffset() or timedelta()
    whole = timedelta(minutes=round(offset / timedelta(minutes=1)))
    return (moment - offset + whole).replace(microsecond=0, tzinfo=timezone(whole))


def read_moment(text: str) -> datetime:
    """A moment as ISO 8601 writes it. Raises ValueError; a day alone is no moment."""
    text = text.strip()
    if "T" not in text.upper() and " " not in text:
        raise ValueError(text)
    return datetime.fromisoformat(text)
