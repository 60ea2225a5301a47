"""N16: a day is never longer than the minutes asked for by more than a tenth."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.simulator.reading import seconds_of_the_day
from tests.engine.lived import DAYS, live, lives
from tests.engine.random_life import FEWER, Life
from tests.engine.shipped import shipped
from tests.people import CAST, START


@pytest.mark.covers("RULE-05", "RULE-12")
@FEWER
@given(life=lives())
def test_n16_whatever_happened_the_day_fits_the_minutes(life: Life) -> None:
    planned = seconds_of_the_day(life.look())

    assert planned * 100 <= life.person.minutes * 60 * 110


@pytest.mark.covers("RULE-05", "RULE-12")
@FEWER
@given(
    name=st.sampled_from(sorted(CAST)),
    minutes=st.integers(8, 60),
    effort=st.sampled_from((3, 5)),
    day=DAYS,
)
def test_n16_doses_that_grow_for_weeks_still_fit_the_minutes(name, minutes, effort, day) -> None:
    life = Life(replace(CAST[name], minutes=minutes), shipped(), START)
    best = replace(day, pain=2, soreness=0, does="all", effort=effort, nights=1)

    for _ in range(8 * 7):
        live(life, best)
        assert life.last_decision is not None
        planned = seconds_of_the_day(life.last_decision)
        assert planned * 100 <= minutes * 60 * 110, life.today
