"""`footbridge card`: the goal and the days; more only when it is asked for."""

from xml.etree import ElementTree

import pytest


@pytest.fixture(autouse=True)
def walked(run, ruth):
    run("log", "walk", "12")
    run("log", "goal", "Walk to the market", "--adds", "Come along")
    run("log", "check-in", "--pain", "7")


def test_it_prints_the_goal_and_the_days_and_no_more(run):
    assert run("card").stdout.splitlines() == [
        "My bridge",
        "My goal: Walk to the market",
        "1 day done, 1 plank laid. The whole bridge has 84.",
    ]


def test_what_is_asked_for_comes_besides(run):
    told = run("card", "--with", "walks", "--with", "sentence").stdout.splitlines()

    assert told[3:] == ["In the last 14 days I went for 1 walk: 12 minutes.", "Come along"]


def test_a_picture_is_written_and_never_over_another_file(run, tmp_path):
    file = tmp_path / "bridge.svg"

    first = run("card", str(file))
    second = run("card", str(file), "--with", "name")

    assert first.exit_code == 0
    assert second.exit_code == 3
    assert "market" in ElementTree.fromstring(file.read_text()).findtext(
        "{http://www.w3.org/2000/svg}desc", ""
    )


def test_a_part_that_is_none_is_refused(run):
    assert run("card", "--with", "signs").exit_code == 2
