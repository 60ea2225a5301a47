"""Everybody into a folder, and everybody back: the way from one database to another."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from footbridge import care
from footbridge.engine.facts import CheckIn, Walk
from footbridge.engine.person import Slot
from tests.people import RUTH, START

pytestmark = pytest.mark.django_db(transaction=True)

MORNING = datetime(START.year, START.month, START.day, 8, 15, tzinfo=UTC)


@pytest.fixture
def people() -> list[str]:
    """Ada, Bo and Cem, each after a few days."""
    made = [
        care.begin(name=name, person=RUTH, now=MORNING - timedelta(minutes=3 - place))
        for place, name in enumerate(("Ada", "Bo", "Cem"))
    ]
    for days, key in enumerate(made, start=1):
        for number in range(days):
            now = MORNING + timedelta(days=number)
            care.today(key, on=now.date(), now=now)
            care.write(key, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), care.Stamp(now))
            care.write(key, Walk(seconds=600), care.Stamp(now))
    care.keep_contacts(made[0], {"doctor": "0161 496 0142"})
    return made


def records(people: list[str]) -> dict[str, list[str]]:
    return {key: list(care.export_lines(key)) for key in people}


def decisions(people: list[str]) -> list:
    on = MORNING + timedelta(days=5)
    return [care.today(key, on=on.date(), now=on, store=False) for key in people]


def gone(people: list[str]) -> None:
    for key in people:
        care.delete(key)


@pytest.mark.covers("TRACK-14")
def test_everybody_comes_back_byte_for_byte_and_is_told_the_same(people, run, tmp_path):
    before, decided = records(people), decisions(people)

    out = run("export", "--all", str(tmp_path / "all"))
    gone(people)
    back = run("import", str(tmp_path / "all"))

    assert (out.exit_code, back.exit_code) == (0, 0), back.stderr
    assert records(people) == before
    assert decisions(people) == decided
    assert "3 people: 12 facts new" in back.stdout
    assert "byte for byte" in back.stdout
    assert all(care.replay(key).is_clean for key in people)


def test_a_file_a_person_and_a_list_for_nobody_else_to_read(people, run, tmp_path):
    run("export", "--all", str(tmp_path / "all"))

    names = {path.name for path in (tmp_path / "all").iterdir()}
    told = json.loads((tmp_path / "all" / "everyone.json").read_text("utf-8"))

    assert names == {f"{key}.jsonl" for key in people} | {"everyone.json"}
    assert [each["file"] for each in told["people"]] == [f"{key}.jsonl" for key in people]
    assert (tmp_path / "all").stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "all").iterdir())


def test_twice_is_once(people, run, tmp_path):
    run("export", "--all", str(tmp_path / "all"))

    again = run("import", str(tmp_path / "all"), "--json")

    told = [json.loads(line) for line in again.stdout.splitlines()]
    assert [each["facts_new"] for each in told] == [0, 0, 0]
    assert all(each["is_same"] for each in told)


def test_whoever_has_told_more_since_keeps_it_and_is_named(people, run, tmp_path):
    run("export", "--all", str(tmp_path / "all"))
    later = MORNING + timedelta(days=4)
    care.write(people[1], Walk(seconds=700), care.Stamp(later))

    again = run("import", str(tmp_path / "all"))

    assert again.exit_code == 0
    assert "1 would be written out in another way: Bo" in again.stdout
    assert len(care.record_of(people[1]).journal.facts) == 5


def test_a_preview_writes_nothing(people, run, tmp_path):
    run("export", "--all", str(tmp_path / "all"))
    gone(people)

    told = run("import", str(tmp_path / "all"), "--preview")

    assert "3 people: 12 facts new" in told.stdout
    assert "Nothing was written" in told.stderr
    assert care.people() == ()


def change(folder: Path, people: list[str]) -> None:
    path = folder / f"{people[1]}.jsonl"
    path.write_text(path.read_text("utf-8").replace('"seconds":600', '"seconds":900'), "utf-8")


def cut_short(folder: Path, people: list[str]) -> None:
    path = folder / f"{people[2]}.jsonl"
    path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")


def take_away(folder: Path, people: list[str]) -> None:
    (folder / f"{people[0]}.jsonl").unlink()


def put_in(folder: Path, people: list[str]) -> None:
    (folder / "stranger.jsonl").write_text("{}", "utf-8")


def break_the_list(folder: Path, people: list[str]) -> None:
    (folder / "everyone.json").write_text('{"footbridge_everyone": 7, "people": []}', "utf-8")


def lead_elsewhere(folder: Path, people: list[str]) -> None:
    path = folder / "everyone.json"
    path.write_text(path.read_text("utf-8").replace(people[0], f"../{people[0]}"), "utf-8")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (change, "got a changed one"),
        (cut_short, "got a changed one"),
        (take_away, "got no such file"),
        (put_in, "stranger.jsonl: expected only files of the list"),
        (break_the_list, "footbridge_everyone: expected"),
        (lead_elsewhere, "expected names of files beside this list"),
    ],
    ids=lambda each: getattr(each, "__name__", None),
)
def test_a_folder_that_is_not_as_it_was_written_changes_nothing(
    people, run, tmp_path, spoil, said
):
    run("export", "--all", str(tmp_path / "all"))
    gone(people)
    spoil(tmp_path / "all", people)

    result = run("import", str(tmp_path / "all"))

    assert result.exit_code == 3
    assert said in result.stderr
    assert care.people() == ()


def test_when_one_record_does_not_fit_none_comes_in(people, run, tmp_path):
    run("export", "--all", str(tmp_path / "all"))
    gone(people)
    care.begin(name="Cem", person=RUTH, key=people[2], now=MORNING)
    care.write(people[2], Walk(seconds=60), care.Stamp(MORNING, id="other"))

    result = run("import", str(tmp_path / "all"))

    assert result.exit_code == 3
    assert "other things were recorded since" in result.stderr
    assert [each.key for each in care.people()] == [people[2]]


@pytest.mark.parametrize(
    "words",
    [
        ("--all",),
        ("--all", "there", "--who", "Ada"),
        ("--all", "there", "--format", "csv"),
        ("--all", "there", "--force"),
    ],
    ids=" ".join,
)
def test_what_does_not_go_with_all_is_wrong_use(people, run, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert run("export", *words).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_something_stays_as_it_is(people, run, tmp_path):
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "letter.txt").write_text("mine", "utf-8")

    out, back = run("export", "--all", str(tmp_path / "all")), run("import", str(tmp_path / "all"))

    assert (out.exit_code, back.exit_code) == (3, 4)
    assert [path.name for path in tmp_path.iterdir()] == ["all"]
    assert "export --all" in back.stderr
