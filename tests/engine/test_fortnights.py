"""Fortnights, written out: what the minutes hold and what comes in turn, for anybody to read.

What the time, the turns and the rotation make of a day is one thing: a page of fourteen days
shows at a glance whether an exercise never comes, or comes every day.
"""

import pytest

from footbridge.catalogue.model import Catalogue
from tests.engine import fortnights

ABOUT = ("day", "parts", "room", "warm_up", "items")
"""The files of `engine/today` that it holds, for `./run mutate` to try it early."""


@pytest.mark.covers("REG-08", "RULE-05", "RULE-12", "RULE-34")
@pytest.mark.parametrize("wanted", fortnights.WANTED, ids=lambda wanted: wanted.title)
def test_the_days_of_a_fortnight_are_as_they_were_written_down(
    catalogue: Catalogue, wanted: fortnights.Wanted
) -> None:
    """After a change that was meant: `python -m tests.engine.fortnights`, and read what it did."""
    written = fortnights.read()[wanted.title]

    assert fortnights.page(catalogue, wanted).strip() == written.strip()
