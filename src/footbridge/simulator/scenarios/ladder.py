"""A steady person with an hour a day and three strength days: how fast the ladders go up."""

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Track
from footbridge.simulator.days import HEEL_RAISE
from footbridge.simulator.ends import heels
from footbridge.simulator.measure import Days, Expectation, Hits, Scenario
from footbridge.simulator.setup import Setup

CALM_SD = 0.3
"""Steady indeed: one morning two points up begins the calm fortnight before the next rung anew."""
JUDGED_DAYS = 2
USUAL_SETS = 2
PROGRAMME_DAYS = 84
HEEL_RUNG = "variant:heel-raise:"
LEVEL = "level:"


def level_each_review(days: Days, catalogue: Catalogue) -> Hits:
    """Reviews that offer the next balance level, of those before which it was earned."""
    rungs = catalogue.ladders[catalogue.programmes[Track(days[0].track)].balance_ladder].rungs
    tops = {rung.id: rung.top_seconds for rung in rungs[:-1]}
    offered = earned = 0
    for place, day in enumerate(days):
        if not day.review or (place and days[place - 1].review):
            continue
        before = [each for each in days[:place] if each.rung is not None][-JUDGED_DAYS:]
        at_top = [each.hold == tops.get(each.rung or "") for each in before]
        if len(at_top) == JUDGED_DAYS and all(at_top) and before[0].rung == before[1].rung:
            earned += 1
            offered += any(name.startswith(LEVEL) for name in day.offers.split())
    return offered, earned


def heel_rung_by_week_12(days: Days, catalogue: Catalogue) -> Hits | None:
    """Of those who start as the programme does: a weak test starts lower, and takes longer."""
    within = days[:PROGRAMME_DAYS]
    reps = catalogue.exercises[HEEL_RAISE].dose.reps
    first = next(iter(heels(within)), None)
    if first is None or reps is None or first.reps < USUAL_SETS * reps.start:
        return None
    offered = any(HEEL_RUNG in day.offers for day in within)
    return offered or any(each.rung > 0 for each in heels(within)), 1


LADDER = Scenario(
    name="ladder",
    says="a steady person, an hour a day, three strength days",
    setups=(
        Setup(
            row="hour-three-days",
            says="60 minutes, three strength days",
            pain_sd=CALM_SD,
            minutes=60,
            strength_days=3,
        ),
    ),
    expectations=(
        Expectation(
            says="reviews that offer the balance level that was earned",
            of_life=level_each_review,
            bar=1.0,
        ),
        Expectation(
            says="lives begun at 2 x 8 that meet the second rung of heel raises by week 12",
            of_life=heel_rung_by_week_12,
            bar=0.95,
        ),
    ),
)
