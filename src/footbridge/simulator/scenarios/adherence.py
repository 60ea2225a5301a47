"""People as trials found them: noise, flares, lost and late days, wrong and missing answers.

Each gate and each flag is carried by some of them, in turn.
"""

from footbridge.catalogue.model import Catalogue
from footbridge.simulator import ends
from footbridge.simulator.measure import Days, Expectation, Hits, Scenario
from footbridge.simulator.setup import Setup

MINUTE = 60
FEWEST_REPS = 4
TWO_SETS = 2


def unbroken(days: Days, catalogue: Catalogue) -> Hits:
    return all(day.breaks is None for day in days), 1


def not_ground_down(days: Days, catalogue: Catalogue) -> Hits | None:
    """Not at a minute of walking or four repetitions, unless it began there or truly worsened."""
    if days[0].worsens:
        return None
    walks, heels = ends.walks(days), ends.heels(days)
    at_a_minute = bool(walks) and walks[-1] <= MINUTE < walks[0]
    least = FEWEST_REPS * TWO_SETS
    at_four = bool(heels) and heels[-1].rung == 0 and heels[-1].reps <= least < heels[0].reps
    return not (at_a_minute or at_four), 1


ADHERENCE = Scenario(
    name="adherence",
    says="adherence as in trials, with noise, flares, lost days, wrong and missing answers",
    setups=(Setup(row="as-in-trials", says="as in trials", is_ordinary=True),),
    expectations=(
        Expectation(says="lives without a break of N1–N19", of_life=unbroken, bar=1.0),
        Expectation(
            says="lives not ground down to a minute or four repetitions",
            of_life=not_ground_down,
            bar=1.0,
        ),
    ),
)
