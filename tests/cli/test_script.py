"""`footbridge script`: what is read there is what a player says, word by word."""

import json
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Measure
from footbridge.web.pages import player
from tests.browser.playing import asked_of
from tools.node import find_node

HEARD = Path(__file__).parents[1] / "js" / "heard.js"
# A player looks a hundred times a second what is due; of several lines each waits for one look.
MOST_APART_SECONDS = 0.1
MONDAY = "2026-01-12"
WORKING = {"up", "pause", "down", "move", "hold", "work"}


def read(result):
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def played(plan, tmp_path, slower=1.0):
    """What somebody hears who plays it."""
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    node = find_node(Path(sys.executable))
    done = subprocess.run(
        [node, HEARD, file, str(slower)], capture_output=True, text=True, check=True, timeout=300
    )
    return json.loads(done.stdout)


@pytest.fixture
def strength_day(ruth):
    """Her plan of a Monday, on which she has strength."""
    (her,) = care.people()
    now = timezone.now()
    return player.session_plan(care.today(her.key, on=now.date(), now=now), care.catalogue())


def test_a_whole_day_is_heard_as_it_is_read(run, strength_day, tmp_path):
    script = read(run("script", "--who", "Ruth", "--on", MONDAY, "--json"))

    heard = played(strength_day, tmp_path)["heard"]

    assert_same(heard, script)


def assert_same(heard, script):
    """Word by word and second by second."""
    assert [each.get("words") for each in heard] == [each["words"] for each in script]
    for one, other in zip(heard, script, strict=True):
        assert one["at"] / 1000 == pytest.approx(other["second"], abs=MOST_APART_SECONDS), other


def test_the_day_that_is_heard_is_the_one_that_is_recorded(strength_day, tmp_path):
    seconds = strength_day["timeline"]["seconds"]

    done = played(strength_day, tmp_path)

    sets: Counter = Counter()
    for key, amount in done["amounts"].items():
        part, _, side = key.split(".")
        name = strength_day["timeline"]["parts"][int(part)]["exercise"]
        sets[name, side or None] += amount["whole"]
    assert sets == asked_of(strength_day)
    assert done["lasted"] / 1000 == pytest.approx(seconds, abs=1)


def test_at_each_step_the_leg_and_the_number_that_were_heard_are_those_of_the_record(
    strength_day, tmp_path
):
    heard = played(strength_day, tmp_path)["heard"]

    for step in strength_day["timeline"]["steps"]:
        begins, ends = step["start"] * 1000, (step["start"] + step["seconds"]) * 1000
        legs = strength_day["about"][step["part"]].get("legs")
        if legs and step["kind"] in WORKING:
            before = [each["words"] for each in heard if each["at"] < begins]
            assert last_side(before, legs) == step["side"], step
        if step["kind"] in {"up", "move"} and not (step.get("way") == 2 and step["rep"] == 1):
            during = [each["words"] for each in heard if begins <= each["at"] < ends]
            assert any(words.split(".")[0] == str(step["rep"]) for words in during), step


def last_side(heard, legs):
    """The side whose leg was named last; a set begins with a line of its own, and the left."""
    for words in reversed(heard):
        if words == f"{legs['right']}.":
            return "right"
        if "first" in words.lower():
            return "left"
    return None


@pytest.mark.parametrize("slower", [0.8, 1.5, 2.0])
def test_no_voice_however_slow_is_cut_off(strength_day, tmp_path, slower):
    heard = played(strength_day, tmp_path, slower)["heard"]

    assert all("words" in each for each in heard)
    assert all(after["at"] >= before["until"] for before, after in pairwise(heard))


@pytest.mark.parametrize("measure", Measure)
def test_a_test_of_the_body_is_heard_as_it_is_read(run, ruth, tmp_path, measure):
    script = read(run("script", "--test", measure.value, "--json"))
    plan = player.test_plan(measure, timezone.now().date(), care.catalogue())

    done = played(plan, tmp_path)

    assert_same(done["heard"], script)
    assert done["lasted"] / 1000 == pytest.approx(plan["timeline"]["seconds"], abs=1)


def test_a_walk_is_heard_as_it_is_read(run, ruth, tmp_path):
    script = read(run("script", "--walk", "--on", MONDAY, "--json"))
    now = timezone.now()
    (her,) = care.people()
    plan = player.walk_plan(care.today(her.key, on=now.date(), now=now), care.catalogue())

    done = played(plan, tmp_path)

    assert_same(done["heard"], script)
    assert done["lasted"] / 1000 == pytest.approx(plan["timeline"]["seconds"], abs=1)


def test_people_read_it_line_by_line_with_its_seconds(run, ruth):
    result = run("script", "--on", MONDAY)

    lines = result.stdout.splitlines()
    assert lines[0] == "  0:00.0  Ankle circles."
    assert any(line.endswith("Lower slowly.") for line in lines)


def test_the_walk_has_a_script_of_its_own(run, ruth):
    script = read(run("script", "--walk", "--on", MONDAY, "--json"))

    assert script[0]["words"] == "Walking."
