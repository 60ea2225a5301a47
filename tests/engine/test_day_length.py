"""What the minutes of a day hold: from how many on there is more of something."""

from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Block, Equipment, Track
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.situations import OnCourse
from footbridge.engine.today.day import plan
from tests.engine import fortnights
from tests.people import RUTH, START

OUTSIDE = ("walk", "recovery")


def day_of(catalogue: Catalogue, minutes: int, day: int = 0, who: Person = RUTH) -> Decision:
    """Monday is a day of strength, Tuesday is none."""
    return decide(Journal(), replace(who, minutes=minutes), catalogue, START + timedelta(days=day))


def parts(decision: Decision) -> dict[str, list[str]]:
    return {block.id: [item.exercise for item in block.items] for block in decision.blocks}


@pytest.mark.covers("REG-08")
@pytest.mark.parametrize("day", [0, 1])
@pytest.mark.parametrize("minutes", [5, 8, 12])
def test_up_to_twelve_minutes_a_day_is_a_glide_a_balance_and_one_more(
    catalogue: Catalogue, minutes: int, day: int
) -> None:
    held = parts(day_of(catalogue, minutes, day))
    names = [name for part, names in held.items() if part not in OUTSIDE for name in names]

    assert len(names) == 3
    assert catalogue.exercises[names[0]].block is Block.GLIDE
    assert len(held["balance"]) == 1
    assert "recovery" not in held
    third = held["strength"] if day == 0 else held["warm_up"][1:]
    wanted = (Block.STRENGTH_FOOT, Block.STRENGTH_HIP) if day == 0 else (Block.ACTIVATION,)
    assert [catalogue.exercises[name].block in wanted for name in third] == [True]


@pytest.mark.covers("REG-08")
def test_from_thirteen_minutes_on_there_is_more(catalogue: Catalogue) -> None:
    held = parts(day_of(catalogue, 13))

    assert len(held["warm_up"]) == 3
    assert "recovery" in held


@pytest.mark.covers("REG-08")
def test_what_has_no_room_is_told_with_the_minutes(catalogue: Catalogue) -> None:
    decision = day_of(catalogue, 8)
    left_out = {
        one.exercise: one.reasons[0]
        for one in decision.excluded
        if one.reasons[0].values.get("because") == "time"
    }

    planned = {item.exercise for block in decision.blocks for item in block.items}
    assert left_out
    assert not planned & left_out.keys()
    assert {why.rule for why in left_out.values()} == {"REG-08"}
    assert {why.about for why in left_out.values()} == {"included"}
    assert {why.values["minutes"] for why in left_out.values()} == {8}


@pytest.mark.covers("RULE-05")
@pytest.mark.parametrize(
    ("minutes", "day", "blocks"), [(24, 0, 3), (25, 0, 4), (24, 1, 4), (13, 1, 4)]
)
def test_the_warm_up_is_short_on_a_short_day_of_strength_alone(
    catalogue: Catalogue, minutes: int, day: int, blocks: int
) -> None:
    drills = parts(day_of(catalogue, minutes, day))["warm_up"]

    assert len({catalogue.exercises[name].block for name in drills}) == blocks


@pytest.mark.covers("REG-08")
def test_without_a_glide_the_first_drill_that_can_be_done_stands_in(catalogue: Catalogue) -> None:
    glides = [one.id for one in catalogue.exercises.values() if one.block is Block.GLIDE]
    without = replace(RUTH, not_for_me=dict.fromkeys(glides, "no"))

    held = parts(day_of(catalogue, 8, 0, without))

    assert [len(held[part]) for part in ("warm_up", "balance", "strength")] == [1, 1, 1]


@pytest.mark.covers("REG-08")
@pytest.mark.parametrize("day", range(7))
def test_in_eight_minutes_no_stretch_waits_for_another_day(catalogue: Catalogue, day: int) -> None:
    """There is none on any day: it would be waited for in vain."""
    decision = day_of(catalogue, 8, day, replace(RUTH, track=Track.LEG))

    stretches = [
        one.reasons[0].values.get("because")
        for one in decision.excluded
        if catalogue.exercises[one.exercise].block in (Block.STRETCH, Block.SPINE)
    ]
    assert set(stretches) == {"not_planned"}


