"""A figure is compared with the words: each of these once went unseen, or could have."""

from dataclasses import replace

import pytest

from footbridge.catalogue.doing import (
    Beside,
    Doing,
    Grip,
    HandCount,
    Hands,
    HeldBy,
    Leg,
    Legs,
    OtherWay,
    PhaseKind,
    RepPhase,
    Rest,
)
from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.showings import Showing, showings
from footbridge.catalogue.words import Equipment
from footbridge.cli.figure_files import our_phases
from footbridge.figures.build import load
from footbridge.figures.checks.told import compare, compared
from footbridge.figures.figure import Figure
from footbridge.figures.other_side import other_side
from footbridge.figures.problem import BadScript
from tests.figures.shipped import FOLDER, figure


def shown_by(name: str) -> Showing:
    return next(each for each in showings(read_catalogue()) if each.figure == name)


def otherwise(name: str, **changes: object) -> Showing:
    """The words of a figure, with another thing told."""
    showing = shown_by(name)
    return replace(showing, doing=replace(showing.doing, **changes))


def refused(name: str, showing: Showing) -> set[str]:
    return {finding.check.removeprefix("told ") for finding in compared(figure(name), showing)}


@pytest.mark.parametrize("name", ["single-leg-stance", "single-leg-test"])
def test_the_wrong_standing_leg_is_refused(name):
    wrong = Figure(other_side(figure(name).script))

    found = [str(finding) for finding in compared(wrong, shown_by(name))]

    assert any("the far leg stands alone, and the near one should" in line for line in found)
    assert any("outer-hip is not on the side that is named" in line for line in found)


@pytest.mark.parametrize(
    ("name", "legs"),
    [
        ("tandem-stance", Legs(stands=Leg.BOTH, front=Leg.OTHER)),
        ("calf-stretch", Legs(stands=Leg.BOTH, front=Leg.NAMED)),
        ("hip-abduction", Legs(stands=Leg.NAMED)),
        ("heel-raise-single-leg", Legs(stands=Leg.BOTH)),
        ("heel-raise-two-up-one-down", Legs(lowers=Leg.OTHER)),
        ("hip-abduction-side-lying", Legs(above=Leg.OTHER)),
        ("step-up", Legs(first=Leg.OTHER)),
    ],
)
def test_a_leg_that_does_another_thing_is_refused(name, legs):
    assert "side" in refused(name, otherwise(name, legs=legs))


@pytest.mark.parametrize(
    ("name", "moves"),
    [("marching", Leg.NAMED), ("leg-swing", Leg.BOTH), ("leg-swing", Leg.OTHER)],
)
def test_a_leg_that_keeps_still_where_it_should_move_is_refused(name, moves):
    assert "moves" in refused(name, otherwise(name, legs=Legs(moves=moves)))


@pytest.mark.parametrize(
    ("name", "hands"),
    [
        ("calf-stretch", Hands(count=HandCount.BOTH, on=HeldBy.WORKTOP)),
        ("leg-swing", Hands(count=HandCount.ONE, on=HeldBy.WORKTOP)),
        ("lunge", Hands(count=HandCount.BOTH, on=HeldBy.WORKTOP)),
        ("sit-to-stand", Hands(count=HandCount.BOTH, on=HeldBy.SEAT)),
        ("single-leg-test", Hands(count=HandCount.BOTH, on=HeldBy.WORKTOP)),
        ("tandem-stance", Hands(count=HandCount.ONE, on=HeldBy.WORKTOP)),
        ("step-up", Hands(count=HandCount.ONE, on=HeldBy.WORKTOP, grip=Grip.FINGERTIPS)),
        ("heel-raise", Hands(count=HandCount.NONE)),
        ("sit-to-stand-no-hands", Hands(count=HandCount.BOTH, grip=Grip.CROSSED)),
        ("heel-raise", Hands(count=HandCount.BOTH, on=HeldBy.WORKTOP, beside=Beside.OTHER)),
        ("cobra", Hands(count=HandCount.BOTH, on=HeldBy.LEG)),
    ],
)
def test_another_support_than_the_words_name_is_refused(name, hands):
    assert "hands" in refused(name, otherwise(name, hands=hands))


