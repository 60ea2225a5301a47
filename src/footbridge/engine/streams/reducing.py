"""How much a cut takes away: between 10 and 20 percent wherever whole numbers allow it (E3)."""


def cut_lightly(amount: int, percent: int, heavy_percent: int, least: int) -> int:
    """The smallest cut of at least `percent`, unless it would pass `heavy_percent`.

    Never under `least`; an amount that is already there stays as it is.
    """
    taken = -(-amount * percent // 100)
    if taken * 100 > heavy_percent * amount:
        taken = 0
    return max(min(amount, least), amount - taken)


def cut_heavily(amount: int, percent: int, least: int) -> int:
    """The largest cut that takes no more than `percent`. Never under `least`."""
    return max(min(amount, least), amount - amount * percent // 100)


def raise_by(amount: int, percent: int) -> int:
    """Up by at most `percent`, in whole units, never rounded above it."""
    return amount + amount * percent // 100
