"""Many people from the command line: replay everyone, write a cohort, ask it."""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from footbridge import care
from footbridge.cli import many, replaying_all
from footbridge.engine.facts import CheckIn, FlagRaised, Research, Walk
from footbridge.engine.facts.research import Shares
from footbridge.engine.person import Slot
from footbridge.record import write_person
from footbridge.storage import models
from tests.people import RUTH, START

pytest.importorskip("pyarrow")
pytestmark = pytest.mark.django_db

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


class Here(Executor):
    """Does everything at once in this process, where the database of the tests is."""

    def submit(self, work, /, *given, **named) -> Future:
        future: Future = Future()
        try:
            future.set_result(work(*given, **named))
        except Exception as error:
            future.set_exception(error)
        return future


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch) -> None:
    @contextmanager
    def opened():
        yield Here()

    monkeypatch.setattr(many, "processes", lambda count: opened)


@pytest.fixture
def twelve(db) -> list[str]:
    """Twelve made-up people who said yes, with a week of walks and a day that was shown."""
    return [somebody(number) for number in range(12)]


def somebody(number: int) -> str:
    key = care.begin(name=f"Testperson {number}", person=RUTH, now=NOON)
    for day in range(7):
        stamp = care.Stamp(NOON + timedelta(days=day))
        care.write(key, Walk(seconds=600), stamp)
        care.write(key, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), stamp)
    care.write(key, Research(shares=Shares.WEEKS), care.Stamp(NOON))
    care.today(key, on=START, now=NOON)
    return key


def forge(key: str) -> None:
    """A copy of what was shown, in which one sign more stood."""
    care.write(key, FlagRaised(flag="FLAG-05"), care.Stamp(NOON + timedelta(days=7)))
    care.today(key, on=START + timedelta(days=7), now=NOON + timedelta(days=7))
    row = models.Shown.objects.filter(person_id=key).latest("id")
    body = json.loads(row.body)
    body["flags"].append({**body["flags"][0], "flag": "FLAG-04"})
    row.pk, row.engine_version = None, "3"
    row.keep(json.dumps(body)).save(force_insert=True)


def test_everyone_comes_out_the_same_and_the_summary_says_so(run, twelve, tmp_path):
    result = run("replay", "--everyone", "--out", str(tmp_path / "again"))

    assert result.exit_code == 0
    assert "came out the same" in result.stdout
    assert "of 12 people" in result.stdout
    assert "Nothing protects less." in result.stdout


def test_a_sign_that_is_lost_ends_with_one_and_is_told_first(run, twelve, tmp_path):
    forge(twelve[0])
    out = str(tmp_path / "again")

    shown, told = (
        run("replay", "--everyone", "--out", out),
        run("replay", "--everyone", "--out", out, "--json"),
    )

    assert shown.exit_code == told.exit_code == 1
    assert "FLAG-04 no longer stands" in shown.stdout
    assert json.loads(told.stdout)["differing"][0]["weaker"] == ["FLAG-04 no longer stands"]
    assert "Testperson" not in shown.stdout
    assert twelve[0] not in told.stdout


def test_a_job_array_does_its_blocks_and_the_table_comes_when_all_are_there(run, twelve, tmp_path):
    words = ("replay", "--everyone", "--block", "5", "--out", str(tmp_path))

    part = run(*words, "--blocks", "1-2")
    there = {path.name for path in tmp_path.glob("*.parquet")}
    whole = run(*words)

    assert part.exit_code == whole.exit_code == 0
    assert part.stdout == ""
    assert there == {"block-00000001.parquet", "block-00000002.parquet"}
    assert "of 12 people" in whole.stdout
    assert run(*words, "--blocks", "9").exit_code == 3
    assert run(*words, "--blocks", "many").exit_code == 2