def test_hands_that_never_come_to_the_leg_that_is_named_are_refused():
    showing = otherwise("heel-raise", legs=Legs(reached=Leg.NAMED))

    found = [str(finding) for finding in compared(figure("heel-raise"), showing)]

    assert any("the near hand is not on the leg that is named" in line for line in found)


def test_a_thing_that_is_missing_and_one_that_nobody_told_of_are_refused():
    walled = replace(shown_by("calf-stretch-bent"), equipment=(Equipment.WALL,))
    on_a_cushion = otherwise("cat", rests=Rest.CUSHION)
    with_a_towel = otherwise(
        "cat", hands=Hands(count=HandCount.BOTH, on=HeldBy.TOWEL, grip=Grip.HOLD)
    )

    assert "things" in refused("calf-stretch-bent", walled)
    assert "things" in refused("cat", on_a_cushion)
    assert "things" in refused("cat", with_a_towel)


@pytest.mark.parametrize("head", [Leg.OTHER, None])
def test_a_head_that_tips_to_the_other_side_is_refused(head):
    showing = shown_by("tibial-slider")
    first, *others = showing.phases
    told = replace(showing, phases=(replace(first, head=head), *others))

    assert "head" in refused("tibial-slider", told)


def test_another_speed_another_kind_and_another_count_of_phases_are_refused():
    showing = shown_by("leg-swing")
    out, back = showing.phases

    slower = replace(showing, phases=(replace(out, seconds=3.0), back))
    waiting = replace(showing, phases=(RepPhase(kind=PhaseKind.HOLD, seconds=2.0), back))
    longer = replace(showing, phases=(out, back, back))

    assert "speed" in refused("leg-swing", slower)
    assert "phases" in refused("leg-swing", waiting)
    assert "phases" in refused("leg-swing", longer)


def test_a_second_way_that_turns_like_the_first_is_refused():
    showing = shown_by("ankle-circles")
    same = {
        "ankle-circles": figure("ankle-circles"),
        "ankle-circles-back": figure("ankle-circles"),
    }

    found = compare(same, iter([showing]))

    assert [finding.check for finding in found] == ["told way"]


def test_a_figure_that_is_not_there_is_left_to_the_content():
    doing = Doing(other_way=OtherWay(says="", cue="", figure="y", phases=()))

    assert compare({}, iter([Showing(figure="x", place="", doing=doing, phases=())])) == []


def test_a_test_without_phases_of_its_own_is_compared_in_all_the_rest():
    showing = replace(shown_by("heel-raise"), phases=())

    assert refused("heel-raise", showing) == set()


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('{ to = "front", via = ["middle"] },\n', "", "has 1 phases; the movement has 2"),
        ('{ to = "back", via', '{ to = "back", seconds = 3, via', "take them out"),
        ('{ to = "back", via = ["middle"] }', "{ hold = true }", "the movement has a move here"),
    ],
)
def test_a_script_cannot_write_what_the_movement_says(old, new, what):
    text = (FOLDER / "leg-swing.toml").read_text(encoding="utf-8").replace(old, new)

    with pytest.raises(BadScript) as bad:
        load("leg-swing.toml", text, our_phases()["leg-swing"])

    assert what in str(bad.value)


def test_a_cycle_that_is_no_list_is_left_to_the_reading():
    with pytest.raises(BadScript, match="title: is missing"):
        load("x.toml", 'cycle = "round"\n', our_phases()["leg-swing"])


@pytest.mark.parametrize("name", ["ankle-circles", "ankle-circles-back"])
def test_toes_that_are_said_to_point_inwards_point_to_the_other_foot(name):
    drawn = figure(name)

    aside = {
        pose: drawn.skeleton(values).points["toe_near"][2]
        - drawn.skeleton(values).points["ankle_near"][2]
        for pose, values in drawn.script.poses.items()
    }

    assert aside["in"] < -5 < 5 < aside["out"]
