"""On which days a question waited: of several answers the right one counts, not just any."""

from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.signs.questions import days_asked
from tests.life import NUMBERS, moment
from tests.people import START

DAY = timedelta(days=1)
ON = START + 60 * DAY
AGAIN = NUMBERS.asked_again_days


def asked(catalogue: Catalogue, *answered: int, goes_on: bool) -> int:
    """On how many days it waited, when it was answered so many days after it was found."""
    found = moment(ON).timestamp()
    evidence = Evidence("FLAG-08", ON, ON + 14 * DAY, found, ("morning",), goes_on=goes_on)
    days = [ON + day * DAY for day in sorted(answered)]
    answers = {"FLAG-08": [(moment(day).timestamp(), day) for day in days]}

    first, last = days_asked(evidence, answers, catalogue)

    assert first == ON
    return (last - first).days + 1


@pytest.mark.parametrize(
    ("answered", "days"), [((2, 8), 2), ((8, 2), 2), ((-30, 2, 8), 2), ((20,), 15)]
)
def test_the_first_answer_after_it_was_found_ends_it(
    catalogue: Catalogue, answered: tuple[int, ...], days: int
) -> None:
    assert asked(catalogue, *answered, goes_on=False) == days


@pytest.mark.parametrize(
    ("answered", "days"),
    [
        ((-1,), 0),
        ((-AGAIN,), 0),
        ((-AGAIN - 1,), 15),
        ((-AGAIN - 9, -1), 0),
        ((-AGAIN - 9, -AGAIN - 1), 15),
        ((-AGAIN - 9, -1, 3), 0),
    ],
)
def test_of_what_goes_on_the_last_answer_before_holds_for_a_while(
    catalogue: Catalogue, answered: tuple[int, ...], days: int
) -> None:
    """An older one is over, and says nothing of the newer."""
    assert asked(catalogue, *answered, goes_on=True) == days
