"""Every chart of a look back, in the order of the page."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from footbridge.catalogue.value import value
from footbridge.drawings.chart import Chart
from footbridge.looking_back.comfort import Comfort, comfort
from footbridge.looking_back.everyday import everyday_charts
from footbridge.looking_back.known import Known
from footbridge.looking_back.markers import Markers, markers
from footbridge.looking_back.numb import NumbPlaces, numb_places
from footbridge.looking_back.rated import rated_charts
from footbridge.looking_back.tested import charts_of_tests
from footbridge.looking_back.walked import walked_chart


@value
class Charts:
    """`rated` is pain and soreness, `tested` the tests of the body; None is not known yet."""

    rated: tuple[Chart, ...]
    tested: tuple[Chart, ...]
    walked: Chart | None
    numb: NumbPlaces | None
    everyday: tuple[Chart, ...]
    comfort: tuple[Comfort, ...]


class Part(NamedTuple):
    """How a part is made, and what it looks at beside the facts: which of the trends, and whether
    at what was planned. Nothing else is in the `Known` that it may be made from.
    """

    make: Callable[[Known], Any]
    trends: tuple[str, ...] = ()
    sees_plans: bool = False


PARTS: Mapping[str, Part] = {
    "rated": Part(lambda known: tuple(rated_charts(known)), trends=("ratings",)),
    "tested": Part(lambda known: tuple(charts_of_tests(known)), trends=("tests",)),
    "walked": Part(walked_chart, sees_plans=True),
    "numb": Part(numb_places, trends=("numb_places",)),
    "everyday": Part(lambda known: tuple(everyday_charts(known, _marked(known)))),
    "comfort": Part(lambda known: comfort(_marked(known))),
}


def charts(known: Known) -> Charts:
    return charts_of({name: part.make(known) for name, part in PARTS.items()})


def charts_of(made: Mapping[str, Any]) -> Charts:
    """All parts together, each made as `PARTS` says."""
    return Charts(**made)


def _marked(known: Known) -> Markers:
    return markers(known.history, known.numbers)
