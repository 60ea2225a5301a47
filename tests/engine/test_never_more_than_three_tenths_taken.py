"""N18: flares and breaks together never take more than three tenths, nor a walk under its floor.

The walk is watched as it is shown. Of what is done a few times a week, what was taken is looked
up where it is kept: a dose that has not come back says what it was before the first cut.
"""

from datetime import timedelta

import pytest
from hypothesis import given

from footbridge.engine.kept import keep
from footbridge.engine.progress.progress import Progress
from footbridge.engine.streams.cuts import Takings
from tests.engine.lived import lives
from tests.engine.random_life import FEWER, Life


@pytest.mark.covers("RULE-18", "RULE-30")
@FEWER
@given(life=lives(least=25, most=60))
def test_n18_no_dose_loses_more_than_three_tenths(life: Life) -> None:
    yesterday = life.today - timedelta(days=1)

    progress = keep(life.facts, life.person, life.catalogue, yesterday).progress

    for name, amount, takings in _cut(progress):
        assert amount * 10 >= takings[0].full * 7, name


def _cut(progress: Progress) -> list[tuple[str, int, Takings]]:
    """Every dose of which something has still to come back."""
    balance, walk = progress.balance, progress.walking
    doses = [(name, dose.reps, dose.takings) for name, dose in progress.strength.doses.items()]
    doses += [("balance", balance.seconds, balance.takings), ("walk", walk.seconds, walk.takings)]
    return [one for one in doses if one[2]]


@pytest.mark.covers("RULE-18", "RULE-19")
@FEWER
@given(life=lives(least=25, most=60))
def test_n18_no_walk_is_cut_under_its_floor(life: Life) -> None:
    life.check_in(pain=9, soreness=6)

    breaks = life.watch.see(life.look(), life.gates)

    assert [one for one in breaks if one[0] == "N18"] == []
