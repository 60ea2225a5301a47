"""Whatever is forbidden or missing, the warm-up keeps its time and each item its turn (C-04)."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Block, Equipment, Track
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.known.guide import guide_of
from footbridge.engine.person import Person, Screening
from footbridge.engine.shown.decision import DayBlock
from footbridge.engine.today.choice import Choice
from footbridge.engine.today.warm_up import pick_short_warm_up
from tests.people import RUTH, START

WARM_UP = (Block.CIRCULATION, Block.MOBILITY, Block.GLIDE, Block.ACTIVATION)
STRENGTH_DAYS = (0, 3, 7, 10, 14)  # a Monday, a Thursday, and so on
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


SHORT = (Block.CIRCULATION, Block.GLIDE, Block.ACTIVATION)
SHORT_LIVES: dict[str, dict[str, object]] = {
    **{f"{minutes} minutes": {"minutes": minutes} for minutes in (13, 15, 20, 24)},
    "one leg": {"track": Track.LEG},
    "seated only": {"screening": Screening(asked_on=START, yes=("GATE-07",))},
    "feels all": {"numb": False},
}


@pytest.mark.covers("RULE-05")
@pytest.mark.parametrize("life", SHORT_LIVES)
def test_under_25_minutes_a_day_of_strength_begins_with_three_drills(
    life: str, catalogue: Catalogue
) -> None:
    person = replace(RUTH, **{"minutes": 15, **SHORT_LIVES[life]})  # type: ignore[arg-type]

    for number in STRENGTH_DAYS:
        block = _warm_up(person, catalogue, number)
        parts = [catalogue.exercises[item.exercise].block for item in block.items]
        assert parts == list(SHORT)
        assert 180 <= block.seconds <= 240


@pytest.mark.covers("RULE-05")
@pytest.mark.parametrize("minutes", [15, 20])
def test_the_three_drills_of_short_days_take_turns(minutes: int, catalogue: Catalogue) -> None:
    person = replace(RUTH, minutes=minutes)

    threes = [
        {item.exercise for item in _warm_up(person, catalogue, number).items}
        for number in STRENGTH_DAYS
    ]

    assert all(before != after for before, after in pairwise(threes))
    assert len(set.union(*threes)) >= 6, "each of the three has more than one to take turns"


@pytest.mark.covers("RULE-05")
@pytest.mark.parametrize(("minutes", "number"), [(15, 1), (20, 2), (25, 0), (30, 0)])
def test_without_strength_or_from_25_minutes_on_the_warm_up_is_whole(
    minutes: int, number: int, catalogue: Catalogue
) -> None:
    block = _warm_up(replace(RUTH, minutes=minutes), catalogue, number)

    parts = [catalogue.exercises[item.exercise].block for item in block.items]
    assert list(dict.fromkeys(parts)) == list(WARM_UP)
    assert 480 <= block.seconds <= 600


def test_with_nothing_of_one_part_at_hand_the_other_two_are_enough(catalogue: Catalogue) -> None:
    """No towel, and no arch lift: there is no activation left."""
    person = replace(RUTH, minutes=15, at_home=(Equipment.CHAIR, Equipment.WORKTOP))
    person = replace(person, not_for_me={"arch-lift": "a cramp each time"})

    block = _warm_up(person, catalogue, 0)

    parts = [catalogue.exercises[item.exercise].block for item in block.items]
    assert parts == [Block.CIRCULATION, Block.GLIDE]


def _threes(catalogue: Catalogue, *names: str, turns: int = 1) -> list[list[str]]:
    """The short warm-up of so many days, out of these drills."""
    exercises = [catalogue.exercises[name] for name in names]
    choices = [Choice(one, one.variants[0]) for one in exercises]
    guide = guide_of(catalogue)
    return [
        [one.exercise.id for one in pick_short_warm_up(choices, guide, turn)]
        for turn in range(turns)
    ]


@pytest.mark.covers("RULE-05")
@pytest.mark.parametrize(
    ("drills", "picked"),
    [
        # 98 and 78 seconds and more: what comes nearest to four minutes, where three are too few.
        (("tibial-slider", "arch-lift", "towel-scrunch"), ("tibial-slider", "arch-lift")),
        (("towel-scrunch", "arch-lift"), ("arch-lift",)),
        # Five minutes and more: the shortest.
        (("ankle-circles", "ankle-pumps", "peroneal-slider", "arch-lift"),
         ("ankle-pumps", "peroneal-slider", "arch-lift")),
        (("calf-stretch-bent",), ()),
        ((), ()),
    ],
)  # fmt: skip
def test_where_no_three_drills_fit_those_come_that_are_nearest(
    catalogue: Catalogue, drills: tuple[str, ...], picked: tuple[str, ...]
) -> None:
    assert _threes(catalogue, *drills) == [list(picked)]


@pytest.mark.parametrize(
    ("least", "most", "first", "picked"),
    [
        (216, 316, "toe-fans", "toe-fans"),
        (217, 316, "toe-fans", "ankle-pumps"),
        (216, 316, "ankle-pumps", "ankle-pumps"),
        (216, 315, "ankle-pumps", "toe-fans"),
    ],
)
def test_three_drills_may_last_just_as_long_as_the_least_and_the_most(
    catalogue: Catalogue, least: int, most: int, first: str, picked: str
) -> None:
    """40, 98 and 78 seconds, or 140 in the place of 40."""
    numbers = replace(
        catalogue.numbers, short_warm_up_seconds_least=least, short_warm_up_seconds_most=most
    )
    other = "ankle-pumps" if first == "toe-fans" else "toe-fans"
    drills = (first, other, "tibial-slider", "towel-scrunch")

    ((drill, *_),) = _threes(replace(catalogue, numbers=numbers), *drills)

    assert drill == picked


def test_of_three_drills_those_left_out_longest_come_next(catalogue: Catalogue) -> None:
    drills = ("toe-fans", "heel-toe-rock", "tibial-slider", "peroneal-slider", "towel-scrunch")

    turns = _threes(catalogue, *drills, turns=5)

    assert [one[:2] for one in turns] == [
        ["toe-fans", "tibial-slider"],
        ["heel-toe-rock", "peroneal-slider"],
        ["toe-fans", "peroneal-slider"],
        ["heel-toe-rock", "tibial-slider"],
        ["toe-fans", "tibial-slider"],
    ]


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
