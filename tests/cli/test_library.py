"""The pure commands about the content: exercises, schema, check, bench."""

import json

import pytest

from footbridge.cli.invented_year import journal_lines
from footbridge.record import read_journal


def test_all_exercises_are_listed(run, catalogue):
    result = run("exercises")

    assert all(each in result.stdout for each in catalogue.exercises)


def test_exercises_can_be_chosen_by_position_and_part(run):
    result = run("exercises", "--position", "seated", "--block", "glide", "--json")

    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert {each["block"] for each in found} == {"glide"}
    assert all(any(v["position"] == "seated" for v in each["variants"]) for each in found)


def test_one_exercise_is_shown_whole(run, catalogue):
    result = run("exercises", "Heel raises")

    shown = " ".join(result.stdout.split())
    for text in (*catalogue.exercises["heel-raise"].steps, "Stop if", "Source"):
        assert text in shown


def test_an_exercise_that_is_not_known_brings_what_is_near(run):
    result = run("exercises", "heel-rais")

    assert result.exit_code == 4
    assert "Did you mean heel-raise" in result.stderr


def test_everyday_words_find_exercises(run):
    result = run("find", "climbing", "the", "stairs")

    assert result.exit_code == 0
    assert result.stdout.index("step-up") < result.stdout.index("sit-to-stand")


def test_a_sign_is_found_first_with_what_to_do(run, catalogue):
    result = run("find", "chest pain and stretching")

    shown = " ".join(result.stdout.split())
    sign = catalogue.flags["FLAG-B04"]
    assert shown.startswith(sign.name)
    assert all(line in shown for line in sign.do_now)


def test_what_is_found_can_be_read_by_programs(run):
    result = run("find", "numb", "--json")

    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert found[0]["kind"] == "lessons"


def test_words_that_find_nothing_bring_topics(run):
    result = run("find", "xyzzy")

    assert result.exit_code == 4
    assert "numbness" in result.stderr


@pytest.mark.parametrize("name", ["person", "fact", "decision"])
def test_the_formats_are_published(run, name):
    result = run("schema", name)

    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"].startswith(f"Footbridge {name}")


def test_the_content_is_sound(run):
    result = run("check")

    assert result.exit_code == 0
    assert result.stdout == ""


def test_coverage_lists_every_requirement(run):
    result = run("check", "--coverage", "--json")

    listed = {json.loads(line)["id"] for line in result.stdout.splitlines()}
    assert {"EX-01", "RULE-40", "FLAG-19", "SUPP-01"} <= listed
    assert len(listed) >= 182


def test_the_bench_prints_times_ratio_and_growth(run):
    result = run("bench", "--rounds", "3", "--json")

    measured = json.loads(result.stdout)
    assert list(measured) == ["a few days", "half a year", "one year", "two years", "five years"]
    assert all(row["ratio"] > 0 and row["kept_ms"] > 0 for row in measured.values())


def test_the_bench_measures_the_journal_it_promises(catalogue):
    journal = read_journal(journal_lines(364, catalogue), "bench")

    kinds = [fact.kind for fact in journal.facts]
    assert kinds.count("check_in") == 364
    assert kinds.count("session") == 150
