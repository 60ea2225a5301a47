"""The tables as the migrations make them, on whichever database the tests run."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection

from footbridge import care
from footbridge.engine.facts import CheckIn, Session
from footbridge.engine.facts.session import SetDone
from footbridge.engine.person import Slot
from footbridge.storage import guards, keys, models
from tests.people import RUTH, START

pytestmark = pytest.mark.django_db(transaction=True)

SETS = tuple(SetDone(exercise="heel-raise", reps=reps, effort=5) for reps in range(5, 12))
MORNING = datetime(START.year, START.month, START.day, 8, 15, tzinfo=UTC)


def our_tables() -> set[str]:
    names = connection.introspection.table_names()
    return {name for name in names if name.startswith("storage_")}


def test_from_nothing_to_all_tables_and_guards_and_back_to_nothing():
    there = our_tables()

    call_command("migrate", "storage", "zero", verbosity=0)
    gone = our_tables()
    call_command("migrate", verbosity=0)

    assert gone == set()
    assert our_tables() == there
    assert {"storage_person", "storage_fact", "storage_shown"} <= there
    assert guards.missing(connection) == frozenset()


def test_no_change_of_a_model_is_without_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("version", ["0001_records", "0002_guards", "0003_contacts"])
@pytest.mark.covers("TRACK-14")
def test_a_database_of_any_version_is_read_then_packed_and_says_the_same(version):
    ada = begun_and_looked_at()
    lines = list(care.export_lines(ada))

    call_command("migrate", "storage", version, verbosity=0)
    whole = bodies()
    call_command("migrate", verbosity=0)
    read_whole, left = list(care.export_lines(ada)), care.left_to_pack()
    steps = list(care.pack_old())

    assert [json.loads(line)["shown"]["decision"] for line in lines if '"shown":{' in line] == [
        json.loads(body) for body in whole
    ]
    assert left == len(whole) + len(long_facts()) == steps[-1].done == steps[-1].of
    assert read_whole == list(care.export_lines(ada)) == lines
    assert set(bodies()) == {""}
    assert all(len(fact.packed) * 2 < len(fact.body) for fact in long_facts())
    assert care.left_to_pack() == 0
    assert care.replay(ada).is_clean
    assert guards.missing(connection) == frozenset()


@pytest.mark.covers("TRACK-14")
def test_keys_that_begin_with_the_person_change_no_row_and_no_guard():
    ada = begun_and_looked_at()
    lines = list(care.export_lines(ada))
    call_command("migrate", "storage", "0008_device_person", verbosity=0)
    rows = all_rows()

    call_command("migrate", "storage", "0005_packed", verbosity=0)
    before, missing_before, indexes_before = all_rows(), guards.missing(connection), indexes()
    call_command("migrate", verbosity=0)

    assert before == all_rows() == rows
    assert list(care.export_lines(ada)) == lines
    assert missing_before == guards.missing(connection) == frozenset()
    assert {*keys.NOT_NEEDED} <= indexes_before
    assert not {*keys.NOT_NEEDED} & indexes()


def all_rows() -> list[dict[str, object]]:
    """Without what a younger version added."""
    columns = [each.name for each in models.Fact._meta.fields if each.name != "packed"]
    facts, shown = models.Fact.objects.order_by("id"), models.Shown.objects.order_by("id")
    return [*facts.values(*columns), *shown.values()]


def long_facts() -> list[models.Fact]:
    return list(models.Fact.objects.filter(kind=Session.KIND))


def indexes() -> set[str]:
    with connection.cursor() as cursor:
        tables = [
            connection.introspection.get_constraints(cursor, table) for table in guards.APPENDED
        ]
    return {name for table in tables for name in table}


def begun_and_looked_at() -> str:
    """Ada after three days, on each of which she looked twice and told something long."""
    ada = care.begin(name="Ada", person=RUTH, now=MORNING)
    for days in range(3):
        now = MORNING + timedelta(days=days)
        care.today(ada, on=now.date(), now=now)
        care.write(ada, CheckIn(slot=Slot.MORNING, pain=2, soreness=days), care.Stamp(now))
        care.write(ada, Session(sets=SETS), care.Stamp(now))
        care.today(ada, on=now.date(), now=now + timedelta(hours=1))
    return ada


def bodies() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM storage_shown ORDER BY made_at, id")
        return [row[0] for row in cursor.fetchall()]
