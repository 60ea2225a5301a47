"""The scenarios, one a file. To add one: copy a file, and put it into `SCENARIOS`."""

from footbridge.simulator.measure import Scenario
from footbridge.simulator.scenarios.adherence import ADHERENCE
from footbridge.simulator.scenarios.flares import FLARES
from footbridge.simulator.scenarios.ladder import LADDER
from footbridge.simulator.scenarios.minutes import MINUTES
from footbridge.simulator.scenarios.misses import MISSES
from footbridge.simulator.scenarios.stable import STABLE
from footbridge.simulator.scenarios.worsening import WORSENING

SCENARIOS: dict[str, Scenario] = {
    each.name: each for each in (STABLE, FLARES, WORSENING, MISSES, MINUTES, LADDER, ADHERENCE)
}
