"""`footbridge import` with the file of a watch or a telephone."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from footbridge import care
from tests.interop.incoming.made import fit, gpx, health, packed, tcx, walked, workout
from tests.people import RUTH

pytestmark = pytest.mark.django_db
THURSDAY = datetime(2026, 1, 8, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def ruth(db) -> str:
    return care.begin(name="Ruth", person=RUTH)


@pytest.fixture
def file(tmp_path):
    """Writes bytes under a name that says nothing, and gives its path."""

    def written(data: bytes | str) -> str:
        path = tmp_path / "something"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return str(path)

    return written


def facts(key: str) -> int:
    return len(care.record_of(key).journal.facts)


@pytest.mark.parametrize(
    "data",
    [
        fit(walked(900), THURSDAY, seconds=900),
        gpx(walked(900), THURSDAY),
        tcx(walked(900), THURSDAY),
        health(workout(THURSDAY, 15)),
        packed({"apple_health_export/Export.xml": health(workout(THURSDAY, 15))}),
        b"Date,Minutes\n2026-01-08 09:00,15\n",
    ],
    ids=["fit", "gpx", "tcx", "apple", "apple-zip", "csv"],
)
def test_the_kind_is_recognised_and_its_walk_written_down(run, ruth, file, data):
    result = run("import", file(data))

    assert result.exit_code == 0, result.stderr
    assert "1 new walks, Thursday 8 January" in result.stdout
    (entry,) = care.record_of(ruth).journal.facts
    assert (entry.what.seconds, entry.at) == (900, THURSDAY)


def test_a_preview_says_the_same_and_writes_nothing(run, ruth, file):
    result = run("import", file(gpx(walked(900), THURSDAY)), "--preview")

    assert "1 new walks" in result.stdout
    assert "Nothing was written." in result.stderr
    assert facts(ruth) == 0


def test_the_same_file_twice_says_that_it_is_here(run, ruth, file):
    path = file(gpx(walked(900), THURSDAY))
    run("import", path)

    result = run("import", path)

    assert "1 are here already" in result.stdout
    assert facts(ruth) == 1


def test_what_it_means_is_said(run, file):
    result = run("import", file(gpx(walked(900), THURSDAY)), "--preview")

    assert "Today’s walk" in result.stdout
    assert "does not know how a walk felt" in result.stdout


def test_programs_get_json(run, file):
    told = json.loads(run("import", file(gpx(walked(900), THURSDAY)), "--json").stdout)

    assert (told["new"], told["written"], told["first"]) == (1, 1, "2026-01-08")


def test_a_long_walk_waits_for_a_word(run, ruth, file):
    path = file(health(workout(THURSDAY, 150)))

    assert "--sure" in run("import", path).stdout
    assert facts(ruth) == 0
    run("import", path, "--sure")
    assert facts(ruth) == 1


def test_what_is_taken_back_comes_again_on_purpose(run, ruth, file):
    path = file(health(workout(THURSDAY, 20)))
    run("import", path)
    care.take_back(ruth, care.brought(ruth)[0].at, now=care.now_for(ruth))

    assert "--again" in run("import", path).stdout
    run("import", path, "--again")
    assert len(care.brought(ruth)) == 1


def test_a_table_asks_what_it_does_not_say(run, ruth, file):
    path = file("Datum,Zeit,Sonst\n08/01/2026,15,x\n")

    result = run("import", path)

    assert result.exit_code == 3
    assert "--dates day_first|month_first" in result.stderr
    assert "--lasted" in result.stderr
    assert facts(ruth) == 0


def test_a_table_is_read_as_it_was_said(run, ruth, file):
    path = file("A,B\n15,08/01/2026\n")
    words = ("--column", "start=B", "--column", "lasted=A", "--lasted", "minutes")

    result = run("import", path, *words, "--dates", "day_first")

    assert result.exit_code == 0, result.stderr
    (entry,) = care.record_of(ruth).journal.facts
    assert entry.day == THURSDAY.date()


def test_a_column_that_is_not_there_is_named(run, file):
    result = run("import", file("A,B\n15,08/01/2026\n"), "--column", "start=C")

    assert result.exit_code == 2
    assert "A, B" in result.stderr


def test_a_broken_file_says_where_and_changes_nothing(run, ruth, file):
    broken = health(workout(THURSDAY), workout(THURSDAY + timedelta(days=1))).replace(
        b"2026-01-09", b"2026-02-30"
    )

    result = run("import", file(broken))

    assert result.exit_code == 3
    assert ", line 13: expected a moment" in result.stderr
    assert facts(ruth) == 0


def test_something_that_is_none_of_these_says_what_can_be_read(run, file):
    result = run("import", file(b"\x89PNG\r\n\x1a\n" + bytes(100)))

    assert result.exit_code == 3
    assert "Apple Health (zip or XML), FIT, GPX, TCX" in result.stderr


def test_a_preview_of_our_own_export_changes_nothing(run, ruth, file):
    run("log", "walk", "12")
    exported = run("export").stdout
    care.delete(ruth)

    result = run("import", file(exported), "--preview", "--json")

    assert json.loads(result.stdout)["facts_new"] == 1
    assert care.people() == ()
