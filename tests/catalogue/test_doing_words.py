"""Support, sides and seconds are made of how a movement is done, and written by nobody."""

import tomllib
from typing import Any

import pytest

from footbridge.catalogue.decode import decode
from footbridge.catalogue.doing import (
    Beside,
    Doing,
    HandCount,
    Hands,
    HeldBy,
    Leg,
    Legs,
    PhaseKind,
    RepPhase,
    Rest,
    repetition_seconds,
)
from footbridge.catalogue.doing_words import DoingWords, SideRole, Teller, role
from footbridge.catalogue.read import read_catalogue
from tests.catalogue import build

WORDS = decode(
    DoingWords, tomllib.loads(build.OUR_WORDS.read_text(encoding="utf-8")), file="doing.toml"
)
ON_TWO_HANDS = {"count": "both", "on": "worktop"}


def told(doing: dict[str, Any], **variant: Any) -> dict[str, Any]:
    """The only variant of an exercise, as it is told."""
    teller = Teller(WORDS)
    dose = variant.pop("dose", {})
    whole = teller.told("exercises/x", {"variants": [{"doing": doing, **variant}], "dose": dose})
    assert teller.problems == []
    return whole["variants"][0]


def test_hands_are_the_support_of_whoever_stands_and_the_seat_of_whoever_sits():
    standing = told({"hands": ON_TWO_HANDS})
    sitting = told({"rests": "chair_back", "hands": {"count": "both", "on": "leg"}})

    assert standing["support"] == "Both hands on the worktop"
    assert sitting["support"] == "Sit back on a firm chair"


def test_a_side_is_told_in_words_with_the_leg_that_it_names():
    doing = {"legs": {"stands": "named", "moves": "other"}, "hands": ON_TWO_HANDS}

    whole = told(doing)

    assert whole["doing"]["side"] == {
        "left": "Stand on your left leg",
        "right": "Stand on your right leg",
        "first": "First stand on your left leg",
    }
    assert whole["doing"]["turn"] == ""
    assert whole["side_words"] == "Stand on the left leg, then on the right."


def test_a_support_that_changes_sides_with_the_leg_asks_for_a_turn():
    beside = {"count": "one", "on": "worktop", "beside": "other"}
    standing = told({"legs": {"stands": "other", "moves": "named"}, "hands": beside})
    lying = told({"rests": "bed_on_side", "legs": {"above": "named"}})

    assert standing["doing"]["turn"] == "Turn round to change sides"
    assert standing["side_words"].endswith("then do the right. Turn round to change sides.")
    assert lying["doing"]["turn"] == "Turn over to change sides"
    assert lying["doing"]["side"] == {
        "left": "Lie on your right side, left leg on top",
        "right": "Lie on your left side, right leg on top",
        "first": "First lie on your right side, left leg on top",
    }


def test_both_ways_round_are_told_with_the_order_of_the_sides():
    other = {"says": "Back", "cue": "Back", "figure": "y", "phases": []}
    doing = {"rests": "chair_back", "legs": {"moves": "named"}, "other_way": other}

    assert told(doing)["side_words"] == "Both ways with the left foot, then both with the right."


def test_a_tempo_gives_its_seconds_to_the_phases():
    phases = [{"kind": "move"}, {"kind": "hold"}, {"kind": "move"}]
    doing = {"hands": ON_TWO_HANDS, "phases": phases}
    slow = {"up": 2, "pause": 1, "down": 4}

    whole = told(doing, dose={"tempo": {"up": 2, "pause": 1, "down": 3}})
    own = told(doing, dose={"tempo": {"up": 2, "pause": 1, "down": 3}}, tempo=slow)

    assert [phase["seconds"] for phase in whole["doing"]["phases"]] == [2, 1, 3]
    assert [phase["seconds"] for phase in own["doing"]["phases"]] == [2, 1, 4]


@pytest.mark.parametrize("count", [1, 3])
def test_a_tempo_of_other_beats_is_left_to_the_truths(count):
    phases = [{"kind": "move"}] * count
    doing = {"hands": ON_TWO_HANDS, "phases": phases}

    whole = told(doing, dose={"tempo": {"up": 2, "pause": 0, "down": 3}})

    assert whole["doing"]["phases"] == phases


