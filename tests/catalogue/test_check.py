"""The whole check of a data folder: shape, truths and drawings together."""

import pytest

from footbridge.catalogue.check import check
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
