"""How much is taken away: between 10 and 20 percent wherever whole numbers allow it (E3)."""

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT


def cut_lightly(amount: int, percent: int, heavy_percent: int, least: int) -> int:
    """The smallest cut of at least `percent`, unless it would pass `heavy_percent`.

    Never under `least`; an amount that is already there stays as it is.
    """
    taken = -(-amount * percent // PERCENT)
    if taken * PERCENT > heavy_percent * amount:
        taken = 0
    return max(min(amount, least), amount - taken)


def cut_heavily(amount: int, percent: int, least: int) -> int:
    """The largest cut that takes no more than `percent`. Never under `least`."""
    return max(min(amount, least), amount - amount * percent // PERCENT)


def reduced(amount: int, numbers: Numbers, least: int, *, heavy: bool) -> int:
    """The amount after a flare: the light or the heavy share less, never under `least`."""
    if heavy:
        return cut_heavily(amount, numbers.trim_heavy_percent, least)
    return cut_lightly(amount, numbers.trim_light_percent, numbers.trim_heavy_percent, least)


def share_taken(numbers: Numbers, *, heavy: bool) -> int:
    """The per cent that a flare takes."""
    return numbers.trim_heavy_percent if heavy else numbers.trim_light_percent


def raise_by(amount: int, percent: int) -> int:
    """Up by at most `percent`, in whole units, never rounded above it."""
    return amount + amount * percent // PERCENT