def test_a_beat_of_no_time_is_no_phase():
    doing = {"hands": ON_TWO_HANDS, "phases": [{"kind": "move"}, {"kind": "move"}]}

    whole = told(doing, tempo={"up": 2, "pause": 0, "down": 3})

    assert [phase["seconds"] for phase in whole["doing"]["phases"]] == [2, 3]


def test_a_repetition_lasts_as_long_as_its_phases_and_a_hold_is_the_doses():
    phases = (build.moving(2), RepPhase(kind=PhaseKind.HOLD), build.moving(3))

    assert repetition_seconds(phases) == 5


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ({"support": "One finger"}, "variants.0.support"),
        ({"side_words": "Right first."}, "variants.0.side_words"),
        ({"doing": {"rests": "bed", "turn": "Turn"}}, "variants.0.doing.turn"),
        ({"doing": {"rests": "bed", "side": "Left"}}, "variants.0.doing.side"),
    ],
)
def test_what_is_made_of_the_rest_may_not_be_written(written, key):
    teller = Teller(WORDS)

    teller.told("exercises/x", {"variants": [{"doing": {"rests": "bed"}, **written}]})

    said = f"exercises/x.toml: {key}: is made of how it is done, and not written"
    assert [str(problem) for problem in teller.problems] == [said]


@pytest.mark.parametrize("hands", [{}, {"count": "both", "on": "worktop", "grip": "hold"}])
def test_whoever_stands_without_words_for_the_hands_is_refused(hands):
    teller = Teller(WORDS)

    whole = teller.told("measures/x", {"guided": {"doing": {"hands": hands}}})

    assert [problem.key for problem in teller.problems] == ["guided.doing.hands"]
    assert whole["guided"]["support"] == ""


@pytest.mark.parametrize(
    "raw",
    [
        {"variants": [3]},
        {"variants": [{"doing": 3}], "dose": 3},
        {"variants": [{"doing": {"legs": 3}}]},
        {"variants": [{"doing": {"phases": 3}, "tempo": {"up": 1}}]},
        {"variants": [{"doing": {"phases": [3]}, "tempo": {"up": 1}}]},
        {"variants": [{"doing": {"phases": [{}, 3]}, "tempo": {"up": 1, "down": 1}}]},
        {"variants": 3, "guided": 3},
    ],
)
def test_what_cannot_be_read_is_left_to_the_decoding(raw):
    teller = Teller(WORDS)

    assert teller.told("exercises/x", raw) == raw
    assert teller.problems == []


@pytest.mark.parametrize(
    ("legs", "rests", "told"),
    [
        (Legs(above=Leg.NAMED, moves=Leg.NAMED), Rest.BED_ON_SIDE, SideRole.ABOVE),
        (Legs(first=Leg.NAMED), Rest.FEET, SideRole.FIRST),
        (Legs(stands=Leg.BOTH, lowers=Leg.NAMED), Rest.FEET, SideRole.LOWERS),
        (Legs(stands=Leg.NAMED, moves=Leg.OTHER), Rest.FEET, SideRole.STANDS),
        (Legs(stands=Leg.OTHER, moves=Leg.NAMED), Rest.FEET, SideRole.MOVES_FREE),
        (Legs(stands=Leg.BOTH, front=Leg.NAMED), Rest.FEET, SideRole.IN_FRONT),
        (Legs(stands=Leg.BOTH, front=Leg.OTHER), Rest.FEET, SideRole.BEHIND),
        (Legs(front=Leg.NAMED), Rest.CHAIR_FRONT, SideRole.OUT),
        (Legs(moves=Leg.NAMED, is_foot=True), Rest.CHAIR_BACK, SideRole.FOOT),
        (Legs(moves=Leg.NAMED), Rest.CHAIR_BACK, SideRole.LEG),
    ],
)
def test_what_matters_most_of_a_side_is_told_first(legs, rests, told):
    assert role(Doing(rests=rests, legs=legs)) is told


def test_nothing_changes_for_both_legs():
    held = Hands(count=HandCount.ONE, on=HeldBy.WORKTOP, beside=Beside.OTHER)
    doing = Doing(legs=Legs(stands=Leg.BOTH, moves=Leg.BOTH), hands=held)

    assert doing.turns is None


def test_the_one_leg_stand_and_its_test_name_the_leg_that_stands():
    catalogue = read_catalogue()
    stance = catalogue.exercises["single-leg-stance"].variants[0]
    test = catalogue.measures["TRACK-05"].guided

    for doing in (stance.doing, test.doing):
        assert doing.side.left == "Stand on your left leg"
