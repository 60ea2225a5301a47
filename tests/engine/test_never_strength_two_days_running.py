"""N2: no strength on the day after strength, whatever was planned and whatever was done."""

import itertools
from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.model import Catalogue
from footbridge.engine.person import Weekday
from tests.engine.random_life import Life
from tests.engine.shipped import shipped
from tests.life import items_of
from tests.people import RUTH, START

WEEKDAYS = st.lists(st.sampled_from(Weekday), max_size=7, unique=True).map(tuple)


@pytest.mark.covers("RULE-12")
@given(weekdays=WEEKDAYS, done=st.lists(st.booleans(), min_size=14, max_size=21))
def test_whatever_days_are_chosen_and_done_a_day_of_rest_lies_between(weekdays, done) -> None:
    life = Life(replace(RUTH, strength_weekdays=weekdays), shipped(), START)
    trained = []

    for number, is_done in enumerate(done):
        decision = life.look()
        if is_done:
            life.train(decision)
            trained += [number] if decision.is_strength_day else []
        life.sleep()

    assert all(later - earlier > 1 for earlier, later in itertools.pairwise(trained))


def test_strength_done_on_a_day_of_rest_moves_the_next_one_on(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    monday = life.look()
    for _ in range(2):
        life.sleep()
    life.train(monday)
    life.sleep()

    thursday = life.look()
    life.sleep()
    friday = life.look()

    assert thursday.on.weekday() == 3
    assert not thursday.is_strength_day
    assert friday.is_strength_day
    assert "strength" in {block.id for block in friday.blocks}
    assert items_of(friday)
