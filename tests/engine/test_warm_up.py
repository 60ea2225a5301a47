"""Whatever is forbidden or missing, the warm-up keeps its time and each item its turn (C-04)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Block, Equipment
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.person import Person, Screening
from footbridge.engine.shown.decision import DayBlock
from tests.people import RUTH, START

WARM_UP = (Block.CIRCULATION, Block.MOBILITY, Block.GLIDE, Block.ACTIVATION)
TURNED_DOWN = ("RULE-05",)
GATES = ("GATE-03", "GATE-07", "GATE-10", "GATE-11", "GATE-12", "GATE-15")
THINGS = (Equipment.WORKTOP, Equipment.TOWEL, Equipment.BALL, Equipment.MAT)
LIVES: dict[str, dict[str, object]] = {
    **{gate: {"screening": Screening(asked_on=START, yes=(gate,))} for gate in GATES},
    "two gates": {"screening": Screening(asked_on=START, yes=("GATE-12", "GATE-15"))},
    **{f"no {one}": {"at_home": tuple(set(Equipment) - {one})} for one in THINGS},
    "a chair and a worktop": {"at_home": (Equipment.CHAIR, Equipment.WORKTOP)},
    **{f"{minutes} minutes": {"minutes": minutes} for minutes in (30, 60)},
    "feels all": {"numb": False},
}


@pytest.mark.covers("RULE-05", "RULE-11")
@pytest.mark.parametrize("life", LIVES)
def test_each_item_comes_round_twice_a_week(life: str, catalogue: Catalogue) -> None:
    person = replace(RUTH, **LIVES[life])  # type: ignore[arg-type]
    weeks = [
        [_warm_up(person, catalogue, 7 * week + day) for day in range(7)] for week in range(4)
    ]

    allowed = _allowed(person, catalogue)

    assert allowed
    for week in weeks:
        done = [item.exercise for block in week for item in block.items]
        assert {name: done.count(name) for name in allowed if done.count(name) < 2} == {}
        assert all(480 <= block.seconds <= 600 for block in week)


def _warm_up(person: Person, catalogue: Catalogue, number: int) -> DayBlock:
    decision = decide(Journal(), person, catalogue, START + timedelta(days=number))
    return next(block for block in decision.blocks if block.id == "warm_up")


def _allowed(person: Person, catalogue: Catalogue) -> set[str]:
    """The warm-up items that a day holds or puts off to another day, for no worse reason."""
    decision = decide(Journal(), person, catalogue, START)
    put_off = {
        one.exercise
        for one in decision.excluded
        if all(reason.rule in TURNED_DOWN for reason in one.reasons)
    }
    items = {item.exercise for block in decision.blocks for item in block.items}
    return {name for name in items | put_off if catalogue.exercises[name].block in WARM_UP}
