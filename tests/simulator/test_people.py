"""Invented people: drawn from numbers with a source, each from a seed of their own."""

from random import Random

import pytest

from footbridge.simulator.body import Body
from footbridge.simulator.door import CheckIn, Session
from footbridge.simulator.drawn import draw, quantities
from footbridge.simulator.life import live
from footbridge.simulator.people import everything_carried, somebody
from footbridge.simulator.scenarios import SCENARIOS
from footbridge.simulator.setup import Setup

STEADY = Setup(row="steady", says="steady", pain_sd=0.8)
ORDINARY = SCENARIOS["adherence"].setups[0]


@pytest.mark.parametrize(("name", "made"), quantities().items())
def test_every_quantity_has_its_unit_and_source_and_can_be_drawn(name, made):
    drawn = draw(Random(1), name)

    assert made["source"]
    assert made["unit"]
    assert made.get("lo", drawn) <= drawn <= made.get("hi", drawn)


def test_the_same_seed_gives_the_same_person_whoever_lives_beside_them(catalogue):
    alone = somebody(STEADY, 7, Random("1/x/7"), catalogue)

    others = [somebody(STEADY, n, Random(f"1/x/{n}"), catalogue) for n in range(9)]

    assert others[7] == alone
    assert others[6].person != alone.person


def test_every_gate_and_every_flag_is_carried_by_somebody(catalogue):
    people = [somebody(ORDINARY, n, Random(n), catalogue) for n in range(200)]

    carried = [one.carries for one in people if one.carries]

    assert set(carried) == set(everything_carried(catalogue))
    assert 0.5 < len(carried) / len(people) < 0.7
    for one in people:
        if one.carries in catalogue.gates:
            assert one.person.screening.yes == (one.carries,)


def test_a_steady_person_has_an_hour_everything_at_hand_and_no_gate(catalogue):
    one = somebody(STEADY, 3, Random(3), catalogue).person

    assert one.minutes == 60
    assert one.screening.yes == ()
    assert one.baseline.heel_raises >= 8
    assert one.baseline.tandem_seconds >= 10


def test_a_true_flare_is_three_points_for_three_days():
    body = Body(Setup(row="x", says="x", pain_sd=0, level=(4, 4)), Random(1), 20)

    body.flare_after(10)

    assert [body.pain(day) for day in range(9, 16)] == [4, 4, 7, 7, 7, 4, 4]


def test_a_worsening_is_a_point_a_fortnight():
    setup = Setup(row="x", says="x", pain_sd=0, level=(3, 3), worsening_a_fortnight=1)
    body = Body(setup, Random(1), 57)

    assert [body.pain(day) for day in (0, 14, 28, 56)] == [3, 4, 5, 7]


def test_what_is_felt_does_not_hang_on_the_plan(catalogue):
    """Other minutes, other days of training, and the same ratings."""
    few = Setup(row="same", says="", pain_sd=1.0, minutes=15)
    many = Setup(row="same", says="", pain_sd=1.0, minutes=60)

    one, other = (
        live("x", setup, 0, seed=1, weeks=3, catalogue=catalogue) for setup in (few, many)
    )

    assert [day.pain for day in one.days] == [day.pain for day in other.days]
    assert [day.planned for day in one.days] != [day.planned for day in other.days]


def test_a_steady_person_tells_everything_and_does_all_of_it(catalogue):
    lived = live("x", STEADY, 1, seed=1, weeks=2, catalogue=catalogue)

    check_ins = [fact.what for fact in lived.facts if isinstance(fact.what, CheckIn)]
    sets = [s for fact in lived.facts if isinstance(fact.what, Session) for s in fact.what.sets]
    assert len(check_ins) == 14
    assert all(one.pain is not None and one.soreness is not None for one in check_ins)
    assert {one.effort for one in sets if one.effort is not None} == {6}
    assert all(day.session_done and day.walk_done for day in lived.days)


def test_one_of_two_sessions_is_missed_and_not_made_up(catalogue):
    setup = Setup(row="x", says="x", pain_sd=0, miss_every=2)
    lived = live("x", setup, 0, seed=1, weeks=4, catalogue=catalogue)

    trained = [day.day % 7 for day in lived.days if day.strength_done]
    walked = sum(day.walk_done for day in lived.days)

    assert len(trained) == 4
    assert len(set(trained)) == 1
    assert walked == len(lived.days)


def test_ordinary_people_leave_answers_out_tell_late_twice_and_put_right(catalogue):
    facts = [
        fact
        for number in range(6)
        for fact in live("x", ORDINARY, number, seed=2, weeks=12, catalogue=catalogue).facts
    ]

    assert any(fact.recorded.date() > fact.at.date() for fact in facts)
    assert any(fact.corrects for fact in facts)
    assert len({id(fact) for fact in facts}) < len(facts)
    assert any(isinstance(f.what, CheckIn) and f.what.pain is None for f in facts)
