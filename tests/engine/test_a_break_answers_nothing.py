"""What was asked when pain flared at the least that a stream can be is asked after a break too."""

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.decide import today_of
from footbridge.engine.progress.progress import Progress, progress_at_start, recovery_of
from footbridge.engine.progress.restart import miss_time
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.streams.cuts import Recovery
from tests.engine.test_recover import DAY
from tests.people import RUTH, START

TODAY = START + 60 * DAY
MOMENT = 5.0
ASKED = Evidence("FLAG-15", START, TODAY, MOMENT, ("second",), {"triggers": 2}, goes_on=False)
FLARED = (START, START + 9 * DAY)


def after_a_break(catalogue: Catalogue, stream: Stream, days: int) -> tuple[Case, Progress]:
    """She flared twice at the floor, was asked, and trained nothing of this stream since."""
    case = with_later(new_case(RUTH, catalogue), (), TODAY)
    rests = Recovery(at_floor=FLARED, rests_by=MOMENT)
    progress = progress_at_start(case)._replace(
        asked=(ASKED,), last_on={stream: TODAY - days * DAY}, recoveries={stream: rests}
    )
    return case, miss_time(case, progress, TODAY)


@pytest.mark.covers("FLAG-15", "REG-01")
@pytest.mark.parametrize("days", [3, 7, 14, 28, 50])
@pytest.mark.parametrize("stream", [Stream.STRENGTH, Stream.BALANCE, Stream.WALKING])
def test_a_stream_that_rests_until_an_answer_rests_after_a_break_too(
    catalogue: Catalogue, stream: Stream, days: int
) -> None:
    case, progress = after_a_break(catalogue, stream, days)

    assert today_of(case, progress).resting == {stream: "second"}


@pytest.mark.parametrize("days", [3, 7, 14, 28, 50])
def test_the_days_at_the_floor_are_still_known_after_a_break(
    catalogue: Catalogue, days: int
) -> None:
    _, progress = after_a_break(catalogue, Stream.BALANCE, days)

    assert recovery_of(progress, Stream.BALANCE).at_floor == FLARED
