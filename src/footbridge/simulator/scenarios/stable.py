"""Stable pain with an ordinary spread from day to day; everything done at effort 6."""

from footbridge.catalogue.model import Catalogue
from footbridge.simulator import ends
from footbridge.simulator.measure import Days, Expectation, Figure, Hits, Scenario
from footbridge.simulator.reading import PAIN_CLIMBS
from footbridge.simulator.setup import Setup

SPREADS = (0.5, 0.8, 1.0, 1.2)
WIDEST = "sd-1.2"
AS_WORSENING = ("sd-0.5", "sd-0.8")
"""The spread that the worsening lives have, and the narrower one."""


def ends_at_its_start(days: Days, catalogue: Catalogue) -> Hits:
    return ends.keeps(days), 1


def walk_growth(days: Days, catalogue: Catalogue) -> Hits | None:
    growth = ends.walk_growth(days)
    return None if growth is None else (growth, 1)


def days_with_a_cut(days: Days, catalogue: Catalogue) -> Hits:
    return ends.days_with_a_cut(days)


def climb_is_asked(days: Days, catalogue: Catalogue) -> Hits:
    return any(PAIN_CLIMBS in day.asks.split() for day in days), 1


STABLE = Scenario(
    name="stable",
    says="stable pain, one morning rating a day, everything done at effort 6",
    setups=tuple(Setup(row=f"sd-{sd}", says=f"day-to-day SD {sd}", pain_sd=sd) for sd in SPREADS),
    expectations=(
        Expectation(
            says="lives whose walk and heel raises end at their start or above",
            of_life=ends_at_its_start,
            bar=0.95,
        ),
        Expectation(
            says="median walk, times its start",
            of_life=walk_growth,
            figure=Figure.MEDIAN,
            bar=1.6,
            bars=((WIDEST, 1.4),),
        ),
        Expectation(
            says="days with a cut",
            of_life=days_with_a_cut,
            is_most=True,
            bar=0.15,
            bars=((WIDEST, 0.20),),
        ),
        Expectation(
            says="lives that are asked FLAG-15 though nothing worsens",
            of_life=climb_is_asked,
            is_most=True,
            bar=0.10,
            rows=AS_WORSENING,
        ),
    ),
)
