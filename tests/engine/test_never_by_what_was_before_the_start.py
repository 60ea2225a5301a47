"""N19: what happened before the start, or by a clock that cannot be trusted, changes no dose."""

from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.words import Measure
from footbridge.engine.decide import decide
from footbridge.engine.facts import CheckIn, Journal, Session, SetDone, Test, Walk
from footbridge.engine.known.history import entries_until
from footbridge.engine.signs.case import new_case, with_later
from footbridge.simulator.pairs import Pairs
from tests.engine import promises
from tests.engine.lived import lives
from tests.engine.random_life import FEWER, Life
from tests.people import RUTH, START

EARLY = st.sampled_from(
    (
        (Walk, {"seconds": 3000, "comfortable": True}),
        (Session, {"sets": (SetDone(exercise="heel-raise", reps=12, effort=3, form_kept=True),)}),
        (Test, {"measure": Measure.WALKING_TOLERANCE, "result": 2}),
        (Test, {"measure": Measure.HEEL_RAISES, "result": 3}),
    )
)


@pytest.mark.covers("RULE-30")
@FEWER
@given(life=lives())
def test_n19_the_same_told_of_days_before_the_start_changes_no_dose(life: Life) -> None:
    decision = life.look()

    assert list(Pairs(life.person, life.catalogue).before_the_start(life.facts, decision)) == []


@pytest.mark.covers("RULE-30")
@FEWER
@given(life=lives(), told=EARLY, days=st.integers(1, 400), pain=st.integers(0, 8))
def test_n19_nothing_of_before_the_start_changes_a_dose(life, told, days, pain) -> None:
    before = promises.works(life.look())
    kind, said = told
    early = START - timedelta(days=days)
    life.tell(kind, "10:00", early, **said)
    life.tell(CheckIn, "08:00", early, slot=life.person.check_in_slot, pain=pain, soreness=pain)

    after = decide(Journal(facts=tuple(life.facts)), life.person, life.catalogue, life.today)

    assert promises.works(after) == before


@pytest.mark.covers("RULE-30")
def test_n19_what_went_wrong_before_the_start_is_heard_and_trains_nothing(catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    wrong = SetDone(exercise="heel-raise", reps=12, effort=3, near_fall=True)
    early = START - timedelta(days=3)
    life.tell(Session, "10:00", early, sets=(wrong,))

    entries = entries_until(life.facts, START, catalogue.numbers, START)
    case = with_later(new_case(RUTH, catalogue), entries, START)

    assert [one.day for one in case.history.of(Session)] == [early]
    assert case.training == {}
