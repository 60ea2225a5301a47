"""`footbridge report`: a paper as PDF, refused in clear words where it cannot be written."""

import page
import pytest

from footbridge.care import Paper
from footbridge.report import pdf as pdf_module

pytestmark = pytest.mark.usefixtures("ruth")


@pytest.mark.parametrize("paper", [each.value for each in Paper])
def test_each_paper_can_be_written(run, tmp_path, paper):
    file = tmp_path / "paper.pdf"

    result = run("report", str(file), "--paper", paper, "--large")

    assert result.exit_code == 0, result.output
    assert page.validate_pdf(str(file), profile="ua1").is_compliant
    assert file.stat().st_mode & 0o077 == 0


def test_it_says_what_it_wrote_and_where(run, tmp_path):
    result = run("report", str(tmp_path / "mine.pdf"), "--parts", "done,pain", "--weeks", "4")

    assert f"Report for your clinician: written to {tmp_path / 'mine.pdf'}." in result.stderr


def test_parts_change_what_is_in_it(run, tmp_path):
    files = [tmp_path / name for name in ("all.pdf", "none.pdf")]

    run("report", str(files[0]))
    run("report", str(files[1]), "--parts", "none")

    assert files[0].read_bytes() != files[1].read_bytes()


def test_a_file_that_is_there_stays_unless_it_is_said(run, tmp_path):
    file = tmp_path / "letter.pdf"
    file.write_text("a letter", encoding="utf-8")

    refused = run("report", str(file))
    left = file.read_bytes()
    forced = run("report", str(file), "--force")

    assert refused.exit_code == 3
    assert "--force" in refused.stderr
    assert left == b"a letter"
    assert forced.exit_code == 0
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--paper", "letter"), "There’s no paper called letter. Say one of: report, signs"),
        (("--parts", "done,moods"), "--parts: there is no moods. Say of: done, pain"),
    ],
)
def test_a_wrong_name_lists_the_right_ones_and_writes_nothing(run, tmp_path, words, said):
    file = tmp_path / "paper.pdf"

    result = run("report", str(file), *words)

    assert result.exit_code == 2
    assert said in result.stderr
    assert not file.exists()


def test_a_folder_that_is_not_there_is_a_clear_line(run, tmp_path):
    result = run("report", str(tmp_path / "nowhere" / "paper.pdf"))

    assert result.exit_code not in {0, 5}
    assert "nowhere" in result.stderr
    assert "Traceback" not in result.stderr


def test_without_what_makes_a_pdf_it_says_how_to_get_it(run, tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_module, "find_spec", lambda name: None)
    file = tmp_path / "paper.pdf"

    result = run("report", str(file))

    assert result.exit_code == 3
    assert "pip install 'footbridge[pdf]'" in result.stderr
    assert not file.exists()
