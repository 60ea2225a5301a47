"""What is at home opens exercises, counted by the rules that will plan them."""

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
