"""N6 and N7: nothing that a gate, a flag, a mark, an empty shelf or a wish rules out."""

from dataclasses import replace

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Place, Side
from footbridge.engine.facts import (
    FeetCheck,
    Finding,
    FlagRaised,
    FootFinding,
    Session,
    StopSign,
)
from footbridge.engine.person import Screening, Zone
from tests.engine import promises
from tests.engine.random_life import Life
from tests.engine.shipped import shipped
from tests.life import items_of, sets_of
from tests.people import AMIR, RUTH, START

WEEK = 7
PEOPLE = (replace(RUTH, minutes=90), replace(AMIR, minutes=90))


def _a_week_of_looks(life: Life) -> set[str]:
    seen: set[str] = set()
    for _ in range(WEEK):
        life.check_in(pain=2, soreness=0)
        seen |= {item.exercise for item in items_of(life.look())}
        life.sleep()
    return seen


@pytest.mark.parametrize("person", PEOPLE, ids=("feet", "leg"))
@pytest.mark.parametrize("gate", sorted(shipped().gates))
def test_no_gate_lets_through_what_it_forbids(person, gate: str) -> None:
    screening = Screening(asked_on=START, unsure=(gate,))
    life = Life(replace(person, screening=screening), shipped(), START)

    _a_week_of_looks(life)


@pytest.mark.parametrize("person", PEOPLE, ids=("feet", "leg"))
@pytest.mark.parametrize("worse", [False, True], ids=("plain", "worse"))
@pytest.mark.parametrize("flag", sorted(shipped().flags))
def test_no_flag_lets_through_what_it_forbids(person, flag: str, worse: bool) -> None:
    life = Life(person, shipped(), START)
    life.tell(FlagRaised, "06:00", flag=flag, worse=worse)

    seen = _a_week_of_looks(life)

    assert not (seen and shipped().flags[flag].tier <= 2)


@pytest.mark.parametrize("thing", Equipment)
def test_what_is_not_at_home_is_not_asked_for(catalogue: Catalogue, thing: Equipment) -> None:
    at_home = tuple(one for one in Equipment if one is not thing)
    life = Life(replace(PEOPLE[0], at_home=at_home), catalogue, START)

    assert _a_week_of_looks(life)


@pytest.mark.parametrize("found", [Finding.HOT_SPOT, Finding.RED_MARK])
@pytest.mark.parametrize("place", Place)
def test_a_marked_place_carries_no_load(catalogue: Catalogue, found, place: Place) -> None:
    life = Life(PEOPLE[0], catalogue, START)
    zone = Zone(side=Side.LEFT, place=place)
    finding = FootFinding(found=found, side=Side.LEFT, zone=zone)
    life.tell(FeetCheck, "06:00", findings=(finding,))

    for _ in range(3):
        for item in items_of(life.look()):
            assert place not in promises.variant_of(item, catalogue).loads, item.exercise
        life.sleep()


@pytest.mark.covers("RULE-03")
@pytest.mark.parametrize("stop", StopSign)
def test_a_stopped_drill_is_out_for_the_day(catalogue: Catalogue, stop: StopSign) -> None:
    planned = items_of(Life(PEOPLE[0], catalogue, START).look())
    for item in planned:
        life = Life(PEOPLE[0], catalogue, START)
        sets = tuple(replace(one, stop=stop) for one in sets_of(item)[:1])
        life.tell(Session, "10:00", sets=sets)

        decision = life.look()

        assert item.exercise not in {one.exercise for one in items_of(decision)}
        assert [ask.flag for ask in decision.asks]


def test_what_is_not_for_me_stays_away(catalogue: Catalogue) -> None:
    everything = _a_week_of_looks(Life(PEOPLE[0], catalogue, START))

    for name in sorted(everything):
        life = Life(replace(PEOPLE[0], not_for_me={name: "no"}), catalogue, START)
        assert name not in {item.exercise for item in items_of(life.look())}
