"""A bad script is refused with file, key and joint named, all problems at once."""

import copy
import re
from pathlib import Path

import pytest

from footbridge.figures.build import load, load_all
from footbridge.figures.checks.run import check
from footbridge.figures.decode import read_script
from footbridge.figures.figure import Figure
from footbridge.figures.pose import FreeLeg, PlantedLeg
from footbridge.figures.problem import BadScript
from tests.figures.rise import a_rise, problems


def test_a_sound_script_can_be_read():
    assert problems(a_rise()) == ()


@pytest.mark.parametrize(
    ("spoil", "key", "what"),
    [
        (lambda s: s.update(colour="red"), "colour", "is not a key that is known here"),
        (lambda s: s.pop("title"), "title", "is missing"),
        (lambda s: s.update(title=" "), "title", "expected words"),
        (lambda s: s.update(posture="floating"), "posture", "expected 'standing'"),
        (lambda s: s.update(stances=["hovering"]), "stances", "'hovering' is not one of"),
        (lambda s: s.update(camera=[10]), "camera.1", "is missing"),
        (lambda s: s.update(cycle=[]), "cycle", "at least one"),
        (lambda s: s.update(cycle=[{"hold": 1}]), "cycle", "nothing moves"),
        (lambda s: s.update(stills=["down", "upp"]), "stills", "there is no pose 'upp'"),
        (lambda s: s.update(start="middle"), "start", "there is no pose 'middle'"),
        (lambda s: s.update(working=["calf left"]), "working.0", "'calf left' is not one of"),
        (lambda s: s.update(working=["biceps near"]), "working.0", "'biceps near' is not one of"),
        (lambda s: s.update(drawing={"nails": 1}), "drawing.nails", "expected true or false"),
        (lambda s: s.update(drawing={"legs": ["near"]}), "drawing.legs.1", "is missing"),
        (lambda s: s["props"].append({"kind": "ladder"}), "props.2.kind", "expected 'floor'"),
        (lambda s: s["props"].append({"kind": "step", "size": 2}), "props.2.size", "not a key"),
        (lambda s: s["cycle"][0].update(seconds=0), "cycle.0.seconds", "must be more than 0"),
        (lambda s: s["cycle"][0].pop("to"), "cycle.0", "needs one of to, hold, round"),
        (lambda s: s["cycle"][0].update(via=["x"]), "cycle.0.via", "there is no pose 'x'"),
        (lambda s: s["arrows"][0].update(trace="toe_near"), "arrows.0", "exactly one of trace"),
        (
            lambda s: s.update(exceptions=[{"check": "floor"}]),
            "exceptions.0.because",
            "is missing",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_key(spoil, key, what):
    script = a_rise()
    spoil(script)

    found = problems(script)

    assert [(p.file, p.key) for p in found] == [("rise.toml", key)]
    assert what in found[0].what


@pytest.mark.parametrize(
    ("joint", "key"),
    [
        ({"near_leg": {"foot": {"x": 0}, "kneee": 3}}, "poses.up.near_leg.kneee"),
        ({"near_leg": {"foot": {"x": "far"}}}, "poses.up.near_leg.foot.x"),
        ({"near_leg": {"foot": {"pivot": "knee"}}}, "poses.up.near_leg.foot.pivot"),
        ({"near_leg": {"foot": {"x": 0}, "knee": True}}, "poses.up.near_leg.knee"),
        ({"spine": {"bend": 4}}, "poses.up.spine.bend"),
        ({"neck": 4}, "poses.up.neck"),
        ({"near_arm": {"palm": [1, 2]}}, "poses.up.near_arm.palm.2"),
        ({"left_arm": {}}, "poses.up.left_arm"),
    ],
)
def test_a_wrong_joint_is_named(joint, key):
    script = a_rise()
    script["poses"]["up"].update(joint)

    assert [p.key for p in problems(script)] == [key]


def test_a_pose_without_words_is_refused():
    script = a_rise()
    del script["poses"]["up"]["words"]

    assert [p.key for p in problems(script)] == ["poses.up.words"]


def test_a_limb_that_is_planted_in_one_pose_and_free_in_another_is_refused():
    script = a_rise()
    script["poses"]["up"]["far_leg"] = {"hip": 20, "knee": 40}

    (problem,) = problems(script)

    assert problem.key == "poses.*.far_leg"
    assert "placed in some poses and free in others" in problem.what


def test_a_knee_direction_given_only_once_is_refused():
    script = a_rise()
    script["poses"]["up"]["far_leg"]["knee_toward"] = [1, 0, 0]

    assert [p.key for p in problems(script)] == ["poses.*.far_leg.knee_toward"]


def test_a_body_that_stands_on_a_free_leg_is_refused():
    script = a_rise()
    for pose in script["poses"].values():
        pose["root"] = "far"
        pose["far_leg"] = {"hip": 0}

    assert {p.key for p in problems(script)} == {"poses.down.root", "poses.up.root"}


def test_all_problems_are_told_at_once():
    script = a_rise()
    script["poses"]["up"]["spine"] = {"bend": 4}
    script["poses"]["down"]["neck"] = {"nod": 4}
    script["stills"] = ["nowhere"]

    assert len(problems(script)) >= 2


def test_problems_of_all_files_come_together():
    with pytest.raises(BadScript) as refused:
        load_all({"a.toml": "title =", "b.toml": 'title = "B"'})

    assert {p.file for p in refused.value.problems} == {"a.toml", "b.toml"}
    assert "a.toml: toml:" in str(refused.value)


def test_broken_toml_is_a_problem_like_any_other():
    with pytest.raises(BadScript, match=r"x\.toml: toml"):
        load("x.toml", "poses = [")


def test_both_sides_may_be_written_once_and_are_mirrored():
    script = a_rise()
    for pose in script["poses"].values():
        del pose["near_leg"], pose["far_leg"], pose["root"]
        pose["legs"] = {"foot": {"x": 3, "z": 30}}

    figure = _read(script)

    pose = figure.poses["down"]
    assert isinstance(pose.near_leg, PlantedLeg)
    assert (pose.near_leg.foot.z, pose.far_leg.foot.z) == (30, -30)


def test_a_pose_may_free_a_leg_that_the_base_had_planted():
    script = a_rise()
    script["base"] = {"far_leg": {"foot": {"x": 6}}}
    for pose in script["poses"].values():
        pose["far_leg"] = {"hip": 6, "knee": 60}

    assert isinstance(_read(script).poses["up"].far_leg, FreeLeg)


def test_reading_leaves_the_mapping_as_it_was():
    script = a_rise()
    before = copy.deepcopy(script)

    _read(script)

    assert script == before


def _read(script):
    return read_script("rise.toml", script)


def test_the_example_in_the_docs_is_a_sound_figure():
    text = (Path(__file__).parents[2] / "docs" / "figures.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)

    found = check(Figure(load("heel-lift.toml", example)))

    assert [str(finding) for finding in found] == []
