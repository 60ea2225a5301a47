"""N3: the walk that is asked for never grows by more than a tenth within seven days."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import Away, AwayReason, Fall, FlagCleared, Test, Walk
from tests.engine import promises
from tests.engine.random_life import FEWER, Life
from tests.engine.shipped import shipped
from tests.people import RUTH, START

A_DAY = st.sampled_from(("as asked", "as asked", "as asked", "double", "half", "none", "stale"))


@pytest.mark.covers("RULE-19")
@FEWER
@given(
    minutes=st.none() | st.integers(0, 120),
    days=st.lists(A_DAY, min_size=21, max_size=45),
    soreness=st.lists(st.integers(0, 3), min_size=45, max_size=45),
)
def test_however_the_days_go_the_walk_grows_slowly(minutes, days, soreness) -> None:
    baseline = replace(RUTH.baseline, walking_minutes=minutes)
    life = Life(replace(RUTH, baseline=baseline), shipped(), START)

    for day, sore in zip(days, soreness, strict=False):
        if day != "stale":
            life.check_in(pain=2, soreness=sore)
            life.look_at_feet()
        asked = promises.walk_in(life.look()) or 0
        seconds = {"double": 2 * asked, "half": asked // 2, "as asked": asked}.get(day)
        if seconds is not None:
            life.tell(Walk, "15:00", seconds=seconds, comfortable=True)
        life.sleep()


def _after_three_weeks_of_walks(catalogue: Catalogue) -> Life:
    life = Life(RUTH, catalogue, START)
    for _ in range(21):
        life.check_in(pain=2, soreness=0)
        life.look_at_feet()
        life.walk(life.look())
        life.sleep()
    return life


def test_a_longer_gap_never_asks_for_a_longer_walk(catalogue: Catalogue) -> None:
    life = _after_three_weeks_of_walks(catalogue)

    asked = []
    for _ in range(60):
        asked.append(promises.walk_in(life.look()))
        life.sleep()

    assert asked == sorted(asked, reverse=True)


@pytest.mark.parametrize("gap", [5, 9, 16, 25, 40])
def test_a_fall_or_an_illness_never_asks_for_a_longer_walk(catalogue: Catalogue, gap: int) -> None:
    life = _after_three_weeks_of_walks(catalogue)
    life.sleep(gap)
    life.check_in(pain=2, soreness=0)
    before = promises.walk_in(life.look())

    life.tell(Fall, "09:00", hurt=False, head=False, cannot_stand=False)
    life.tell(FlagCleared, "20:00", flag="FLAG-10")
    after_fall = promises.walk_in(life.look())
    life.tell(Away, "07:00", first=life.today, last=life.today, why=AwayReason.ILLNESS)
    life.sleep()
    after_illness = promises.walk_in(life.look())

    assert before is not None
    assert after_fall is not None
    assert after_illness is not None
    assert before >= after_fall >= after_illness


@pytest.mark.parametrize("minutes", [None, 4])
def test_a_test_on_the_first_day_makes_no_walk_longer(catalogue: Catalogue, minutes) -> None:
    baseline = replace(RUTH.baseline, walking_minutes=minutes)
    life = Life(replace(RUTH, baseline=baseline), catalogue, START)
    shown = promises.walk_in(life.look())

    life.tell(Test, "09:00", measure=Measure.WALKING_TOLERANCE, result=20)

    assert promises.walk_in(life.look()) == shown
    life.sleep()
    assert promises.walk_in(life.look()) == shown


def test_a_test_on_the_first_day_makes_a_walk_shorter(catalogue: Catalogue) -> None:
    life = Life(
        replace(RUTH, baseline=replace(RUTH.baseline, walking_minutes=10)), catalogue, START
    )

    life.tell(Test, "09:00", measure=Measure.WALKING_TOLERANCE, result=4)

    assert promises.walk_in(life.look()) == 4 * 60
