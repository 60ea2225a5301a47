"""A true slow worsening: a point more every fortnight. The person says no to what is asked."""

from statistics import median

from footbridge.catalogue.model import Catalogue
from footbridge.simulator import ends
from footbridge.simulator.measure import Days, Expectation, Hits, Scenario
from footbridge.simulator.reading import PAIN_CLIMBS
from footbridge.simulator.setup import Setup

BEGAN_DAYS = 7
USUAL_DAYS = 14
POINTS = 2
WITHIN_DAYS = 7
MOST_RISES = 1


def worse_on(days: Days) -> int | None:
    """The first day on which usual, the median of 14 days before, lies 2 points above the
    median of the first week."""
    pains = [day.pain for day in days]
    began = median(pains[:BEGAN_DAYS])
    for day in range(USUAL_DAYS, len(pains)):
        if median(pains[day - USUAL_DAYS : day]) >= began + POINTS:
            return day
    return None


def asked_on(days: Days) -> int | None:
    return next((day.day for day in days if PAIN_CLIMBS in day.asks.split()), None)


def asked_in_time(days: Days, catalogue: Catalogue) -> Hits | None:
    worse = worse_on(days)
    if worse is None or worse + WITHIN_DAYS >= len(days):
        return None
    asked = asked_on(days)
    return asked is not None and asked <= worse + WITHIN_DAYS, 1


def hardly_rises_after(days: Days, catalogue: Catalogue) -> Hits | None:
    """At most one rise after the question, or after it was due where it never came."""
    asked, worse = asked_on(days), worse_on(days)
    if worse is None:
        return None
    # What was asked earlier was about something else.
    since = worse + WITHIN_DAYS if asked is None else max(asked, worse)
    return sum(day.day > since for day in ends.rises(days)) <= MOST_RISES, 1


WORSENING = Scenario(
    name="worsening",
    says="a true slow worsening",
    setups=(
        Setup(
            row="point-a-fortnight",
            says="+1 point a fortnight, SD 0.8",
            pain_sd=0.8,
            level=(2.0, 4.0),
            worsening_a_fortnight=1.0,
        ),
    ),
    expectations=(
        Expectation(
            says="lives that are asked FLAG-15 within 7 days of usual being 2 points up",
            of_life=asked_in_time,
            bar=0.95,
        ),
        Expectation(
            says="lives with at most one rise after that",
            of_life=hardly_rises_after,
            bar=0.95,
        ),
    ),
)
