"""Days of lives written by hand."""

from dataclasses import replace
from typing import Any

from footbridge.simulator.days import Day

AN_ORDINARY_DAY = Day(
    scenario="stable",
    row="sd-0.5",
    person=0,
    day=0,
    track="feet",
    minutes=60,
    carries="",
    worsens=False,
    level=40,
    flare=None,
    pain=4,
    situation="on_course",
    also="",
    walk=600,
    heel="0:2x8",
    stand="2:2x8",
    rung="B2",
    hold=20,
    planned=1800,
    is_strength=True,
    strength="heel-raise sit-to-stand",
    strength_seconds=900,
    shut="",
    flare_seen=None,
    cut="",
    flags="",
    asks="",
    offers="",
    review=False,
    session_done=True,
    strength_done=True,
    walk_done=True,
    new_rules="",
    breaks=None,
)


def days(count: int, **every: Any) -> list[Day]:
    """So many days, all alike."""
    return [AN_ORDINARY_DAY._replace(day=number, **every) for number in range(count)]


def each(name: str, *values: Any, **every: Any) -> list[Day]:
    """One day for each value of a field."""
    made = days(len(values), **every)
    return [day._replace(**{name: value}) for day, value in zip(made, values, strict=True)]


def with_items(decision, change):
    """The same day with something done to each of its items."""
    blocks = tuple(
        replace(block, items=tuple(change(item) for item in block.items))
        for block in decision.blocks
    )
    return replace(decision, blocks=blocks)
