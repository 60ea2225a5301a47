"""Files: where each thing lives, and what is said of a folder that is not as it should be."""

from pathlib import Path

import pytest

from footbridge.catalogue.model import Requirement
from footbridge.catalogue.problem import BadCatalogue, Problem
from footbridge.catalogue.read import (
    read_catalogue,
    read_figures_raw,
    read_guide_runs,
    read_names,
    read_requirements,
    read_tests,
    read_waiting,
    read_what_can_be_read,
    read_written_numbers,
)
from footbridge.catalogue.words import Measure
from tests.catalogue import build


@pytest.fixture
def folder(tmp_path):
    return build.write(build.catalogue(), tmp_path)


def said_of(folder) -> list[str]:
    return [str(problem) for problem in read_what_can_be_read(folder).problems]


def test_what_was_written_is_read(folder):
    catalogue = read_catalogue(folder)

    expected = build.catalogue(version=catalogue.version)
    assert catalogue == expected


def test_nobody_can_change_what_was_read(folder):
    catalogue = read_catalogue(folder)

    with pytest.raises(TypeError):
        catalogue.exercises["mine"] = build.exercise()


def test_our_own_is_read_once():
    assert read_catalogue() is read_catalogue()


def test_the_version_changes_with_any_datum(folder):
    before = read_catalogue(folder).version

    build.put(folder, "cards/REC-03.toml", build.plain(build.card(name="A bath")))

    assert read_catalogue(folder).version != before
    assert len(before) == 12


def test_the_version_stays_when_only_a_drawing_changes(folder):
    before = read_catalogue(folder).version

    build.put(folder, "figures/ankle-pumps.toml", {"id": "ankle-pumps", "frames": 3})

    assert read_catalogue(folder).version == before


def test_the_version_does_not_depend_on_how_lines_end(folder):
    before = read_catalogue(folder).version
    path = folder / "rules/RULE-18.toml"

    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert read_catalogue(folder).version == before


def test_a_file_is_named_for_the_id_inside(folder):
    (folder / "cards/REC-03.toml").rename(folder / "cards/REC-04.toml")

    said = said_of(folder)

    assert said == [
        'cards/REC-04.toml: id: expected "REC-04", which it is named for, got "REC-03"'
    ]


def test_a_source_is_named_for_the_id_inside(folder):
    build.put(folder, "sources.toml", {"S2": build.plain(build.source(id="S3"))})

    said = said_of(folder)

    assert said == ['sources.toml: S2.id: expected "S2", which it is named for, got "S3"']


def test_a_source_need_not_repeat_its_id(folder):
    raw = build.plain(build.source())
    del raw["id"]
    build.put(folder, "sources.toml", {"S2": raw})

    assert read_catalogue(folder).sources["S2"] == build.source()


def test_the_faults_of_all_files_are_told_together(folder):
    build.put(folder, "cards/REC-03.toml", {"id": "REC-03"})
    build.put(folder, "sources.toml", {"S2": 3})
    (folder / "flags/FLAG-04.toml").write_text("tier = = 2", encoding="utf-8")
    (folder / "gates/GATE-10.toml").write_bytes(b'name = "\xff"')
    (folder / "numbers.toml").unlink()

    with pytest.raises(BadCatalogue) as caught:
        read_catalogue(folder)

    files = {problem.file for problem in caught.value.problems}
    assert files == {
        "cards/REC-03.toml",
        "sources.toml",
        "flags/FLAG-04.toml",
        "gates/GATE-10.toml",
        "numbers.toml",
    }
    assert "numbers.toml: is missing" in str(caught.value)


def test_a_bad_number_leaves_no_catalogue_but_tells_why(folder):
    build.put(folder, "numbers.toml", {"freeze_days": {"value": 7}})

    reading = read_what_can_be_read(folder)

    assert reading.catalogue is None
    assert "numbers.toml: freeze_days.unit: is missing" in said_of(folder)


def test_an_empty_folder_tells_what_is_missing(tmp_path):
    assert said_of(tmp_path) == [
        "numbers.toml: is missing",
        "doing.toml: is missing",
        "sources.toml: is missing",
        "sentences.toml: is missing",
    ]


def test_an_empty_file_is_a_thing_without_anything(folder):
    (folder / "care/CARE-01.toml").write_text("", encoding="utf-8")

    assert "care/CARE-01.toml: id: is missing" in said_of(folder)


def test_notes_beside_the_data_are_left_alone(folder):
    (folder / "care/notes.md").write_text("later", encoding="utf-8")

    assert said_of(folder) == []


def test_pose_scripts_come_as_plain_mappings(folder):
    assert read_figures_raw(folder)["ankle-pumps"] == {"id": "ankle-pumps"}


def test_a_pose_script_that_is_not_toml_is_refused(folder):
    (folder / "figures/ankle-pumps.toml").write_text("=", encoding="utf-8")

    with pytest.raises(BadCatalogue, match=r"figures/ankle-pumps\.toml: is not TOML"):
        read_figures_raw(folder)


