"""A day of eight minutes: three exercises, whatever else there would be to choose from."""

from dataclasses import replace

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Block
from footbridge.engine.shown.situations import OnCourse
from footbridge.engine.today.day import plan
from tests.engine.fortnights import Wanted, today_of
from tests.people import RUTH

EIGHT = Wanted("Ruth", RUTH, 8, week=5)
MONDAY, TUESDAY = 0, 1
FOR_AGES = 100_000
NO_TIME = 60


def parts(catalogue: Catalogue, day: int, is_strength_day: bool, **numbers: int) -> dict[str, int]:
    """How many exercises each part holds, where the catalogue has these numbers."""
    other = replace(catalogue, numbers=replace(catalogue.numbers, **numbers))
    found = plan(OnCourse(), today_of(other, EIGHT, day), is_strength_day=is_strength_day)
    return {one.id: len(one.items) for one in found.blocks if one.id != "walk"}


@pytest.mark.covers("REG-08")
@pytest.mark.parametrize(
    "numbers",
    [
        {},
        # A warm-up that would be long: every glide and every activation could be in it.
        {"warm_up_seconds_least": FOR_AGES, "warm_up_seconds_most": FOR_AGES,
         "full_day_minutes": 5},
        # Time for all of balance.
        {"warm_up_seconds_most": NO_TIME, "balance_seconds_most": NO_TIME, "full_day_minutes": 5},
    ],
)  # fmt: skip
def test_the_shortest_day_holds_three_exercises(
    catalogue: Catalogue, numbers: dict[str, int]
) -> None:
    """A glide, a balance exercise and an anchor of strength; without strength, an activation."""
    assert parts(catalogue, MONDAY, True, **numbers) == {"warm_up": 1, "balance": 1, "strength": 1}
    assert parts(catalogue, TUESDAY, False, **numbers) == {"warm_up": 2, "balance": 1}


@pytest.mark.covers("REG-08")
def test_where_no_glide_can_be_done_another_drill_warms_up(catalogue: Catalogue) -> None:
    glides = [one.id for one in catalogue.exercises.values() if one.block is Block.GLIDE]
    without = EIGHT._replace(who=replace(RUTH, not_for_me=dict.fromkeys(glides, "no")))

    found = plan(OnCourse(), today_of(catalogue, without, MONDAY), is_strength_day=True)

    (drill,) = found.blocks[0].items
    assert found.blocks[0].id == "warm_up"
    assert drill.exercise not in glides
