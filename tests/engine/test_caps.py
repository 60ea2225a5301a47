"""Whatever a planner puts forward, the caps have the last word."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Outcome, Stream, Trait
from footbridge.engine.progress.progress import progress_at_start
from footbridge.engine.shown.decision import DayBlock, Item, Says
from footbridge.engine.signs.case import new_case, with_later
from footbridge.engine.signs.limits import Limits
from footbridge.engine.today.caps import cap
from footbridge.engine.today.choice import Today
from tests.engine.random_life import Life
from tests.people import RUTH, START


@pytest.fixture
def blocks(catalogue: Catalogue) -> tuple[DayBlock, ...]:
    return Life(RUTH, catalogue, START).look().blocks


def _today(catalogue: Catalogue, **how: Any) -> Today:
    """What the caps ask of a first day, with nothing against anything unless told."""
    at_home = how.get("at_home", RUTH.at_home)
    person = replace(RUTH, not_for_me=how.get("not_for_me"), at_home=at_home)
    case = with_later(new_case(person, how.get("told_by", catalogue)), (), START)
    progress = progress_at_start(case)
    week_ago = START - timedelta(days=7)
    # The longest walk is a tenth more than that of a week ago.
    asked = ((week_ago, how.get("walk_before", 3600)),)
    progress = progress._replace(
        walking=progress.walking._replace(asked=asked),
        strength=progress.strength._replace(dates=how.get("strength_on", ())),
    )
    limits = Limits(how.get("told_by", catalogue), (), how.get("gates", ()), {})
    return Today(case, progress, limits, how.get("stopped", {}), how.get("resting", {}))


def _names(blocks: tuple[DayBlock, ...], stream: Stream | None = None) -> set[str]:
    """The exercises of a plan, or those of one stream."""
    items = [item for block in blocks for item in block.items]
    return {item.exercise for item in items if stream in (None, item.stream)}


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

    assert capped == blocks


@pytest.mark.covers("RULE-12")
def test_no_strength_passes_on_the_day_after_strength(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    yesterday, long_ago = START - timedelta(days=1), START - timedelta(days=5)

    capped = cap(blocks, _today(catalogue, strength_on=(long_ago, yesterday)))

    assert _names(blocks, Stream.STRENGTH)
    assert _names(capped) == _names(blocks) - _names(blocks, Stream.STRENGTH)


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize("days_ago", [0, 2])
def test_strength_of_today_or_before_yesterday_takes_nothing(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...], days_ago: int
) -> None:
    """What was done today already is part of today's plan."""
    done = START - timedelta(days=days_ago)

    assert cap(blocks, _today(catalogue, strength_on=(done,))) == blocks


def test_a_stream_that_waits_for_an_answer_does_not_pass(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    capped = cap(blocks, _today(catalogue, resting={Stream.BALANCE: "check-in"}))

    assert _names(blocks, Stream.BALANCE)
    assert _names(capped) == _names(blocks) - _names(blocks, Stream.BALANCE)


def test_one_exercise_stopped_today_goes_alone(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    capped = cap(blocks, _today(catalogue, stopped={"heel-raise": "session"}))

    assert _names(capped) == _names(blocks) - {"heel-raise"}


def test_what_is_not_for_her_goes_alone(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    capped = cap(blocks, _today(catalogue, not_for_me={"heel-raise": "no"}))

    assert _names(capped) == _names(blocks) - {"heel-raise"}


def test_a_gate_takes_the_stream_that_it_stops_from_a_plan_that_has_it(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    told_by = _with_gate(catalogue, stops_streams=(Stream.BALANCE,))

    capped = cap(blocks, _today(catalogue, told_by=told_by, gates=("GATE-07",)))

    assert _names(capped) == _names(blocks) - _names(blocks, Stream.BALANCE)


def test_a_gate_takes_the_ways_that_it_forbids_from_a_plan_that_has_them(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    told_by = _with_gate(catalogue, forbids=(Trait.BALANCE,))

    capped = cap(blocks, _today(catalogue, told_by=told_by, gates=("GATE-07",)))

    assert "tandem-stance" in _names(blocks)
    assert "tandem-stance" not in _names(capped)
    assert "heel-raise" in _names(capped)


def test_nothing_passes_a_gate_that_stops_all_and_forbids_nothing_by_name(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    told_by = _with_gate(catalogue, outcome=Outcome.PAUSE)

    assert cap(blocks, _today(catalogue, told_by=told_by, gates=("GATE-07",))) == ()


def test_what_needs_a_thing_that_is_not_at_home_does_not_pass(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    without = tuple(one for one in RUTH.at_home if one is not Equipment.WORKTOP)

    capped = cap(blocks, _today(catalogue, at_home=without))

    assert "heel-raise" in _names(blocks)
    assert "heel-raise" not in _names(capped)
    assert "walking" in _names(capped)


@pytest.mark.covers("RULE-27")
def test_no_hold_passes_the_ceiling_whatever_its_own_range_allows(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    stance = catalogue.exercises["tandem-stance"]
    hold = stance.dose.hold_seconds
    assert hold is not None
    wider = replace(stance, dose=replace(stance.dose, hold_seconds=replace(hold, hi=9999)))
    told_by = replace(catalogue, exercises={**catalogue.exercises, stance.id: wider})
    planned = _with_dose(blocks, stance.id, hold_seconds=9999)

    capped = cap(planned, _today(catalogue, told_by=told_by))

    item = next(one for block in capped for one in block.items if one.exercise == stance.id)
    assert item.dose.hold_seconds == catalogue.numbers.hold_ceiling_seconds


def test_a_block_is_as_long_as_what_is_left_in_it(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    capped = cap(blocks, _today(catalogue, stopped={"heel-raise": "session"}))

    assert len(capped) == len(blocks)
    assert all(
        block.seconds == sum(item.dose.total_seconds for item in block.items)
        for block, before in zip(capped, blocks, strict=True)
        if block.items != before.items
    )


def test_a_walk_short_of_last_week_does_not_shorten_what_is_no_walk(
    catalogue: Catalogue, blocks: tuple[DayBlock, ...]
) -> None:
    """A hold or a rolling of minutes has nothing to do with the longest walk."""
    capped = cap(blocks, _today(catalogue, walk_before=1))

    assert [item.dose for block in capped for item in block.items if not _is_walk(item)] == [
        item.dose for block in blocks for item in block.items if not _is_walk(item)
    ]


def _is_walk(item: Item) -> bool:
    return item.stream is Stream.WALKING


def _with_gate(catalogue: Catalogue, **what: Any) -> Catalogue:
    """A catalogue whose one gate does this and nothing else."""
    bare = {"forbids": (), "stops_streams": (), "outcome": Outcome.ADAPT}
    gate = replace(catalogue.gates["GATE-07"], **(bare | what))
    return replace(catalogue, gates={**catalogue.gates, gate.id: gate})
