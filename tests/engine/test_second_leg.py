"""The second leg on the leg track: which leg is the known one, and what counts as another."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge.catalogue.words import Place, Side, Track
from footbridge.engine.facts import CheckIn, Entry, Feeling, Journal, ProfileChanged, ZoneFeeling
from footbridge.engine.known.history import history_until
from footbridge.engine.person import Person, Slot, Zone
from footbridge.engine.signs.second_leg import second_legs, tracks_through
from tests.life import NUMBERS, moment
from tests.people import AMIR, START

DAY = timedelta(days=1)
NONE: frozenset[Side] = frozenset()
LEGS = {"L": frozenset({Side.LEFT}), "R": frozenset({Side.RIGHT}), "LR": frozenset(Side), "": NONE}


def heel(leg: Side) -> Zone:
    return Zone(side=leg, place=Place.SOLE_HEEL)


def marked(day: int, legs: str, feels: Feeling = Feeling.TINGLING) -> Entry[CheckIn]:
    zones = tuple(ZoneFeeling(zone=heel(leg), feels=feels) for leg in sorted(LEGS[legs]))
    at = moment(START + day * DAY, "08:00")
    what = CheckIn(slot=Slot.MORNING, pain=2, zones=zones)
    return Entry(id=f"day-{day}", at=at, recorded=at, what=what)


def found(
    maps: Sequence[str], usual: str = "", first: str = "", person: Person = AMIR
) -> tuple[list[tuple[int, Side | None]], frozenset[Side]]:
    """Days (0 the first) with the other leg that was marked, and the leg known from maps."""
    told = [marked(day, legs) for day, legs in enumerate(maps)]
    history = history_until(Journal(facts=tuple(told)), START + 30 * DAY, NUMBERS, START)
    zones = frozenset(heel(leg) for leg in LEGS[usual])
    tracks = tracks_through(person, history)
    legs, known = second_legs(
        history.of(CheckIn), history.seconds, tracks, [(float("-inf"), zones)], LEGS[first]
    )
    return [((one.check_in.day - START).days, one.leg) for one in legs], known


LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.mark.covers("FLAG-B01")
@pytest.mark.parametrize(
    ("maps", "usual", "seen", "known"),
    [
        # The first map with one leg says which it is, and goes on saying so.
        (["L", "L"], "", [], "L"),
        (["L", "R"], "", [(1, RIGHT)], "L"),
        (["R", "L"], "", [(1, LEFT)], "R"),
        (["L", "R", "R"], "", [(1, RIGHT), (2, RIGHT)], "L"),
        (["L", "R", "L", "LR"], "", [(1, RIGHT), (3, RIGHT)], "L"),
        (["", "L", "", "R"], "", [(3, RIGHT)], "L"),
        # Both at once, with none known before, are two legs at once; they say of neither that it
        # is the known one.
        (["LR"], "", [(0, None)], ""),
        (["LR", "LR"], "", [(0, None), (1, None)], ""),
        (["LR", "L", "R"], "", [(0, None), (2, RIGHT)], "L"),
        # Where a leg is usually numb, that is the known one, whatever a map says.
        (["R"], "L", [(0, RIGHT)], "R"),
        (["L", "LR"], "L", [(1, RIGHT)], "L"),
        (["R", "R"], "R", [], "R"),
        (["L", "R"], "R", [(0, LEFT)], "L"),
        # Where both are, no leg is another one.
        (["LR", "L", "R"], "LR", [], "L"),
    ],
)
def test_a_mark_on_another_leg_than_the_known_one_is_seen_each_time(
    maps: list[str], usual: str, seen: list[tuple[int, Side | None]], known: str
) -> None:
    assert found(maps, usual) == (seen, LEGS[known])


@pytest.mark.covers("FLAG-B01")
@pytest.mark.parametrize(
    ("maps", "first", "seen", "known"),
    [
        (["R"], "L", [(0, RIGHT)], "L"),
        (["L"], "L", [], "L"),
        (["LR"], "L", [(0, RIGHT)], "L"),
        ([], "R", [], "R"),
    ],
)
def test_the_leg_that_was_known_before_stays_known(
    maps: list[str], first: str, seen: list[tuple[int, Side | None]], known: str
) -> None:
    assert found(maps, first=first) == (seen, LEGS[known])


@pytest.mark.covers("FLAG-B01")
def test_on_another_track_two_legs_are_no_sign() -> None:
    both_feet = replace(AMIR, track=Track.FEET)

    assert found(["L", "R", "LR"], person=both_feet) == ([], NONE)


@pytest.mark.covers("FLAG-B01")
def test_the_track_of_that_time_counts() -> None:
    """Who changes from one leg to both feet on the third day was on the leg track until then."""
    at = moment(START + 2 * DAY, "07:00")
    changes = [
        Entry(id="feet", at=at, recorded=at, what=ProfileChanged(track=Track.FEET)),
        Entry(id="minutes", at=at, recorded=at, what=ProfileChanged(minutes=20)),
    ]
    maps = [marked(0, "L"), marked(1, "R"), marked(2, "R")]
    history = history_until(Journal(facts=(*changes, *maps)), START + 9 * DAY, NUMBERS, START)

    tracks = tracks_through(AMIR, history)
    legs, _ = second_legs(
        history.of(CheckIn), history.seconds, tracks, [(float("-inf"), frozenset())], NONE
    )

    assert tracks == [(float("-inf"), Track.LEG), (at.timestamp(), Track.FEET)]
    assert [one.check_in.id for one in legs] == ["day-1"]


@pytest.mark.covers("FLAG-B01")
def test_what_was_usual_at_that_time_counts() -> None:
    """The right leg is called usual on the third day: on the second it was another leg."""
    maps = [marked(1, "R"), marked(2, "R")]
    history = history_until(Journal(facts=tuple(maps)), START + 9 * DAY, NUMBERS, START)
    later = moment(START + 2 * DAY, "07:00").timestamp()
    usual = [(float("-inf"), frozenset({heel(LEFT)})), (later, frozenset({heel(RIGHT)}))]

    legs, _ = second_legs(
        history.of(CheckIn), history.seconds, tracks_through(AMIR, history), usual, NONE
    )

    assert [one.check_in.id for one in legs] == ["day-1"]
