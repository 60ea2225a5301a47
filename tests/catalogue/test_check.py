"""The whole check of a data folder: shape, truths and drawings together."""

import pytest

from footbridge.catalogue.check import check
from footbridge.catalogue.runs import mark
from tests.catalogue import build


@pytest.fixture
def folder(tmp_path):
    return build.write(build.catalogue(), tmp_path)


def test_a_sound_folder_has_no_fault(folder):
    assert check(folder) == []


def test_faults_of_shape_and_of_truth_are_told_together(folder):
    build.put(folder, "care/CARE-01.toml", {"id": "CARE-01"})
    build.put(folder, "gates/GATE-10.toml", build.plain(build.gate(question="Dizzy")))
    (folder / "figures/toe-yoga.toml").unlink()

    places = build.places(check(folder))

    assert places == [
        ("care/CARE-01.toml", "covers"),
        ("care/CARE-01.toml", "name"),
        ("care/CARE-01.toml", "sources"),
        ("care/CARE-01.toml", "text"),
        ("exercises/toe-yoga.toml", "variants.0.figure"),
        ("gates/GATE-10.toml", "question"),
    ]


def test_a_pose_script_that_cannot_be_read_is_told(folder):
    (folder / "figures/toe-yoga.toml").write_text("=", encoding="utf-8")

    assert ("figures/toe-yoga.toml", "") in build.places(check(folder))


def test_without_numbers_only_the_shape_is_told(folder):
    build.put(folder, "gates/GATE-10.toml", build.plain(build.gate(question="Dizzy")))
    (folder / "numbers.toml").unlink()

    assert build.places(check(folder)) == [("numbers.toml", "")]


def test_a_number_written_out_is_told_with_the_rest(folder):
    build.put(folder, "rules/RULE-18.toml", build.plain(build.rule(says="Rest for 7 days.")))

    assert build.places(check(folder)) == [("rules/RULE-18.toml", "says")]


def test_without_the_list_of_written_numbers_that_is_told(folder):
    (folder / "written_numbers.toml").unlink()

    assert build.places(check(folder)) == [("written_numbers.toml", "")]


def test_words_of_a_guide_are_told_wherever_they_stand(folder):
    theirs = "feet carry us over long and winding roads"
    (folder / "guide_runs.txt").write_text(f"{mark(theirs)}\n", encoding="utf-8")
    build.put(folder, "figures/toe-yoga.toml", {"setting": f"Our {theirs}."})
    build.put(folder, "rules/RULE-18.toml", build.plain(build.rule(judged=f"So {theirs}.")))
    rows = f"id,requirement,source\nEX-01,{theirs},S2 L1\n"
    (folder / "requirements.csv").write_text(rows, encoding="utf-8")

    places = build.places(check(folder))

    assert places == [
        ("figures/toe-yoga.toml", "setting"),
        ("requirements.csv", "EX-01"),
        ("rules/RULE-18.toml", "judged"),
    ]


def test_without_the_marks_of_the_guides_that_is_told(folder):
    (folder / "guide_runs.txt").unlink()

    assert build.places(check(folder)) == [("guide_runs.txt", "")]


def test_another_name_for_a_thing_is_told(folder):
    build.put(folder, "names.toml", {"names": {"exercise": ["drill"]}})
    build.put(folder, "rules/RULE-18.toml", build.plain(build.rule(says="Do the drill.")))

    assert build.places(check(folder)) == [("rules/RULE-18.toml", "says")]


def test_without_the_list_of_names_that_is_told(folder):
    (folder / "names.toml").unlink()

    assert build.places(check(folder)) == [("names.toml", "")]