@pytest.mark.covers("REG-08")
@pytest.mark.parametrize(("days", "sets"), [(13, None), (14, 2), (15, 2)])
def test_what_had_no_room_for_a_fortnight_comes_with_a_set_less(
    catalogue: Catalogue, days: int, sets: int | None
) -> None:
    """In 28 minutes, with all of strength at three sets."""
    wanted = fortnights.Wanted("Ruth", RUTH, 28, week=9, at_top=True)
    today = fortnights.today_of(catalogue, wanted, 0)
    last_done = dict.fromkeys(catalogue.exercises, today.on - timedelta(days=3))
    last_done["hip-abduction"] = today.on - timedelta(days=days)
    strength = today.progress.strength._replace(last_done=last_done)
    today = replace(today, progress=today.progress._replace(strength=strength))

    planned = plan(OnCourse(), today, is_strength_day=True)

    done = {item.exercise: item.dose.sets for block in planned.blocks for item in block.items}
    assert done.get("hip-abduction") == sets


WEAK = replace(RUTH, baseline=replace(RUTH.baseline, tandem_seconds=4))


@pytest.mark.covers("RULE-13")
@pytest.mark.parametrize(
    ("who", "minutes", "day", "rounds"),
    [
        (RUTH, 15, 0, 1),
        (RUTH, 30, 0, 3),
        (RUTH, 30, 1, 2),
        # Below the tandem stance there is nothing to save.
        (WEAK, 30, 1, 3),
        (WEAK, 15, 0, 1),
    ],
)
def test_the_hold_has_as_many_rounds_as_the_day_has_time_for(
    catalogue: Catalogue, who: Person, minutes: int, day: int, rounds: int
) -> None:
    decision = day_of(catalogue, minutes, day, who)
    (hold,) = [
        item
        for block in decision.blocks
        for item in block.items
        if item.exercise == "tandem-stance"
    ]

    assert hold.dose.sets == rounds


@pytest.mark.parametrize(("track", "stretches"), [(Track.LEG, True), (Track.FEET, False)])
def test_on_the_leg_track_a_stretch_has_its_place_before_strength_in_turn(
    catalogue: Catalogue, track: Track, stretches: bool
) -> None:
    held = parts(day_of(catalogue, 30, 0, replace(RUTH, track=track)))

    assert ("stretch" in held) is stretches


@pytest.mark.covers("RULE-34")
@pytest.mark.parametrize("minutes", [60, 90])
@pytest.mark.parametrize("day", range(7))
def test_no_two_exercises_of_a_day_serve_the_same_purpose(
    catalogue: Catalogue, minutes: int, day: int
) -> None:
    for track in (Track.LEG, Track.FEET):
        held = parts(day_of(catalogue, minutes, day, replace(RUTH, track=track)))
        families = [
            catalogue.exercises[name].alias_of or name
            for part in ("warm_up", "stretch")
            for name in held.get(part, [])
        ]
        assert len(families) == len(set(families))


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize("minutes", [13, 15, 20, 24, 30])
def test_each_session_of_strength_holds_both_anchors(catalogue: Catalogue, minutes: int) -> None:
    strength = parts(day_of(catalogue, minutes))["strength"]

    assert {"heel-raise", "sit-to-stand"} <= set(strength)


@pytest.mark.covers("REG-08")
@pytest.mark.parametrize("day", [0, 1])
@pytest.mark.parametrize("minutes", [15, 20, 25, 30, 45, 60])
def test_the_parts_beside_the_walk_fit_into_the_minutes(
    catalogue: Catalogue, minutes: int, day: int
) -> None:
    decision = day_of(catalogue, minutes, day)

    taken = sum(block.seconds for block in decision.blocks if block.id not in OUTSIDE)
    assert taken <= minutes * 60 * 1.06


@pytest.mark.covers("REG-12")
def test_with_a_chair_alone_every_day_still_holds_something(catalogue: Catalogue) -> None:
    poor = replace(RUTH, at_home=(Equipment.CHAIR,))
    for minutes in (8, 15, 30):
        for day in range(7):
            held = parts(day_of(catalogue, minutes, day, poor))
            assert held["warm_up"]
            exercises = [name for names in held.values() for name in names]
            assert len(exercises) == len(set(exercises))
