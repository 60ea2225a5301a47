"""What missed days do to a stream: the restart table (REG-01, E6)."""

from enum import Enum

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT


class Restart(Enum):
    AS_PLANNED = "as_planned"
    LIGHTER = "lighter"
    MUCH_LIGHTER = "much_lighter"
    FRESH = "fresh"


def restart_after(days: int, numbers: Numbers) -> Restart:
    """`days` on which the stream was planned, or could have been done, and was not."""
    if days >= numbers.gap_long_days:
        return Restart.FRESH
    if days >= numbers.gap_middle_days:
        return Restart.MUCH_LIGHTER
    if days >= numbers.gap_light_days:
        return Restart.LIGHTER
    return Restart.AS_PLANNED


def lessened(amount: int, restart: Restart, numbers: Numbers) -> int:
    """An amount after missed time: down 10-20 percent, or about a third.

    The larger share of the 10-20 percent is taken: of two readings, the safer (REG-01).
    """
    if restart is Restart.LIGHTER:
        taken = amount * numbers.trim_heavy_percent // PERCENT
    else:
        taken = -(-amount * numbers.gap_middle_percent // PERCENT)
    return amount - taken
