"""How far a walk may come: this person's own steps, said with care."""

from dataclasses import replace

import pytest

from footbridge.catalogue.units import MINUTE
from footbridge.catalogue.words import Stream
from footbridge.engine.streams.horizon import horizon
from footbridge.telling import nexts
from footbridge.telling.horizon import walking_horizon

LONGEST = 60 * MINUTE


@pytest.fixture
def numbers(catalogue):
    return catalogue.numbers


@pytest.mark.covers("RULE-35", "EX-29")
def test_a_short_walk_is_told_how_far_the_aim_of_the_guide_is(numbers):
    told = walking_horizon(horizon(5 * MINUTE, 1, LONGEST, numbers), numbers)

    assert told == (
        "By week 12 it could reach about 12 minutes, if every week is calm. It may be less. "
        "One guide aims at 30 to 60 minutes a day. "
        "That’s at least 22 weeks off, and there’s no hurry."
    )


def test_each_week_adds_no_more_than_the_plan_may(numbers):
    walk = 15 * MINUTE

    seen = horizon(walk, 11, LONGEST, numbers)

    assert walk < seen.then <= walk * (100 + numbers.walk_most_percent) // 100


def test_who_walks_as_long_is_not_asked_for_more(numbers):
    told = walking_horizon(horizon(30 * MINUTE, 4, LONGEST, numbers), numbers)

    assert told.endswith("You’re there already.")


def test_a_walk_that_cannot_come_that_far_is_promised_nothing(numbers):
    seen = horizon(15 * MINUTE, 1, 20 * MINUTE, numbers)

    assert (seen.then, seen.weeks_to_goal) == (20 * MINUTE, None)
    assert walking_horizon(seen, numbers).endswith("a long way off, and there’s no hurry.")


def test_a_walk_of_a_moment_grows_by_nothing_and_is_promised_nothing(numbers):
    week = numbers.walk_early_weeks + 1

    seen = horizon(5, week, LONGEST, numbers)

    assert (seen.then, seen.weeks_to_goal) == (5, None)


def test_after_the_weeks_of_the_guide_it_looks_to_the_end(numbers):
    assert horizon(10 * MINUTE, 14, LONGEST, numbers).last_week == numbers.programme_weeks


def test_at_the_end_nothing_is_foretold(numbers):
    told = walking_horizon(horizon(10 * MINUTE, 30, LONGEST, numbers), numbers)

    assert "could reach" not in told


@pytest.mark.parametrize("minutes", [1, 5, 12, 25, 40])
@pytest.mark.parametrize("week", [1, 5, 11, 12, 23, 40])
def test_no_walk_is_foretold_beyond_the_longest(minutes, week, numbers):
    seen = horizon(minutes * MINUTE, week, LONGEST, numbers)

    assert seen.now <= seen.then <= LONGEST


def test_a_walk_of_the_day_is_told_its_horizon_and_nothing_else_is(told_lives, catalogue):
    items = [
        (item, decision)
        for decision, _ in told_lives
        for block in decision.blocks
        for item in block.items
    ]

    told = {item.stream: nexts(item, decision.week, catalogue) for item, decision in items}

    assert any("One guide aims at" in line for line in told.pop(Stream.WALKING))
    assert not any("One guide aims at" in line for lines in told.values() for line in lines)


def test_the_aim_stands_in_the_catalogue(numbers):
    nearer = replace(numbers, walk_goal_least_minutes=20)

    assert "20 to 60 minutes" in walking_horizon(horizon(300, 1, LONGEST, nearer), nearer)
