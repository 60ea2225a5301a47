"""What time it is for the person at the screen. The one place in the pages that asks."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """This moment as the clock of the device shows it, so that its day is known for ever."""
    return timezone.localtime()


def today() -> date:
    return now().date()
