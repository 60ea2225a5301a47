"""Set-up on the terminal, one question at a time."""

import pytest

from footbridge import care
from footbridge.catalogue.words import Equipment

NAME = "Tomas"


def answers(**changes: list[str]) -> str:
    """What somebody types to whom nothing applies. Enter skips the tests."""
    typed = {
        "emergency": ["0"],
        "skin": ["0"],
        "legs": ["0"],
        "balance": ["0"],
        "heart": ["0"],
        "bones": ["0"],
        "felt": ["1"],
        "numb": ["y"],
        "home": ["1 2"],
        "minutes": ["15"],
        "slot": ["1"],
        "born": ["1950"],
        "country": ["1"],
        "clinic": ["0161 496 0142"],
        "days": ["1 4"],
        "tests": ["", "", "", "8"],
        "name": [NAME],
    }
    return "".join(f"{line}\n" for lines in {**typed, **changes}.values() for line in lines)


def begun():
    """The one person there is, as they were set up."""
    (row,) = care.people()
    return row, care.record_of(row.key)


@pytest.mark.usefixtures("db")
def test_somebody_can_begin_on_the_terminal(run, catalogue):
    result = run("start", typed=answers())

    assert result.exit_code == 0, result.output
    row, record = begun()
    assert row.name == NAME
    assert record.person.at_home == tuple(Equipment)[:2]
    assert record.person.baseline.walking_minutes == 8
    assert row.contacts == {"country": "AU", "foot_care": "0161 496 0142"}
    assert f"{NAME}: " in result.stdout


@pytest.mark.usefixtures("db")
def test_every_line_of_the_pages_is_asked_here(run, catalogue):
    result = run("start", typed=answers())

    lines = [line for screen in catalogue.safety.values() for line in screen.lines]
    assert all(line.says in result.stderr for line in lines)


@pytest.mark.usefixtures("db")
def test_a_line_that_is_ticked_raises_its_sign_and_its_limit(run):
    run("start", typed=answers(skin=["1", "n"], heart=["3", "y", "n"]))

    _row, record = begun()
    assert record.person.screening.yes == ("GATE-02", "GATE-08")
    assert record.person.diabetes
    (sign,) = record.journal.facts
    assert (sign.what.flag, sign.what.worse) == ("FLAG-04", False)


@pytest.mark.usefixtures("db")
def test_not_sure_is_kept_as_not_sure(run):
    run("start", typed=answers(balance=["u", "3"]))

    _row, record = begun()
    assert record.person.screening.unsure == ("GATE-07",)


@pytest.mark.usefixtures("db")
def test_an_empty_answer_is_not_a_no(run):
    result = run("start", typed=answers(skin=[" ", "0"]))

    assert "Please give numbers from 1 to 10, 0 or u." in result.stderr
    assert result.exit_code == 0


@pytest.mark.usefixtures("db")
def test_what_needs_help_now_ends_the_questions(run, catalogue):
    result = run("start", typed=answers(emergency=["2"]))

    assert result.exit_code == 1
    assert catalogue.flags["FLAG-B02"].do_now[0] in result.stderr
    assert care.people() == ()


@pytest.mark.usefixtures("db")
def test_a_name_may_be_left_out(run):
    run("start", typed=answers(name=[""]))

    assert begun()[0].name == "Friend"


@pytest.mark.usefixtures("db")
def test_an_answer_that_does_not_fit_is_asked_for_again(run):
    result = run("start", typed=answers(born=["nineteen", "1850", "1950"]))

    assert result.exit_code == 0
    assert result.stderr.count("Please give a whole number") == 2


@pytest.mark.usefixtures("db")
def test_stopping_in_the_middle_keeps_nothing(run):
    result = run("start", typed="0\n0\n")

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
