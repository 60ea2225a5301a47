"""N10: the reason about a number ends at the very number that is asked."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.words import Stream
from tests.engine import promises
from tests.engine.random_life import FEWER, Life
from tests.engine.shipped import shipped
from tests.people import CAST, START


@pytest.mark.covers("RULE-22")
@FEWER
@given(
    name=st.sampled_from(sorted(CAST)),
    efforts=st.lists(st.integers(3, 9), min_size=20, max_size=30),
    steadiness=st.lists(st.sampled_from((1, 1, 1, 2, 4)), min_size=30, max_size=30),
    soreness=st.lists(st.sampled_from((0, 0, 0, 0, 3)), min_size=30, max_size=30),
    blames=st.none() | st.sampled_from(Stream),
    missed=st.integers(0, 30),
)
def test_every_number_is_what_its_reason_says(
    name, efforts, steadiness, soreness, blames, missed
) -> None:
    life = Life(CAST[name], shipped(), START)

    for effort, wobble, sore in zip(efforts, steadiness, soreness, strict=False):
        life.check_in(pain=1, soreness=sore, blames=blames)
        life.look_at_feet()
        decision = life.look()
        promises.reasons_state_the_number(decision)
        life.train(decision, effort, wobble, touches=0, grabs=0)
        life.walk(decision)
        life.sleep()
    life.sleep(missed)
    life.watch.forget()

    promises.reasons_state_the_number(life.look())
