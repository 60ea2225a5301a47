"""Every so manieth strength session missed, and all else well."""

from footbridge.catalogue.model import Catalogue
from footbridge.simulator import ends
from footbridge.simulator.measure import Days, Expectation, Hits, Scenario
from footbridge.simulator.setup import Setup

EVERY = (4, 3, 2)
CALM_SD = 0.5


def not_below_its_start(days: Days, catalogue: Catalogue) -> Hits:
    return ends.keeps_all(days), 1


def grows(days: Days, catalogue: Catalogue) -> Hits:
    return ends.grows(days), 1


MISSES = Scenario(
    name="misses",
    says="strength sessions missed in turn, all else well",
    setups=tuple(
        Setup(
            row=f"every-{every}",
            says=f"one of {every} sessions missed",
            pain_sd=CALM_SD,
            miss_every=every,
        )
        for every in EVERY
    ),
    expectations=(
        Expectation(
            says="lives whose doses do not end below their start",
            of_life=not_below_its_start,
            bar=0.95,
        ),
        Expectation(
            says="lives whose walk and anchors grow",
            of_life=grows,
            bar=0.95,
            rows=("every-4",),
        ),
    ),
)
