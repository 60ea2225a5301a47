"""What is at home opens exercises, counted by the rules that will plan them."""

from dataclasses import replace

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.signs.possible import opened_by, possible


def test_a_thing_opens_as_many_as_it_says(catalogue):
    at_home = (Equipment.WORKTOP,)
    for thing, more in opened_by(catalogue, Track.FEET, (), at_home).items():
        now = possible(catalogue, Track.FEET, (), at_home)
        then = possible(catalogue, Track.FEET, (), (*at_home, thing))

        assert len(then) - len(now) == more


def test_nothing_that_needs_what_is_not_there_is_possible(catalogue):
    for name in possible(catalogue, Track.LEG, (), (Equipment.CHAIR,)):
        ways = catalogue.exercises[name].variants
        assert any(set(way.equipment) <= {Equipment.CHAIR} for way in ways), name


def test_a_limit_takes_away_what_it_forbids(catalogue):
    free = possible(catalogue, Track.FEET, (), Equipment)
    seated = possible(catalogue, Track.FEET, ("GATE-07",), Equipment)

    assert seated < free
    assert "heel-raise" in free - seated or "walking" in free - seated


@pytest.mark.parametrize(
    ("gate", "gone"),
    [
        # Taken out by name, whatever way there would be of doing it.
        ("GATE-10", {"leg-swing", "toe-touch"}),
        # By what each way of doing it puts on the body.
        ("GATE-15", {"sole-roll"}),
        ("GATE-12", {"butterfly", "cobra", "lunge", "outer-ankle-glide", "sitting-v"}),
        ("GATE-08", set()),
    ],
)
def test_each_limit_takes_away_no_more_than_it_forbids(
    catalogue: Catalogue, gate: str, gone: set[str]
) -> None:
    every = possible(catalogue, Track.LEG, (), Equipment)

    assert every - possible(catalogue, Track.LEG, (gate,), Equipment) == gone


@pytest.mark.parametrize(
    ("track", "not_on_it"),
    [
        (Track.LEG, set()),
        (Track.FEET, {"cat", "cobra", "sitting-v", "toe-touch"}),
        (Track.UNSURE, {"cat", "cobra", "sitting-v", "toe-touch", "lunge"}),
    ],
)
def test_with_all_at_home_the_exercises_of_the_track_are_possible(
    catalogue: Catalogue, track: Track, not_on_it: set[str]
) -> None:
    assert possible(catalogue, track, (), Equipment) == set(catalogue.exercises) - not_on_it


def test_one_way_that_is_possible_is_enough(catalogue: Catalogue) -> None:
    """The rock from heel to toe is done standing at the worktop, or sitting on a chair."""
    for things in ((Equipment.CHAIR,), (Equipment.WORKTOP,)):
        assert "heel-toe-rock" in possible(catalogue, Track.FEET, (), things)
    assert "heel-toe-rock" not in possible(catalogue, Track.FEET, (), (Equipment.WALL,))


def test_what_only_a_clinician_may_ask_for_is_not_possible_by_oneself(
    catalogue: Catalogue,
) -> None:
    cobra = catalogue.exercises["cobra"]
    ways = {way.id: way for way in cobra.variants}
    alone = replace(cobra, variants=(ways["straight-arms"],))
    other = replace(catalogue, exercises={**catalogue.exercises, "cobra": alone})

    assert ways["straight-arms"].clinician_only
    assert "cobra" in possible(catalogue, Track.LEG, (), Equipment)
    assert "cobra" not in possible(other, Track.LEG, (), Equipment)


def test_only_what_is_not_at_home_opens_anything(catalogue: Catalogue) -> None:
    opened = opened_by(catalogue, Track.FEET, (), (Equipment.CHAIR, Equipment.WORKTOP))

    assert set(opened) == set(Equipment) - {Equipment.CHAIR, Equipment.WORKTOP}
    assert opened[Equipment.BAND] == 2
    assert opened[Equipment.MAT] == 0
