"""The years in which anything can have happened."""

from collections.abc import Iterator
from datetime import date

from footbridge.engine.facts.told import Fault

FIRST_YEAR = 1900
LAST_YEAR = 2100


def in_known_time(field: str, day: date) -> Iterator[Fault]:
    """A fault when `day` lies at the ends of the calendar."""
    # There, days would overflow as soon as anything is added to them.
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        yield field, f"a year from {FIRST_YEAR} to {LAST_YEAR}", day.isoformat()
