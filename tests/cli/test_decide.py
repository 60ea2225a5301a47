import json
from pathlib import Path

import pytest

from tests.cli.conftest import check_in, fact

ON = ("--on", "2026-01-09")


def test_a_day_is_told_to_people(run, person_file, journal_file):
    result = run("decide", "--person", person_file, "--journal", journal_file, *ON)

    assert result.exit_code == 0
    assert result.stdout.startswith("Friday 9 January, week 1")
    assert "Warm-up, about" in result.stdout
    assert "Why: " in result.stdout
    assert "Left out today" in result.stdout
    assert result.stderr == ""


def test_a_day_is_told_to_programs(run, person_file, journal_file):
    result = run("decide", "--person", person_file, "--journal", journal_file, *ON, "--json")

    decision = json.loads(result.stdout)
    assert decision["on"] == "2026-01-09"
    assert decision["blocks"][0]["items"][0]["reasons"]


def test_lines_keep_no_blanks_at_their_ends(run, person_file, journal_file):
    result = run("decide", "--person", person_file, "--journal", journal_file, *ON)

    assert [line for line in result.stdout.split("\n") if line != line.rstrip()] == []


def test_the_journal_may_come_through_a_pipe(run, person_file):
    result = run(
        "decide", "--person", person_file, "--journal", "-", *ON, "--json", typed=check_in()
    )

    assert result.exit_code == 0
    assert json.loads(result.stdout)["due"][0]["what"] != "check_in"


def test_only_one_file_may_come_through_the_pipe(run):
    result = run("decide", "--person", "-", "--journal", "-", *ON)

    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (check_in(pian=3), "did you mean pain?"),
        (check_in(pain="3"), "line 1, pain: expected a whole number"),
        (check_in(pain=11), "line 1, pain: expected at most 10"),
        (check_in(at="2026-01-09T08:00:00"), "line 1, at: expected a moment with its UTC offset"),
        (check_in(at="2026-01-10T08:00:00+00:00"), "expected a moment not after 2026-01-09"),
        (check_in()[:-9], "line 1: expected one whole JSON object"),
        (f"{check_in()}\n{check_in(pain=9)}", "line 2, id: expected the same content as line 1"),
        ('{"footbridge_journal": 9}', "line 1, footbridge_journal: expected version 2"),
    ],
)
def test_bad_lines_are_refused_with_their_place_and_what_was_expected(
    run, person_file, line, expected
):
    result = run("decide", "--person", person_file, "--journal", "-", *ON, typed=line)

    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr.startswith("-, line ")
    assert expected in result.stderr


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (fact("flag_raised", flag="FLAG-b02"), "line 1, flag: expected one of FLAG-01"),
        (fact("flag_cleared", flag="stroke"), "line 1, flag: expected one of FLAG-01"),
        (fact("screened", full=True, yes=["GATE-99"]), "line 1, yes: expected one of GATE-01"),
        (fact("session", sets=[{"exercise": "heel-rise"}]), "sets[0].exercise: expected one of"),
        (
            fact("session", sets=[{"exercise": "heel-raise", "variant": "fly"}]),
            "sets[0].variant: expected one of both-legs",
        ),
        (fact("withdrawn", corrects="gone"), "corrects: expected the id of a fact of this"),
        (
            f"{check_in(id='a')}\n{fact('stumble', corrects='a')}",
            "line 2, kind: expected a fact of the kind check_in, or a withdrawal, got stumble",
        ),
    ],
)
def test_what_names_nothing_is_refused_and_never_passed_over(run, person_file, line, expected):
    """A warning sign with a slip in its name must not lead to a day of exercises."""
    result = run("decide", "--person", person_file, "--journal", "-", *ON, typed=line)

    assert result.exit_code == 3
    assert result.stdout == ""
    assert expected in result.stderr


def test_a_fact_that_corrects_itself_is_told_once(run, person_file):
    line = check_in(id="a", corrects="a")

    result = run("decide", "--person", person_file, "--journal", "-", *ON, typed=line)

    assert len(result.stderr.strip().split("\n")) == 1


def test_a_correction_may_stand_before_what_it_corrects(run, person_file):
    lines = f"{check_in(id='b', corrects='a', pain=5)}\n{check_in(id='a')}\n"

    result = run("decide", "--person", person_file, "--journal", "-", *ON, typed=lines)

    assert result.exit_code == 0


def test_an_unknown_gate_among_the_answers_is_refused(run, person_file, tmp_path):
    answers = json.loads(Path(person_file).read_text())
    answers["screening"]["yes"] = ["GATE-3"]
    file = tmp_path / "other.json"
    file.write_text(json.dumps(answers))

    result = run("decide", "--person", str(file), "--journal", "-", *ON, typed="")

    assert result.exit_code == 3
    assert "other.json, screening.yes: expected one of GATE-01" in result.stderr


def test_bytes_that_are_no_text_are_refused_with_their_place(run, person_file, tmp_path):
    file = tmp_path / "journal.jsonl"
    file.write_bytes(check_in().encode() + b"\n\xff\xfe\n")

    result = run("decide", "--person", person_file, "--journal", str(file), *ON)

    assert result.exit_code == 3
    assert f"{file}, line 2: expected text in UTF-8" in result.stderr


def test_every_problem_is_told_at_once(run, person_file):
    lines = f"{check_in(id='a', pain=11)}\n{check_in(id='b', soreness=-1)}\n"

    result = run("decide", "--person", person_file, "--journal", "-", *ON, typed=lines)

    assert len(result.stderr.strip().split("\n")) == 2


def test_later_facts_can_be_left_out_on_purpose(run, person_file):
    later = check_in(at="2026-01-10T08:00:00+00:00")
    call = ("decide", "--person", person_file, "--journal", "-", *ON, "--json")

    left_out = run(*call, "--ignore-later", typed=later)

    assert left_out.exit_code == 0
    assert left_out.stdout == run(*call, typed="").stdout


def test_a_file_that_is_not_there_is_not_found(run, person_file):
    result = run("decide", "--person", person_file, "--journal", "nowhere.jsonl", *ON)

    assert result.exit_code == 4
    assert result.stderr == "nowhere.jsonl: there is no such file\n"


def test_a_file_that_is_no_text_is_refused(run, tmp_path):
    path = tmp_path / "person.json"
    path.write_bytes(b"\xff\xfe\x00")

    result = run("decide", "--person", str(path), "--journal", "-", *ON, typed="")

    assert result.exit_code == 3
    assert "UTF-8" in result.stderr


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-30"])
def test_a_day_that_has_no_place_in_a_life_is_wrong_use(run, person_file, journal_file, day):
    result = run("decide", "--person", person_file, "--journal", journal_file, "--on", day)

    assert result.exit_code == 2
    assert day in result.stderr


def test_a_day_that_is_none_is_wrong_use(run, person_file, journal_file):
    result = run("decide", "--person", person_file, "--journal", journal_file, "--on", "Friday")

    assert result.exit_code == 2
    assert "expected a day such as 2026-11-20" in result.stderr


def test_no_trouble_ends_in_a_traceback(program):
    done = program("decide", "--person", "nowhere.json", "--journal", "-", *ON)

    assert done.returncode == 4
    assert "Traceback" not in done.stderr
