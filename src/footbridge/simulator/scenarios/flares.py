"""A true flare, +3 points for three days after a session, every so many days."""

from collections import defaultdict

from footbridge.catalogue.model import Catalogue
from footbridge.simulator import ends
from footbridge.simulator.measure import Days, Expectation, Hits, Scenario
from footbridge.simulator.reading import PLAN_MAY_NOT_SUIT
from footbridge.simulator.setup import Setup

SPREADS = (0.5, 0.8)
EVERY = (28, 21, 14)
STATED_BY = 3
KNOWN_AFTER_DAYS = 5
SESSION_DAYS = 2
FLOOR_SHARE = 0.5
LEAST_SECONDS = 180


def _true_flares(days: Days) -> dict[int, int]:
    """By its number, the day of the session that each true flare followed.

    One that begins in the last days is left out: it cannot be known in time.
    """
    first: dict[int, int] = {}
    for day in days:
        if day.flare is not None:
            first.setdefault(day.flare, day.day - 1)
    last = days[-1].day
    return {number: on for number, on in first.items() if on + KNOWN_AFTER_DAYS <= last}


def _caught(days: Days) -> dict[int, bool]:
    """Which of the true flares the plan saw: cut after one of the sessions it could follow."""
    seen: dict[int, set[int]] = defaultdict(set)
    for day in days:
        if day.flare_seen is not None:
            seen[day.day].add(day.flare_seen)
    return {
        number: any(
            on <= began <= on + SESSION_DAYS
            for later in range(on + 1, on + 1 + KNOWN_AFTER_DAYS)
            for began in seen[later]
        )
        for number, on in _true_flares(days).items()
    }


def flares_caught(days: Days, catalogue: Catalogue) -> Hits | None:
    found = _caught(days)
    return (sum(found.values()), len(found)) if found else None


def caught_or_stated(days: Days, catalogue: Catalogue) -> Hits | None:
    """Where FLAG-B14 is stated by the third flare, none of them went unseen."""
    found, began = _caught(days), _true_flares(days)
    if not found:
        return None
    third = began.get(STATED_BY)
    by = days[-1].day if third is None else third + KNOWN_AFTER_DAYS
    stated = any(
        PLAN_MAY_NOT_SUIT in f"{day.asks} {day.flags}".split() for day in days if day.day <= by
    )
    return len(found) if stated else sum(found.values()), len(found)


def not_below_its_start(days: Days, catalogue: Catalogue) -> Hits:
    return ends.keeps(days), 1


def not_far_below_its_start(days: Days, catalogue: Catalogue) -> Hits:
    return ends.keeps(days, least=0.9), 1


def never_below_the_floor(days: Days, catalogue: Catalogue) -> Hits | None:
    """The walk never under half of its start, and three minutes where it began with that."""
    shown = ends.walks(days)
    if not shown:
        return None
    least = LEAST_SECONDS if shown[0] >= LEAST_SECONDS else 0
    return min(shown) >= max(least, shown[0] * FLOOR_SHARE), 1


def _rows(*every: int, sd: float | None = None) -> tuple[str, ...]:
    return tuple(
        f"every-{days}-sd-{each}" for days in every for each in SPREADS if sd in (None, each)
    )


FLARES = Scenario(
    name="flares",
    says="a true flare of +3 points for three days after a session",
    setups=tuple(
        Setup(
            row=f"every-{days}-sd-{sd}",
            says=f"every {days} days, SD {sd}",
            pain_sd=sd,
            flare_every_days=days,
        )
        for days in EVERY
        for sd in SPREADS
    ),
    expectations=(
        Expectation(
            says="flares caught",
            of_life=flares_caught,
            bar=0.90,
            bars=tuple((row, 0.80) for row in _rows(28, 21, sd=0.8)),
            rows=_rows(28, 21),
        ),
        Expectation(
            says="lives whose walk and heel raises do not end below their start",
            of_life=not_below_its_start,
            bar=0.90,
            rows=_rows(28, 21),
        ),
        Expectation(
            says="flares caught, or FLAG-B14 stated by the third",
            of_life=caught_or_stated,
            bar=0.75,
            rows=_rows(14),
        ),
        Expectation(
            says="lives whose walk never lies below its floor",
            of_life=never_below_the_floor,
            bar=1.0,
            rows=_rows(14),
        ),
        Expectation(
            says="lives that do not end below 0.9 of their start",
            of_life=not_far_below_its_start,
            bar=0.90,
            rows=_rows(14),
        ),
    ),
)
