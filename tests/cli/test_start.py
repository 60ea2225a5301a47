"""Set-up on the terminal, one question at a time."""

import pytest

from footbridge import care
from footbridge.catalogue.words import Equipment

NAME = "Tomas"
SAFE = 16


def answers(**changes: list[str]) -> str:
    """What somebody types. Safety questions first, Enter skips the tests."""
    typed = {
        "name": [NAME],
        "safety": ["n"] * SAFE,
        "born": ["1950"],
        "track": ["1"],
        "numb": ["y"],
        "diabetes": ["n"],
        "home": ["1 2"],
        "minutes": ["15"],
        "days": ["1 4"],
        "slot": ["1"],
        "tests": ["", "", "", "8"],
    }
    return "".join(f"{line}\n" for lines in {**typed, **changes}.values() for line in lines)


@pytest.mark.usefixtures("db")
def test_somebody_can_begin_on_the_terminal(run, catalogue):
    result = run("start", typed=answers())

    assert result.exit_code == 0, result.output
    person = care.record_of(care.people()[0].key).person
    assert care.people()[0].name == NAME
    assert person.at_home == tuple(Equipment)[:2]
    assert person.baseline.walking_minutes == 8
    assert f"{NAME}: " in result.stdout


@pytest.mark.usefixtures("db")
def test_every_safety_question_is_asked_in_its_own_words(run, catalogue):
    result = run("start", typed=answers())

    assert len(catalogue.gates) == SAFE
    assert all(gate.question in result.stderr for gate in catalogue.gates.values())


@pytest.mark.usefixtures("db")
def test_not_sure_is_kept_as_not_sure(run):
    run("start", typed=answers(safety=["u", *["n"] * (SAFE - 1)]))

    screening = care.record_of(care.people()[0].key).person.screening
    assert screening.unsure == ("GATE-01",)


@pytest.mark.usefixtures("db")
def test_an_answer_that_does_not_fit_is_asked_for_again(run):
    result = run("start", typed=answers(born=["nineteen", "1850", "1950"]))

    assert result.exit_code == 0
    assert result.stderr.count("Please give a whole number") == 2


@pytest.mark.usefixtures("db")
def test_stopping_in_the_middle_keeps_nothing(run):
    result = run("start", typed="Tomas\nn\n")

    assert result.exit_code == 1
    assert care.people() == ()


@pytest.mark.usefixtures("db")
def test_bad_answers_in_a_file_are_refused(run, tmp_path):
    path = tmp_path / "person.json"
    path.write_text('{"year_of_birth": "1950"}', encoding="utf-8")

    result = run("start", "--name", NAME, "--person", str(path))

    assert result.exit_code == 3
    assert "year_of_birth: expected a whole number" in result.stderr


@pytest.mark.usefixtures("db")
def test_before_anybody_begins_the_way_to_begin_is_told(run):
    result = run("today")

    assert result.exit_code == 4
    assert "footbridge start" in result.stderr