def test_requirements_keep_their_order(folder):
    (folder / "requirements.csv").write_text(
        'id,requirement,source\nEX-02,"Circles, both ways",S2 L32\nEX-01,Pumps,S2 L31\n',
        encoding="utf-8",
    )

    assert read_requirements(folder) == (
        Requirement(id="EX-02", text="Circles, both ways", source="S2 L32"),
        Requirement(id="EX-01", text="Pumps", source="S2 L31"),
    )


def test_the_waiting_list_says_what_each_id_waits_for(folder):
    build.put(folder, "waiting.toml", {"SOC-01": "sharing"})

    assert read_waiting(folder) == {"SOC-01": "sharing"}


def test_only_test_files_are_read_for_what_they_prove(tmp_path):
    (tmp_path / "tests" / "engine").mkdir(parents=True)
    (tmp_path / "tests" / "engine" / "test_day.py").write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "tests" / "build.py").write_text("y = 2\n", encoding="utf-8")

    assert read_tests(tmp_path / "tests") == {"tests/engine/test_day.py": "x = 1\n"}


def test_an_installed_copy_has_no_tests_to_read(tmp_path):
    assert read_tests(tmp_path / "tests") == {}


def test_faults_are_told_a_line_each():
    problems = [Problem(file="a.toml", key=key, what="is missing") for key in ("id", "name")]

    assert str(BadCatalogue(problems)) == "a.toml: id: is missing\na.toml: name: is missing"


@pytest.mark.parametrize("measure", Measure)
def test_every_test_of_the_body_is_found_by_its_measure(measure):
    found = read_catalogue().test_of(measure)

    assert found.guided.measure is measure


def test_a_fault_of_an_exercise_alone_refuses_the_whole(folder):
    (folder / "cards/REC-03.toml").write_text('id = "REC-03"', encoding="utf-8")

    with pytest.raises(BadCatalogue, match=r"cards/REC-03\.toml: name: is missing"):
        read_catalogue(folder)


@pytest.mark.parametrize(
    ("read", "file", "content"),
    [
        (read_written_numbers, "written_numbers.toml", {"everywhere": 3}),
        (read_names, "names.toml", {"names": 3}),
        (read_waiting, "waiting.toml", {"SOC-01": 3}),
    ],
)
def test_a_list_that_is_not_as_it_should_be_is_refused_by_its_name(folder, read, file, content):
    build.put(folder, file, content)

    with pytest.raises(BadCatalogue) as refused:
        read(folder)

    assert [problem.file for problem in refused.value.problems] == [file]


@pytest.mark.parametrize(
    ("read", "file"), [(read_written_numbers, "written_numbers.toml"), (read_names, "names.toml")]
)
def test_a_list_that_is_not_there_is_told_by_its_name(folder, read, file):
    (folder / file).unlink()

    with pytest.raises(BadCatalogue, match=f"^{file}: is missing"):
        read(folder)


def test_a_requirement_without_its_text_is_told_with_its_file(folder):
    (folder / "requirements.csv").write_text("id,requirement,source\nEX-01,Pumps\n", "utf-8")

    with pytest.raises(BadCatalogue, match=r"^requirements\.csv: source: expected a text"):
        read_requirements(folder)


def test_our_own_lists_are_there():
    assert read_figures_raw()
    assert read_written_numbers()
    assert read_names()


def test_every_file_is_read_alike_whatever_letters_a_machine_is_used_to(folder, monkeypatch):
    for name, text in [
        ("requirements.csv", "id,requirement,source\nEX-01,Füße,S2 L1\n"),
        ("waiting.toml", 'SOC-01 = "später"\n'),
        ("guide_runs.txt", "übung\n"),
        ("test_day.py", "x = 'ü'\n"),
    ]:
        (folder / name).write_text(text, encoding="utf-8")
    build.put(folder, "cards/REC-03.toml", build.plain(build.card(name="Füße")))
    plain = Path.read_text
    monkeypatch.setattr(Path, "read_text", lambda self, encoding="ascii": plain(self, encoding))

    assert read_catalogue(folder).cards["REC-03"].name == "Füße"
    assert read_requirements(folder)[0].text == "Füße"
    assert read_waiting(folder) == {"SOC-01": "später"}
    assert read_guide_runs(folder) == {"übung"}
    assert list(read_tests(folder).values()) == ["x = 'ü'\n"]


def test_without_the_general_sentences_there_is_no_catalogue(folder):
    (folder / "sentences.toml").unlink()

    reading = read_what_can_be_read(folder)

    assert reading.catalogue is None
    assert said_of(folder) == ["sentences.toml: is missing"]


def test_what_is_made_of_a_movement_and_was_written_all_the_same_is_a_fault(folder):
    raw = build.plain(build.exercise())
    raw["variants"][0]["support"] = "One finger"
    build.put(folder, "exercises/ankle-pumps.toml", raw)

    said = said_of(folder)

    assert said == [
        "exercises/ankle-pumps.toml: variants.0.support:"
        " is made of how it is done, and not written"
    ]


def test_without_the_words_of_movements_all_else_is_read(folder):
    (folder / "doing.toml").unlink()

    assert said_of(folder) == ["doing.toml: is missing"]
