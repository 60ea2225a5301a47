"""Ruth as the browser tests need her: begun near today, since a browser has its own clock."""

from dataclasses import replace
from datetime import date

from footbridge.engine.person import Person, Screening
from tests.people import RUTH


def ruth_since(day: date) -> Person:
    """Ruth, who answered everything on `day`. Nothing limits her plan."""
    return replace(RUTH, started_on=day, screening=Screening(asked_on=day))
