"""`./run fuzz`: which kinds there are, and what is run for each."""

from pathlib import Path

import pytest

from tools.fuzz.__main__ import KINDS, OWN_FILES, command, main, surroundings
from tools.fuzz.files import kinds

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("kind", [each for each in KINDS if each != OWN_FILES])
def test_each_kind_has_its_test(kind):
    assert (ROOT / command(kind)[-1]).is_file()


def test_the_readers_of_files_are_all_named():
    assert {"fit", "gpx", "csv"} <= set(kinds())


@pytest.mark.parametrize("words", [["nonsense"], ["forms", "--minutes", "0"], ["--minutes", "x"]])
def test_what_it_cannot_do_is_refused_with_what_it_can(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    assert "usage: ./run fuzz" in capsys.readouterr().err


def test_each_kind_is_asked_for_its_minutes(monkeypatch, tmp_path):
    asked = []

    def called(words, **given):
        asked.append((words[-1], given["env"]["FOOTBRIDGE_FUZZ_MINUTES"]))
        return 0

    monkeypatch.setattr("tools.fuzz.__main__.subprocess.call", called)

    code = main(["forms", "doors", "--minutes", "0.5"])

    assert code == 0
    assert asked == [
        ("tests/faults/test_fuzzed_forms.py", "0.5"),
        ("tests/faults/test_fuzzed_doors.py", "0.5"),
    ]


def test_nobodys_own_records_are_touched(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://somewhere/real")

    given = surroundings(1, tmp_path)

    assert "DATABASE_URL" not in given
    assert given["FOOTBRIDGE_DATA"] == str(tmp_path)
