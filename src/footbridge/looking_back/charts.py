"""Every chart of a look back, in the order of the page."""

from footbridge.catalogue.value import value
from footbridge.drawings.chart import Chart
from footbridge.looking_back.comfort import Comfort, comfort
from footbridge.looking_back.everyday import everyday_charts
from footbridge.looking_back.known import Known
from footbridge.looking_back.markers import markers
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


def charts(known: Known) -> Charts:
    found = markers(known.history, known.numbers)
    return Charts(
        rated=tuple(rated_charts(known)),
        tested=tuple(charts_of_tests(known)),
        walked=walked_chart(known),
        numb=numb_places(known),
        everyday=tuple(everyday_charts(known, found)),
        comfort=comfort(found),
    )
