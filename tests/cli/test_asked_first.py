"""What looks like a slip is asked about before it is written down, on a terminal or not."""

import json

import pytest

from footbridge import care
from footbridge.engine.facts import CheckIn, FlagRaised, Mistake, Session, Test, Walk, Withdrawn
from footbridge.engine.known.history import standing

pytestmark = pytest.mark.usefixtures("ruth")

BEYOND = [
    (
        ("log", "walk", "600"),
        Walk,
        "600 minutes are more than 120, where its measure ends (seconds)",
    ),
    (
        ("log", "walk", "12", "--total", "600"),
        Walk,
        "600 minutes are more than 120, where its measure ends (total_seconds)",
    ),
    (("log", "test", "walking_tolerance", "600"), Test, "600 minutes are more than 120"),
    (("log", "test", "single_leg", "120", "--side", "left"), Test, "120 seconds are more than 45"),
    (
        ("log", "session", "--set", "heel-raise:100"),
        Session,
        "100 times are more than 12, where its measure ends (sets[0].reps)",
    ),
]


def stand(kind) -> list:
    (person,) = care.people()
    told = standing(care.record_of(person.key).journal.facts)
    return [each.what for each in told if isinstance(each.what, kind)]


@pytest.mark.parametrize(("words", "kind", "line"), BEYOND)
def test_an_amount_beyond_its_measure_is_refused_until_it_is_said_to_be_right(
    run, words, kind, line
):
    unsaid = run(*words)
    before = stand(kind)
    said = run(*words, "--sure")

    assert unsaid.exit_code == 3
    assert line in unsaid.stderr
    assert "say so with --sure" in unsaid.stderr
    assert before == []
    assert said.exit_code == 0
    assert len(stand(kind)) == 1


@pytest.fixture
def answers(monkeypatch):
    """At a terminal every question is answered so, and what was asked is kept."""
    asked: list[str] = []

    def give(answer):
        def ask(question, *, default):
            asked.append(question)
            return answer

        for module in ("footbridge.cli.beyond", "footbridge.cli.log.day"):
            monkeypatch.setattr(f"{module}.ask_yes", ask)
            monkeypatch.setattr(f"{module}.at_a_terminal", lambda: True)
        return asked

    return give


@pytest.mark.parametrize(("answer", "walks"), [(True, 1), (False, 0)])
def test_at_a_terminal_it_is_asked(run, answers, answer, walks):
    asked = answers(answer)

    run("log", "walk", "600")

    assert asked == ["Is it right?"]
    assert len(stand(Walk)) == walks


def test_whole_facts_beyond_their_measure_need_the_word_too(run):
    line = json.dumps(
        {"kind": "walk", "id": "w1", "at": "2026-01-09T06:00:00+00:00", "seconds": 36_000,
         "recorded": "2026-01-09T06:00:00+00:00"}
    )  # fmt: skip

    unsaid = run("log", "fact", "-", typed=line)
    before = stand(Walk)
    said = run("log", "fact", "-", "--sure", typed=line)

    assert unsaid.exit_code == 3
    assert "w1: 600 minutes" in unsaid.stderr
    assert before == []
    assert said.exit_code == 0


def test_a_file_with_such_amounts_comes_in_whole_or_not_at_all(run, tmp_path):
    run("log", "walk", "12")
    run("log", "walk", "600", "--sure")
    path = tmp_path / "ruth.jsonl"
    run("export", str(path))
    again = run("import", str(path))
    care.delete(care.people()[0].key)

    unsaid = run("import", str(path))
    nobody = care.people()
    said = run("import", str(path), "--sure")

    assert again.exit_code == 0, "what is here already is not asked about again"
    assert unsaid.exit_code == 3
    assert str(path) in unsaid.stderr
    assert nobody == ()
    assert said.exit_code == 0
    assert len(stand(Walk)) == 2


SECOND = ("log", "check-in", "--pain", "3", "--slot", "morning")


def test_a_second_check_in_of_one_morning_needs_a_word(run):
    run("log", "check-in", "--pain", "9", "--slot", "morning")

    unsaid = run(*SECOND)

    assert unsaid.exit_code == 3
    assert "pain 9" in unsaid.stderr
    assert "--instead" in unsaid.stderr
    assert [each.pain for each in stand(CheckIn)] == [9]


@pytest.mark.parametrize(("word", "pains"), [("--instead", [3]), ("--as-well", [9, 3])])
def test_the_word_says_whether_it_takes_the_place_of_the_first(run, word, pains):
    run("log", "check-in", "--pain", "9", "--slot", "morning")

    run(*SECOND, word)

    assert [each.pain for each in stand(CheckIn)] == pains


@pytest.mark.parametrize(("answer", "pains"), [(True, [3]), (False, [9, 3])])
def test_at_a_terminal_it_is_asked_which_is_meant(run, answers, answer, pains):
    run("log", "check-in", "--pain", "9", "--slot", "morning")
    asked = answers(answer)

    run(*SECOND)

    assert asked == ["Is this one instead of it?"]
    assert [each.pain for each in stand(CheckIn)] == pains


def test_the_same_check_in_twice_and_one_of_the_evening_ask_nothing(run):
    run("log", "check-in", "--pain", "9", "--slot", "morning", "--id", "c1", "--at", "07:00")
    again = run(
        "log", "check-in", "--pain", "9", "--slot", "morning", "--id", "c1", "--at", "07:00"
    )
    evening = run("log", "check-in", "--pain", "4", "--slot", "evening")

    assert "Known already" in again.stdout
    assert evening.exit_code == 0


def test_after_midnight_it_is_still_the_evening_of_the_day_before(run):
    run("log", "profile", "--slot", "evening", "--at", "2026-01-07T12:00")
    run("log", "check-in", "--pain", "9", "--at", "2026-01-08T21:00")

    result = run("log", "check-in", "--pain", "3", "--at", "2026-01-09T00:40")

    assert result.exit_code == 3
    assert "pain 9" in result.stderr


def test_a_sign_is_taken_back_with_how_it_came_and_not_without(run):
    run("log", "flag", "FLAG-08", "--id", "f1")

    without = run("log", "undo", "f1")
    still = stand(FlagRaised)
    run("log", "undo", "f1", "--why", "slip")

    assert without.exit_code == 3
    assert "slip" in without.stderr
    assert len(still) == 1
    assert stand(FlagRaised) == []
    (person,) = care.people()
    last = care.record_of(person.key).journal.facts[-1].what
    assert last == Withdrawn(why=Mistake.SLIP)
