import uuid
from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given

from footbridge.engine.facts import Entry, Stumble
from footbridge.storage import rows
from tests.strategies import facts, people

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
KEY = uuid.UUID(int=7)


@given(people())
def test_a_person_comes_back_from_the_row_as_they_were(person):
    row = rows.person_row(KEY, "Ada", person, NOON)

    assert rows.person_of(row) == person
    assert row.started_on == person.started_on


@given(facts())
def test_the_columns_of_a_fact_say_what_the_fact_says(fact):
    row = rows.fact_row(KEY, 3, fact)

    assert (row.number, row.client_id, row.kind) == (3, fact.id, fact.kind)
    assert row.at == fact.at
    assert row.at.utcoffset() == timedelta()
    assert row.at + timedelta(minutes=row.offset_minutes) == fact.at.replace(tzinfo=UTC)
    assert row.local_day == fact.at.date()
    assert row.recorded == fact.recorded


@pytest.mark.parametrize(("hours", "day"), [(13, 21), (-11, 20)])
def test_the_local_day_is_the_one_on_the_wall(hours, day):
    at = NOON.astimezone(timezone(timedelta(hours=hours)))

    row = rows.fact_row(KEY, 1, Entry(id="s", at=at, recorded=NOON, what=Stumble()))

    assert row.local_day.day == day
    assert row.offset_minutes == hours * 60


@pytest.mark.django_db
def test_the_answers_of_everybody_are_read_as_they_lie_and_along_no_index():
    with CaptureQueriesContext(connection) as asked:
        assert list(rows.facts_of_kinds(("research", "withdrawn"))) == []

    (look,) = [each["sql"] for each in asked if "storage_fact" in each["sql"]]
    assert "ORDER BY" not in look
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {look}")
            assert [row[3] for row in cursor.fetchall()] == ["SCAN storage_fact"]
