"""Whatever a planner puts forward, the caps have the last word."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.progress.progress import progress_at_start
from footbridge.engine.shown.decision import DayBlock, Item, Says
from footbridge.engine.signs.case import new_case, with_later
from footbridge.engine.signs.limits import Limits
from footbridge.engine.today.caps import cap
from footbridge.engine.today.choice import Today
from tests.engine.random_life import Life
from tests.life import items_of
from tests.people import RUTH, START


@pytest.fixture
def blocks(catalogue: Catalogue) -> tuple[DayBlock, ...]:
    return Life(RUTH, catalogue, START).look().blocks


def _today(catalogue: Catalogue, **how: Any) -> Today:
    """What the caps ask of a first day, with nothing against anything unless told."""
    person = replace(RUTH, not_for_me=how.get("not_for_me"))
    case = with_later(new_case(person, catalogue), (), START)
    progress = progress_at_start(case)
    week_ago = START - timedelta(days=7)
    # The longest walk is a tenth more than that of a week ago.
    asked = ((week_ago, how.get("walk_before", 3600)),)
    progress = progress._replace(walking=progress.walking._replace(asked=asked))
    limits = Limits(catalogue, (), how.get("gates", ()), {})
    return Today(case, progress, limits, how.get("stopped", {}))


def _with_dose(blocks: tuple[DayBlock, ...], exercise: str, **dose: int) -> tuple[DayBlock, ...]:
    def changed(item: Item) -> Item:
        return (
            replace(item, dose=replace(item.dose, **dose)) if item.exercise == exercise else item
        )

    return tuple(replace(one, items=tuple(changed(item) for item in one.items)) for one in blocks)


@pytest.mark.covers("RULE-27")
@pytest.mark.parametrize(
    ("exercise", "about", "top"),
    [
        ("heel-raise", "sets", 3),
        ("heel-raise", "reps", 12),
        ("tandem-stance", "hold_seconds", 30),
        ("walking", "work_seconds", 3600),
    ],
)
def test_too_much_comes_down_to_the_top_of_its_range(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...], exercise: str, about: str, top: int
) -> None:
    planned = _with_dose(blocks, exercise, **{about: 9999})

    capped = cap(planned, _today(catalogue))

    item = next(item for block in capped for item in block.items if item.exercise == exercise)
    last = [one for one in item.reasons if one.about == about][-1]
    assert getattr(item.dose, about) == top
    assert last.says is Says.CAPPED
    assert last.values == {"from": 9999, "to": top}


def test_the_walk_comes_down_to_a_tenth_above_last_week(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    capped = cap(blocks, _today(catalogue, walk_before=382))

    walk = next(item for block in capped for item in block.items if item.exercise == "walking")
    assert walk.dose.work_seconds == 420


def test_nothing_passes_a_gate_that_stops_all(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    assert cap(blocks, _today(catalogue, gates=("GATE-01",))) == ()


def test_a_block_with_nothing_left_in_it_goes(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    capped = cap(blocks, _today(catalogue, not_for_me={"walking": "no"}))

    assert "walk" in {block.id for block in blocks}
    assert "walk" not in {block.id for block in capped}


def test_what_was_stopped_today_does_not_pass(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    names = {item.exercise for block in blocks for item in block.items}

    capped = cap(blocks, _today(catalogue, stopped=dict.fromkeys(names, "session")))

    assert capped == ()


def test_a_plan_within_all_limits_passes_as_it_is(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    capped = cap(blocks, _today(catalogue))

    assert [item.dose for block in capped for item in block.items] == [
        item.dose
        for item in items_of(SimpleNamespace(blocks=blocks))  # type: ignore[arg-type]
    ]