def test_another_run_needs_another_folder(run, twelve, tmp_path):
    run("replay", "--everyone", "--out", str(tmp_path))

    result = run("replay", "--everyone", "--block", "3", "--out", str(tmp_path))

    assert result.exit_code == 3
    assert "block is 20 there, 3 here" in result.stderr


def test_older_tables_are_not_changed_by_a_version_that_is_tried(run, tmp_path, monkeypatch):
    monkeypatch.setattr(replaying_all, "has_pending_changes", lambda: True)

    result = run("replay", "--everyone", "--out", str(tmp_path / "again"))

    assert result.exit_code == 3
    assert "Try it on a copy" in result.stderr
    assert not (tmp_path / "again").exists()


def test_where_the_blocks_go_must_be_said(run):
    assert run("replay", "--everyone").exit_code == 2


def test_a_cohort_is_written_and_says_how_many_are_in_it(run, twelve, tmp_path):
    out = tmp_path / "cohort.parquet"

    first = run("cohort", str(out))
    again = run("cohort", str(out))

    assert first.exit_code == 0
    assert "12 weeks of 12 people" in first.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["cohort.parquet"]
    assert again.exit_code == 3
    assert run("cohort", str(out), "--force").exit_code == 0


def test_too_few_people_are_told_how_they_say_yes(run, tmp_path, db):
    result = run("cohort", str(tmp_path / "cohort.parquet"))

    assert result.exit_code == 3
    assert "Settings, Research" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_another_day_needs_another_run(run, twelve, tmp_path):
    out = str(tmp_path / "cohort.parquet")
    run("cohort", out, "--until", "2026-01-12", "--block", "5", "--blocks", "0")

    result = run("cohort", out, "--until", "2026-01-20", "--block", "5")

    assert result.exit_code == 3
    assert "until is 2026-01-12 there, 2026-01-20 here" in result.stderr


def test_one_answers_whether_the_weeks_may_be_used_from_here(run, twelve):
    result = run("log", "research", "nothing", "--who", twelve[0])

    assert result.exit_code == 0
    assert "nothing of you goes to research" in result.stdout
    assert twelve[0] not in care.said_yes()
    assert run("log", "research", "everything", "--who", twelve[0]).exit_code == 2


@pytest.mark.filterwarnings("ignore:fetch_arrow_table:DeprecationWarning")
def test_a_cohort_is_asked_and_gives_tables_json_and_a_page(run, twelve, tmp_path):
    pytest.importorskip("duckdb")
    out, page = tmp_path / "cohort.parquet", tmp_path / "page.html"
    run("cohort", str(out))

    shown = run("ask", str(out), "--question", "walks", "--html", str(page))
    told = run("ask", str(out), "--json")

    assert re.search(r"1\s+│ 12\s+│ 70", shown.stdout)
    assert "pain" not in shown.stdout
    walks = next(each for each in json.loads(told.stdout) if each["question"] == "walks")
    assert walks["groups"] == [{"week": 1, "people": 12, "figure": 70.0}]
    assert "Minutes walked in a week" in page.read_text()
    assert run("ask", str(out), "--question", "weather").exit_code == 2
    assert run("ask", str(tmp_path / "none")).exit_code == 3


def test_the_program_itself_goes_over_everyone_with_workers_of_its_own(tmp_path):
    def program(*words: str) -> subprocess.CompletedProcess[str]:
        # No limit of time: a worker that begins takes long where much else is done.
        return subprocess.run(
            [sys.executable, "-m", "footbridge", *words],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "FOOTBRIDGE_DATA": str(tmp_path / "data"), "DATABASE_URL": ""},
        )

    (tmp_path / "ruth.json").write_text(write_person(RUTH), encoding="utf-8")
    program("start", "--name", "Ruth", "--person", str(tmp_path / "ruth.json"))
    program("today")

    result = program("replay", "--everyone", "--out", str(tmp_path / "again"), "--workers", "1")

    assert result.returncode == 0, result.stderr
    assert "of 1 person" in result.stdout
