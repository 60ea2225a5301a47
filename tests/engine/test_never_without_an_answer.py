"""N12: whatever is in the journal, there is an answer, and it keeps the promises."""

import itertools
from dataclasses import replace
from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Side, Track
from footbridge.engine.decide import decide
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Fall,
    FeetCheck,
    Finding,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    FootFinding,
    GateCleared,
    Journal,
    ProfileChanged,
    ReviewAccepted,
    Screened,
    Session,
    SetDone,
    StopSign,
    Test,
    Walk,
    Withdrawn,
)
from footbridge.engine.person import Screening, Weekday
from tests.engine import promises
from tests.engine.random_life import Life
from tests.engine.shipped import shipped
from tests.people import RUTH, START
from tests.strategies import journals, lives, people


@given(who=people(), told=journals(most=40), day=st.integers(-30, 230))
def test_any_journal_of_any_person_gets_a_day_that_keeps_its_promises(who, told, day: int) -> None:
    decision = decide(told, who, shipped(), who.started_on + timedelta(days=day))

    promises.nothing_above_its_range(decision, shipped())
    promises.no_hold_over_45_seconds(decision)
    promises.nothing_while_an_urgent_flag_is_open(decision)
    promises.everything_has_a_reason(decision, told, shipped())
    promises.nothing_twice(decision, shipped())


@given(lived=lives(weeks=4), day=st.integers(0, 30))
def test_any_life_gets_a_day_that_keeps_its_promises(lived, day) -> None:
    who, told = lived
    decision = decide(told, who, shipped(), who.started_on + timedelta(days=day))

    promises.nothing_above_its_range(decision, shipped())
    promises.nothing_while_an_urgent_flag_is_open(decision)
    promises.everything_has_a_reason(decision, told, shipped())


@pytest.fixture
def life(catalogue: Catalogue) -> Life:
    return Life(RUTH, catalogue, START)


def test_names_that_nobody_knows_are_passed_over(life: Life) -> None:
    life.check_in(pain=2, soreness=0, tags=("dancing",))
    life.tell(Session, sets=(SetDone(exercise="tango", reps=3), SetDone(exercise="", reps=0)))
    life.tell(FlagRaised, flag="FLAG-99")
    life.tell(FlagDenied, flag="FLAG-99")
    life.tell(FlagCleared, flag="FLAG-99", clinician="Dr Nowak")
    life.tell(GateCleared, gate="GATE-99")
    life.tell(Screened, full=True, yes=("GATE-99",))
    life.tell(ReviewAccepted, accepted=("everything",))
    life.tell(ProfileChanged, not_for_me={"tango": "no"})

    decision = life.look()

    assert decision.situation.kind == "first_days"
    assert decision.flags == ()


def test_a_variant_that_nobody_knows_is_passed_over(life: Life) -> None:
    for _ in range(8):
        life.check_in(pain=2, soreness=0)
        life.train(life.look(), variant="on-a-rope")
        life.sleep()
    life.check_in(pain=2, soreness=0)

    assert life.look().blocks


def test_two_facts_with_one_id_count_as_the_one_recorded_first(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    first = life.tell(FlagRaised, "09:00", flag="FLAG-B01")
    later = first.recorded + timedelta(hours=1)
    second = replace(first, what=FlagRaised(flag="FLAG-07"), recorded=later)

    for facts in ((first, second), (second, first)):
        decision = decide(Journal(facts=facts), RUTH, catalogue, START)
        assert [flag.flag for flag in decision.flags] == ["FLAG-B01"]


def test_corrections_in_a_circle_still_get_an_answer(life: Life) -> None:
    one = life.tell(Walk, "10:00", seconds=300)
    two = life.tell(Walk, "11:00", seconds=400, corrects=one.id)
    life.facts[0] = replace(one, corrects=two.id)
    myself = life.tell(Walk, "13:00", seconds=100)
    life.facts[-1] = replace(myself, corrects=myself.id)
    life.tell(Withdrawn, "14:00", corrects="nothing-of-the-kind")

    assert life.look().blocks


def test_what_lies_in_the_future_waits_for_its_day(life: Life) -> None:
    tomorrow = START + timedelta(days=1)
    life.tell(Fall, on=tomorrow, head=True)

    assert life.look().flags == ()
    life.sleep()
    assert life.look().situation.kind == "emergency"


def test_three_sessions_a_day_and_none_with_a_set_are_only_odd(life: Life) -> None:
    for _ in range(10):
        life.check_in(pain=2, soreness=0)
        decision = life.look()
        for _ in range(3):
            life.train(decision)
            life.walk(decision)
        life.tell(Session, "22:00", sets=())
        life.sleep()

    assert life.look().week == 2


@pytest.mark.parametrize("days", [-400, -1, 0, 400, 4000])
def test_any_day_gets_an_answer_however_far_from_the_start(life: Life, days: int) -> None:
    life.check_in(pain=2, soreness=0)
    life.tell(Away, first=START, last=START + timedelta(days=3), why=AwayReason.ILLNESS)
    life.today += timedelta(days=days)

    assert life.look().on == life.today


@pytest.mark.parametrize("weekdays", [(), tuple(Weekday), (Weekday.SUNDAY, Weekday.MONDAY)])
def test_any_choice_of_weekdays_leaves_a_day_of_rest_between(catalogue, weekdays) -> None:
    life = Life(replace(RUTH, strength_weekdays=weekdays), catalogue, START)

    on_strength = []
    for _ in range(28):
        life.check_in(pain=1, soreness=0)
        decision = life.look()
        life.train(decision)
        on_strength += [life.today] if decision.is_strength_day else []
        life.sleep()

    gaps = [(b - a).days for a, b in itertools.pairwise(on_strength)]
    assert len(on_strength) == 8
    assert min(gaps) >= 2


@pytest.mark.parametrize("track", Track)
def test_nothing_at_home_still_leaves_something_to_do(catalogue: Catalogue, track: Track) -> None:
    life = Life(replace(RUTH, at_home=(), track=track), catalogue, START)
    life.check_in(pain=1, soreness=0)

    decision = life.look()

    assert "walking" in {item.exercise for block in decision.blocks for item in block.items}


def test_before_the_safety_questions_there_is_nothing(catalogue: Catalogue) -> None:
    life = Life(replace(RUTH, screening=None), catalogue, START)

    decision = life.look()

    assert decision.blocks == ()
    assert decision.situation.kind == "not_screened"
    assert decision.due[0].what == "screening"


@given(found=st.lists(st.sampled_from(Finding), max_size=6), side=st.sampled_from(Side))
def test_any_finding_on_the_feet_gets_an_answer(found, side) -> None:
    life = Life(RUTH, shipped(), START)
    life.tell(FeetCheck, findings=tuple(FootFinding(found=one, side=side) for one in found))

    life.look()


@given(
    stop=st.sampled_from(StopSign),
    measure=st.sampled_from(Measure),
    result=st.integers(0, 1000),
    gates=st.lists(st.integers(1, 16).map("GATE-{:02}".format), max_size=16, unique=True),
)
def test_any_gates_tests_and_stops_get_an_answer(stop, measure, result, gates) -> None:
    screening = Screening(asked_on=START, yes=tuple(gates))
    life = Life(replace(RUTH, screening=screening), shipped(), START)
    life.tell(CheckIn, slot=RUTH.check_in_slot, pain=0)
    life.tell(Test, measure=measure, result=result)
    life.tell(Walk, seconds=0, stop=stop)

    life.look()
