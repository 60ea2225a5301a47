"""Each check refuses a script that breaks what it guards."""

from dataclasses import replace
from typing import Any

import pytest

from footbridge.figures.checks import motion
from footbridge.figures.checks.run import check
from footbridge.figures.skeleton import Skeleton
from tests.figures.rise import a_rise, drawn, findings, named


def test_a_sound_script_passes_every_check():
    assert findings(a_rise()) == []


def on_one_leg(knee: float) -> dict[str, Any]:
    """A heel raise on the near foot with the far leg hanging free."""
    script = a_rise()
    for pose, bend in (("down", 40), ("up", knee)):
        script["poses"][pose]["far_leg"] = {"hip": 25, "knee": bend}
        script["poses"][pose]["near_leg"] |= {"side": 4.4}
        script["poses"][pose]["near_leg"]["foot"]["z"] = 6
    return script


def test_a_knee_that_bends_backwards_is_refused():
    script = on_one_leg(knee=-12)

    found = [f for f in findings(script) if f.check == "joint-range"]

    assert [f.joint for f in found] == ["far knee"]


def test_a_planted_knee_cannot_be_bent_backwards_at_all():
    script = a_rise()
    script["poses"]["up"]["near_leg"]["knee"] = -12

    assert "joint-range" not in named(script)


def test_an_ankle_beyond_its_published_range_is_refused():
    script = a_rise()
    for side in ("near_leg", "far_leg"):
        script["poses"]["up"][side]["foot"]["pitch"] = 64

    assert "joint-range" in named(script)


def test_a_movement_in_a_flash_is_refused():
    script = a_rise()
    script["cycle"][0]["seconds"] = 0.2

    assert "joint-speed" in named(script)


def test_a_body_that_leans_beyond_its_feet_is_refused():
    script = a_rise()
    script["poses"]["up"]["pelvis"] = {"lean": 3}
    script["poses"]["up"]["near_leg"]["shank"] = 24
    script["poses"]["up"]["near_leg"]["knee"] = 0

    assert "balance" in named(script)


def test_a_standing_body_with_no_foot_on_the_ground_is_refused():
    script = a_rise()
    for side in ("near_leg", "far_leg"):
        script["poses"]["up"][side]["foot"]["lift"] = 20

    found = [f for f in findings(script) if f.check == "balance"]

    assert "no foot carries weight" in found[0].what


def test_a_planted_foot_that_slides_is_refused():
    script = a_rise()
    del script["poses"]["down"]["root"], script["poses"]["up"]["root"]
    for pose, height in (("down", 210), ("up", 240)):
        script["poses"][pose]["pelvis"] = {"y": height}
        for side in ("near_leg", "far_leg"):
            script["poses"][pose][side] = {"foot": {"x": 0, "pitch": 0}}

    assert {"planted", "reach"} <= named(script)


def test_a_foot_under_the_floor_is_refused():
    script = a_rise()
    for pose in script["poses"].values():
        pose["near_leg"]["foot"]["y"] = -6
        pose["far_leg"]["foot"]["y"] = -6

    assert "floor" in named(script)


def test_a_hand_that_rests_on_air_is_refused():
    script = a_rise()
    script["base"] = {"near_arm": {"palm": [76, 222, 44]}}

    found = [f for f in findings(script) if f.check == "hand"]

    assert [f.joint for f in found] == ["near hand"]


def test_a_hovering_hand_that_touches_is_refused():
    script = a_rise()
    script["base"] = {"near_arm": {"hover": True}}

    assert "hand" in named(script)


def test_an_arm_that_is_too_short_is_refused():
    script = a_rise()
    script["base"] = {"near_arm": {"palm": [146, 206, 44]}}

    assert "reach" in named(script)


def test_a_loop_that_does_not_close_is_refused():
    script = a_rise()
    script["start"] = "up"

    assert "loop" in named(script)


