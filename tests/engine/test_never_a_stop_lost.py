"""N17: a stop is never lost: it is held for a week, and asked about until it is answered."""

from dataclasses import replace

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.engine.facts import CheckIn, FlagDenied, Session, SetDone, StopSign, Walk
from footbridge.simulator import reading
from footbridge.simulator.watch import STOP_MEANS
from tests.engine.lived import DAYS, live, lives
from tests.engine.random_life import FEWER, Life

WEEK = 7
DRILLS = ("heel-raise", "tandem-stance", "tibial-slider", "walking")
LATER = st.lists(DAYS.map(lambda day: replace(day, nights=1)), min_size=WEEK, max_size=WEEK)


def _stop(life: Life, drill: str, sign: StopSign, at: str, late: bool) -> None:
    on = life.today
    if late:
        life.sleep()
    if drill == "walking":
        life.tell(Walk, at, on, seconds=90, stop=sign)
    else:
        life.tell(Session, at, on, sets=(SetDone(exercise=drill, reps=2, stop=sign),))


@pytest.mark.covers("RULE-03", "RULE-06")
@FEWER
@given(
    life=lives(most=20),
    drill=st.sampled_from(DRILLS),
    sign=st.sampled_from(StopSign),
    at=st.sampled_from(("05:00", "11:00", "22:30")),
    late=st.booleans(),
    later=LATER,
)
def test_n17_a_stop_is_held_and_asked_about_for_a_week(life, drill, sign, at, late, later) -> None:
    stopped_on = life.today
    _stop(life, drill, sign, at, late)

    for day in later:
        decision = life.look()
        if (life.today - stopped_on).days < WEEK:
            assert drill in reading.stopped_drills(decision)
            assert all(reading.names(decision, flag) for flag in STOP_MEANS[sign])
        live(life, replace(day, does="nothing"))


@pytest.mark.covers("RULE-03")
@FEWER
@given(life=lives(most=20), sign=st.sampled_from(StopSign), again=st.booleans())
def test_n17_a_no_ends_the_question_of_its_own_stop_alone(life, sign, again) -> None:
    _stop(life, "heel-raise", sign, "10:00", late=False)
    for flag in STOP_MEANS[sign]:
        life.tell(FlagDenied, "12:00", flag=flag)
    if again:
        _stop(life, "walking", sign, "15:00", late=False)
    life.sleep()
    life.tell(CheckIn, "20:00", slot=life.person.check_in_slot, pain=2, soreness=0)

    asked = {ask.flag for ask in life.look().asks}

    assert (STOP_MEANS[sign] <= asked) is again
