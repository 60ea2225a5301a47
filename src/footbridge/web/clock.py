"""What time it is for the person at the screen. The one place in the pages that asks."""

from datetime import date, datetime, time

from django.utils import timezone

NOON = time(12)
LAST_MINUTE = time(23, 59)


def now() -> datetime:
    """This moment as the clock of the device shows it, so that its day is known for ever."""
    return timezone.localtime()


def today() -> date:
    return now().date()


def moment_on(day: date, now: datetime) -> datetime | None:
    """Today means this moment; an earlier day means its noon."""
    return None if day == now.date() else datetime.combine(day, NOON, tzinfo=now.tzinfo)


def end_of(day: date, now: datetime) -> datetime:
    """The last minute of a day: what was begun on it and sent later comes after all else of it."""
    return datetime.combine(day, LAST_MINUTE, tzinfo=now.tzinfo)
