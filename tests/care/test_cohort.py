"""A cohort holds whole weeks of those who said yes, and nothing says who, when or in words."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from footbridge import care
from footbridge.analytics.cohort import SMALLEST_GROUP, name_in_cohort, read_weeks
from footbridge.analytics.weeks import Week, weeks_of
from footbridge.blocks.folder import MANIFEST
from footbridge.blocks.refusal import Refused as NotPlayed
from footbridge.care import cohort
from footbridge.catalogue.words import Track
from footbridge.engine.facts import CheckIn, Goal, OwnNote, Research, Session, SetDone, Walk
from footbridge.engine.facts.research import Shares
from footbridge.engine.person import Slot
from tests.care.conftest import MONDAY
from tests.strategies import lives

pytest.importorskip("pyarrow")
pytestmark = pytest.mark.django_db

UNTIL = MONDAY + timedelta(days=21)
YES, NO = Research(shares=Shares.WEEKS), Research(shares=Shares.NOTHING)


@pytest.fixture
def twelve(answers, now) -> list[str]:
    """Twelve made-up people with two weeks of walks each, all of whom said yes."""
    return [somebody(f"Testperson {number}", answers, now) for number in range(12)]


def somebody(name: str, answers, now) -> str:
    key = care.begin(name=name, person=answers, now=now)
    for number in range(14):
        stamp = care.Stamp(now + timedelta(days=number))
        care.write(key, Walk(seconds=600), stamp)
        care.write(key, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), stamp)
    care.write(key, YES, care.Stamp(now))
    return key


def made(folder: Path, out: Path, *, block: int = 5) -> care.CohortMade:
    blocks = care.begin_cohort(folder, until=UNTIL, today=UNTIL, block=block)
    for each in blocks:
        care.play_cohort(folder, each)
    return care.end_cohort(folder, out)


def with_key(folder: Path, **changes) -> None:
    told = json.loads((folder / MANIFEST).read_text())
    (folder / MANIFEST).write_text(json.dumps(told | changes))


def test_it_holds_the_whole_weeks_of_everybody_who_said_yes(twelve, tmp_path):
    done = made(tmp_path / "blocks", tmp_path / "out.parquet")

    rows = read_weeks(tmp_path / "out.parquet")

    assert done == care.CohortMade(people=12, weeks=36)
    assert {row.week for row in rows} == {1, 2, 3}
    assert {row.walk_minutes for row in rows if row.week == 1} == {70}
    assert {row.days_told for row in rows if row.week == 3} == {0}


def test_nobody_is_in_it_who_did_not_say_yes_or_took_it_back(twelve, answers, now, tmp_path):
    quiet = care.begin(name="Somebody else", person=answers, now=now)
    care.write(quiet, Walk(seconds=4000), care.Stamp(now))
    care.write(twelve[0], NO, care.Stamp(now + timedelta(hours=1)))

    done = made(tmp_path / "blocks", tmp_path / "out.parquet")

    assert done.people == 11
    assert 67 not in {row.walk_minutes for row in read_weeks(tmp_path / "out.parquet")}


def test_whoever_takes_it_back_while_it_is_made_is_not_in_it(twelve, now, tmp_path):
    blocks = care.begin_cohort(tmp_path / "blocks", until=UNTIL, today=UNTIL, block=20)
    for each in blocks:
        care.play_cohort(tmp_path / "blocks", each)
    care.write(twelve[3], NO, care.Stamp(now + timedelta(hours=1)))

    done = care.end_cohort(tmp_path / "blocks", tmp_path / "out.parquet")

    assert done.people == 11


def test_too_few_people_are_no_cohort(twelve, now, tmp_path):
    for key in twelve[: 12 - SMALLEST_GROUP + 1]:
        care.write(key, NO, care.Stamp(now + timedelta(hours=1)))

    with pytest.raises(care.Refused, match="9 people"):
        made(tmp_path / "blocks", tmp_path / "out.parquet")

    assert list(tmp_path.iterdir()) == []


def test_where_it_is_felt_is_left_out_when_few_feel_it_there(twelve, answers, now, tmp_path):
    somebody("Amir", replace(answers, track=Track.LEG), now)

    made(tmp_path / "blocks", tmp_path / "out.parquet")

    rows = read_weeks(tmp_path / "out.parquet")
    assert {row.track for row in rows} == {"feet", None}
    assert sum(row.track is None for row in rows) == 3


def test_the_same_rows_come_out_whatever_the_blocks(twelve, tmp_path):
    found = []
    for block in (1, 5, 50):
        folder = tmp_path / str(block)
        blocks = care.begin_cohort(folder, until=UNTIL, today=UNTIL, block=block)
        with_key(folder, key="ab" * 32)
        for each in reversed(blocks):
            care.play_cohort(folder, each)
        care.end_cohort(folder, tmp_path / f"{block}.parquet")
        found.append((tmp_path / f"{block}.parquet").read_bytes())

    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("at_once", [1, 5, 12])
def test_never_more_than_some_people_are_put_in_order_at_once(
    twelve, tmp_path, monkeypatch, at_once
):
    held, in_order = [], cohort.in_order

    def counted(rows):
        ordered = in_order(rows)
        held.append(len({row.person for row in ordered}))
        return ordered

    monkeypatch.setattr(cohort, "PEOPLE_AT_ONCE", at_once)
    monkeypatch.setattr(cohort, "in_order", counted)

    made(tmp_path / "blocks", tmp_path / "out.parquet")

    assert max(held) == at_once
    assert sum(held) == 12
    rows = read_weeks(tmp_path / "out.parquet")
    assert rows == in_order(rows)
    assert len(rows) == 36


def test_two_cohorts_cannot_be_laid_beside_each_other(twelve, tmp_path):
    for name in ("one", "two"):
        made(tmp_path / name, tmp_path / f"{name}.parquet")

    one, two = ({row.person for row in read_weeks(tmp_path / f"{name}.parquet")}
                for name in ("one", "two"))  # fmt: skip
    assert one.isdisjoint(two)
    assert not (tmp_path / "one").exists(), "the key is still there"


def test_what_else_is_in_the_folder_stays(twelve, tmp_path):
    (tmp_path / "blocks").mkdir()
    (tmp_path / "blocks" / "letter.txt").write_text("mine")

    made(tmp_path / "blocks", tmp_path / "out.parquet")

    assert [path.name for path in (tmp_path / "blocks").iterdir()] == ["letter.txt"]


def test_a_block_that_is_missing_gives_no_file(twelve, tmp_path):
    blocks = care.begin_cohort(tmp_path / "blocks", until=UNTIL, today=UNTIL, block=5)
    care.play_cohort(tmp_path / "blocks", blocks[0])

    with pytest.raises(NotPlayed, match="2 of 3 blocks"):
        care.end_cohort(tmp_path / "blocks", tmp_path / "out.parquet")

    assert not (tmp_path / "out.parquet").exists()


def test_names_notes_dates_and_keys_cannot_be_in_it(twelve, answers, now, tmp_path):
    import pyarrow.parquet

    marks = ["Xanthippe", "Quetzal-Weg 77", "Zugspitze"]
    key = somebody(marks[0], answers, now)
    care.write(key, OwnNote(exercise="heel-raise", says=marks[1]), care.Stamp(now))
    care.write(key, Goal(says=marks[2]), care.Stamp(now))
    left_out = Session(sets=(SetDone(exercise="heel-raise", skipped=marks[1]),))
    care.write(key, left_out, care.Stamp(now))
    care.keep_contacts(key, {"doctor": "0161 496 0142"})
    facts = care.record_of(key).journal.facts
    forbidden = [*marks, key, key.replace("-", ""), "0161", "2026", "1952", "heel-raise",
                 *(each.id for each in facts)]  # fmt: skip

    made(tmp_path / "blocks", tmp_path / "out.parquet")

    table = pyarrow.parquet.read_table(tmp_path / "out.parquet")
    pyarrow.parquet.write_table(
        table, tmp_path / "plain.parquet", compression="none", use_dictionary=False
    )
    words = [str(each) for column in table.columns for each in column.to_pylist()]
    texts = (tmp_path / "plain.parquet").read_bytes() + (tmp_path / "out.parquet").read_bytes()
    found = [each for each in forbidden if each.encode() in texts or each in words]
    assert found == []
    assert [name for name in table.column_names if str(table[name].type) == "string"] == [
        "person", "track",
    ]  # fmt: skip
    assert not any(str(field.type).startswith(("date", "time")) for field in table.schema)


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(life=lives())
def test_no_word_of_any_life_is_in_its_weeks(life):
    person, journal = life
    until = person.started_on + timedelta(days=70)

    rows = weeks_of("nobody", person, journal.facts, care.catalogue(), until)

    # All texts that a row can hold are chosen from these: what was told cannot be among them.
    texts = {each for row in rows for each in row if isinstance(each, str)}
    assert texts <= {"nobody", *Track}
    assert not any(isinstance(each, date) for row in rows for each in row)
    assert [row.week for row in rows] == list(range(1, len(rows) + 1))
    assert all(0 <= row.days_done <= 7 and row.stopped <= row.sessions for row in rows)


def test_what_stands_for_a_person_hangs_on_the_key_and_says_nothing(ada):
    one, other = name_in_cohort(b"a" * 32, ada), name_in_cohort(b"b" * 32, ada)

    assert one != other
    assert ada[:8] not in one
    assert Week._fields[0] == "person"
