"""`footbridge export` in every form, and what it refuses."""

import json
import zipfile

import pytest

from footbridge import care
from footbridge.engine.facts import OwnNote

pytestmark = pytest.mark.usefixtures("ruth")


@pytest.fixture
def note(ruth, run) -> None:
    """A note in her own words."""
    key = care.people()[0].key
    told = OwnNote(exercise="heel-raise", says="The blue chair")
    care.write(key, told, care.Stamp(care.now_for(key)))


def test_left_out_the_form_is_that_which_comes_back_exactly(run):
    plain, named = run("export"), run("export", "--format", "jsonl")

    assert plain.stdout == named.stdout
    assert json.loads(plain.stdout.splitlines()[0])["footbridge_export"]


def test_tables_go_into_a_zip_or_into_a_new_folder(run, tmp_path):
    box, folder = tmp_path / "ruth.zip", tmp_path / "ruth"

    done = [run("export", "--format", "csv", str(path)) for path in (box, folder)]

    assert [each.exit_code for each in done] == [0, 0]
    with zipfile.ZipFile(box) as opened:
        held = {name: opened.read(name) for name in opened.namelist()}
    assert held == {path.name: path.read_bytes() for path in folder.iterdir()}
    assert folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in (box, *folder.iterdir()))


def test_tables_go_into_an_empty_folder_and_into_no_other(run, tmp_path):
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    (full / "mine.txt").write_text("mine")

    taken, refused = (run("export", "--format", "csv", str(path)) for path in (empty, full))
    forced = run("export", "--format", "csv", str(full), "--force")

    assert (taken.exit_code, refused.exit_code, forced.exit_code) == (0, 3, 3)
    assert (empty / "walks.csv").exists()
    assert "Name a new folder" in refused.stderr
    assert "never over a folder" in forced.stderr
    assert [path.name for path in full.iterdir()] == ["mine.txt"]
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("form", ["jsonl", "fhir", "calendar"])
def test_a_file_that_is_there_stays_unless_it_is_said(run, tmp_path, form):
    file = tmp_path / "there"
    file.write_text("mine")

    refused = run("export", "--format", form, str(file))
    kept = file.read_text()
    forced = run("export", "--format", form, str(file), "--force")

    assert (refused.exit_code, kept, forced.exit_code) == (3, "mine", 0)
    assert file.read_text() != "mine"


def test_a_zip_that_is_there_stays_unless_it_is_said(run, tmp_path):
    file = tmp_path / "there.zip"
    file.write_text("mine")

    refused = run("export", "--format", "csv", str(file))

    assert (refused.exit_code, file.read_text()) == (3, "mine")


def test_tables_are_not_shown_in_a_terminal(run):
    result = run("export", "--format", "csv")

    assert result.exit_code == 2
    assert "name a .zip file or a new folder" in result.stderr


def test_a_bundle_has_the_name_and_own_words_only_when_that_is_said(run, note):
    plain = run("export", "--format", "fhir").stdout
    whole = run("export", "--format", "fhir", "--name", "--own-words").stdout

    assert json.loads(plain)["resourceType"] == "Bundle"
    assert ("Ruth" in plain, "blue chair" in plain) == (False, False)
    assert ("Ruth" in whole, "blue chair" in whole) == (True, True)


def test_a_calendar_says_what_it_is_about_only_when_that_is_said(run):
    plain = run("export", "--format", "calendar").stdout
    whole = run("export", "--format", "calendar", "--health-words").stdout

    assert plain.startswith("BEGIN:VCALENDAR")
    assert "balance" not in plain
    assert "balance" in whole.replace("\r\n ", "").replace("\n ", "")


@pytest.mark.parametrize(
    ("form", "option"),
    [
        ("jsonl", "--own-words"),
        ("csv", "--name"),
        ("calendar", "--own-words"),
        ("fhir", "--health-words"),
    ],
)
def test_an_option_that_says_nothing_of_a_form_is_refused(run, tmp_path, form, option):
    result = run("export", "--format", form, str(tmp_path / "out"), option)

    assert result.exit_code == 2
    assert f"got {form}" in result.stderr
    assert list(tmp_path.glob("out*")) == []