def test_floor_marks_that_jump_at_the_end_of_the_loop_are_refused():
    script = a_rise()
    script["props"][0] = {"kind": "floor", "x": [-100, 100], "every": 40}
    script["poses"]["home"] = {**script["poses"]["down"], "ground": -30}
    script["start"] = "down"
    script["cycle"][2]["to"] = "home"

    found = [f for f in findings(script) if f.check == "loop"]

    assert [f.joint for f in found] == ["ground"]


def test_stills_that_look_alike_are_refused():
    script = a_rise()
    script["stills"] = ["down", "down"]

    assert "alike" in named(script)


def test_a_figure_that_leaves_its_frame_is_refused():
    script = a_rise()
    script["arrows"][0]["points"] = [[-36, -2], [-38, -26], [-32, -50]]
    script["drawing"] = {"frame": [-30, -100, 30, 20]}

    found = [f for f in findings(script) if f.check == "frame"]

    assert [f.joint for f in found] == ["arrow 0"]


def test_an_arrow_against_the_movement_is_refused():
    script = a_rise()
    script["arrows"][0]["points"].reverse()

    assert named(script) == {"arrow"}


def test_a_round_arrow_against_the_circle_is_refused():
    script = a_rise()
    script["arrows"] = [{"arc": [0, -60, 30, 480, 215], "of": "toe_near"}]
    script["poses"] = {
        name: {
            "words": "A circle.",
            "far_leg": {"foot": {"x": 0, "z": -10}},
            "near_leg": {"hip": 30, "knee": 20, "ankle": ankle, "turn": turn},
        }
        for name, ankle, turn in (("a", 12, 0), ("b", 0, 18), ("c", -20, 0), ("d", 0, -18))
    }
    script["camera"] = [58, 14]
    script["stills"] = ["a", "c"]
    script["cycle"] = [{"round": ["a", "b", "c", "d"], "seconds": 4, "cue": "Circle"}]
    against = named(script)
    script["arrows"][0]["arc"] = [0, -60, 30, 215, 480]

    along = named(script)

    assert ("arrow" in against) != ("arrow" in along)


@pytest.mark.parametrize("working", ["back-thigh far", "arch near", "outer-hip far"])
def test_a_coloured_part_that_does_not_work_is_refused(working):
    script = a_rise()
    script["working"] = [working]

    assert named(script) == {"working"}


def test_a_long_silent_hold_is_refused():
    script = a_rise()
    script["cycle"][1] = {"hold": 5}

    assert named(script) == {"cue"}


def test_a_cycle_that_says_nothing_is_refused():
    script = a_rise()
    for phase in script["cycle"]:
        phase.pop("cue")

    assert named(script) == {"cue"}


def test_a_bone_that_changes_length_is_refused(monkeypatch):
    figure = drawn(a_rise())
    honest = figure.skeleton

    def stretched(pose):
        body = honest(pose)
        x, y, z = body.points["knee_near"]
        points = {**body.points, "knee_near": (x + 5, y, z)}
        return Skeleton(points, body.axes, body.short_by, body.curl)

    monkeypatch.setattr(figure, "skeleton", stretched)

    found = {f.joint for f in motion.bones_keep_their_length(figure)}

    assert found == {"near thigh", "near shank"}


def test_an_exception_with_a_reason_lets_one_joint_pass():
    script = on_one_leg(knee=-12)
    script["exceptions"] = [
        {"check": "joint-range", "joint": "far knee", "because": "For this test only."}
    ]

    assert findings(script) == []


def test_an_exception_that_is_not_needed_is_refused():
    script = a_rise()
    script["exceptions"] = [{"check": "joint-range", "joint": "knee", "because": "Just in case."}]

    assert named(script) == {"exemption"}


def test_findings_name_the_figure_the_check_and_the_joint():
    figure = drawn(a_rise())
    figure.script = replace(figure.script, stills=("down",))

    (finding,) = check(figure)

    assert str(finding) == "rise: alike: needs at least two stills"
