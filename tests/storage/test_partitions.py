"""The large tables in parts: the same rows, keys, references and guards, and the same answers."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from footbridge import care
from footbridge.engine.facts import CheckIn, Stumble
from footbridge.engine.person import Slot
from footbridge.storage import guards, models, partitions
from footbridge.storage.room import room_of
from tests.people import RUTH, START

pytestmark = pytest.mark.django_db(transaction=True)

MORNING = datetime(START.year, START.month, START.day, 8, 15, tzinfo=UTC)
PARTS = 3
only_on_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="there are parts on PostgreSQL only"
)


@pytest.fixture
def people():
    """Three people with two days each, and tables that are whole again afterwards."""
    made = [care.begin(name=name, person=RUTH, now=MORNING) for name in ("Ada", "Bo", "Cem")]
    for key in made:
        live(key, 2)
    yield made
    if connection.vendor == "postgresql":
        partitions.divide(1)


def live(key: str, days: int, first: int = 0) -> None:
    for number in range(first, first + days):
        now = MORNING + timedelta(days=number)
        care.today(key, on=now.date(), now=now)
        care.write(key, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), care.Stamp(now))


def told(people: list[str]) -> list[list[str]]:
    return [list(care.export_lines(key)) for key in people]


def asked(question: str, *about: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(question, about)
        return cursor.fetchall()


def test_on_sqlite_it_says_why_not_and_changes_nothing(people):
    if connection.vendor == "postgresql":
        pytest.skip("here there are parts")

    with pytest.raises(partitions.NotHere, match="SQLite"):
        partitions.divide(PARTS)


@only_on_postgresql
def test_in_parts_every_record_says_the_same_and_goes_on(people):
    before = told(people)
    last = models.Shown.objects.order_by("id").last().id

    partitions.divide(PARTS)
    in_parts = told(people)
    live(people[0], 1, first=2)

    assert partitions.parts() == PARTS
    assert in_parts == before
    assert models.Shown.objects.order_by("id").last().id > last
    assert care.replay(people[0]).is_clean
    assert asked("SELECT count(*) FROM ONLY storage_fact") == [(0,)]
    assert room_of("storage_fact") > 0


@only_on_postgresql
def test_parts_can_be_others_and_whole_again(people):
    before = told(people)

    partitions.divide(PARTS)
    partitions.divide(2)
    partitions.divide(1)

    assert partitions.parts() == 1
    assert told(people) == before
    names = {
        row[0] for row in asked("SELECT relname FROM pg_class WHERE relname LIKE %s", "storage_%")
    }
    assert {"storage_fact_id_seq", "storage_shown_id_seq", "storage_shown_id"} <= names
    assert not any("_new" in name for name in names)


@only_on_postgresql
@pytest.mark.covers("TRACK-14")
@pytest.mark.parametrize("change", ["UPDATE {} SET person_id = person_id", "DELETE FROM {}"])
@pytest.mark.parametrize("table", guards.APPENDED)
def test_no_part_lets_a_row_be_changed_or_taken_away(people, table, change):
    partitions.divide(PARTS)
    inside = "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = %s::regclass"
    parts = asked(inside, table)

    for (each,) in [(table,), *parts]:
        if asked(f"SELECT count(*) FROM {each}") == [(0,)]:
            continue
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change.format(each))
    assert guards.missing(connection) == frozenset()


@only_on_postgresql
def test_a_part_that_lost_its_guard_is_noticed(people):
    partitions.divide(PARTS)

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE storage_fact_1 DISABLE TRIGGER storage_fact_stays")

    assert guards.missing(connection) == {"storage_fact_stays"}


@only_on_postgresql
def test_in_parts_no_fact_is_there_twice_and_a_person_goes_whole(people):
    partitions.divide(PARTS)
    fact = models.Fact.objects.filter(person=people[1]).first()
    care.write(people[1], Stumble(), care.Stamp(MORNING + timedelta(days=2), id="stumble"))

    again = care.write(people[1], Stumble(), care.Stamp(MORNING + timedelta(days=2), id="stumble"))
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Fact.objects.bulk_create([fact])
    care.delete(people[1])

    assert not again.is_new
    assert models.Fact.objects.filter(person=people[1]).count() == 0
    assert {str(key) for key in models.Fact.objects.values_list("person", flat=True)} == {
        people[0],
        people[2],
    }


@only_on_postgresql
def test_a_fact_is_known_by_its_person_and_its_number(people):
    keys = asked(
        "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE contype = 'p' AND conrelid::regclass::text IN ('storage_fact', 'storage_shown')"
    )

    assert dict(keys) == {
        "storage_fact": "PRIMARY KEY (person_id, number)",
        "storage_shown": "PRIMARY KEY (person_id, id)",
    }
