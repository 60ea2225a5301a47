"""N9: without an answer, or while a question is open, nothing rises."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import NightPain, Walk
from footbridge.engine.shown.decision import Decision
from tests.engine import promises
from tests.engine.random_life import FEWER, Life
from tests.engine.shipped import shipped
from tests.life import items_of
from tests.people import RUTH, START


def _ready_to_rise(catalogue: Catalogue, days: int = 22, days_of_rest: int = 3) -> Life:
    """Weeks of good days, each long enough for every exercise; then rest, so that all that was
    earned has been shown."""
    life = Life(replace(RUTH, minutes=120), catalogue, START)
    for _ in range(days):
        life.check_in(pain=2, soreness=0, night_pain=NightPain.NONE)
        life.look_at_feet()
        decision = life.look()
        life.train(decision, 4, touches=0, grabs=0)
        life.walk(decision)
        life.sleep()
    for _ in range(days_of_rest):
        life.check_in(pain=2, soreness=0, night_pain=NightPain.NONE)
        life.look()
        life.sleep()
    return life


def _is_nothing_more(before: dict, decision: Decision) -> None:
    for item in items_of(decision):
        if promises.is_earned(item):
            key, work = (item.exercise, item.variant), promises.work_in(item)
            assert work <= before.get(key, work), (decision.on, item)


@pytest.mark.covers("RULE-18")
def test_without_check_ins_training_goes_on_and_nothing_rises(catalogue: Catalogue) -> None:
    life = _ready_to_rise(catalogue)
    shown = dict(life.last_shown)

    for _ in range(24):
        decision = life.look()
        _is_nothing_more(shown, decision)
        life.train(decision, 3, touches=0, grabs=0)
        life.walk(decision)
        life.sleep()


@pytest.mark.parametrize("answers", [{}, {"pain": 2}, {"soreness": 0}])
def test_a_check_in_without_its_ratings_raises_nothing(catalogue: Catalogue, answers) -> None:
    life = _ready_to_rise(catalogue)
    shown = dict(life.last_shown)

    for _ in range(24):
        life.check_in(**answers)
        life.look_at_feet()
        decision = life.look()
        _is_nothing_more(shown, decision)
        life.train(decision, 3, touches=0, grabs=0)
        life.walk(decision)
        life.sleep()


def test_walks_alone_with_empty_check_ins_do_not_lengthen_the_walk(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    for _ in range(8):
        life.check_in()
        life.look_at_feet()
        life.tell(Walk, "15:00", seconds=600, comfortable=True)
        life.sleep()

    assert promises.walk_in(life.look()) == 600


@FEWER
@given(days=st.integers(14, 27))
def test_while_a_question_is_open_nothing_rises(days: int) -> None:
    life = _ready_to_rise(shipped(), days)
    for _ in range(3):
        life.check_in(pain=2, soreness=0, night_pain=NightPain.NEW_OR_WORSE)
        life.look_at_feet()
        decision = life.look()
        life.train(decision, 4, touches=0, grabs=0)
        life.walk(decision)
        life.sleep()
    shown = dict(life.last_shown)

    for _ in range(10):
        life.check_in(pain=2, soreness=0, night_pain=NightPain.NEW_OR_WORSE)
        life.look_at_feet()
        decision = life.look()
        assert [ask.flag for ask in decision.asks] == ["FLAG-07"]
        _is_nothing_more(shown, decision)
        life.train(decision, 4, touches=0, grabs=0)
        life.walk(decision)
        life.sleep()
