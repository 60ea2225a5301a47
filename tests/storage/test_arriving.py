"""What a form that is saved asks and writes: rows as Django writes them, and who is held."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from footbridge import care
from footbridge.engine.facts import Entry, Session, SetDone, Stumble
from footbridge.storage import arriving, models, rows
from tests.people import RUTH

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 12, 0, 0, 250, tzinfo=UTC)
COLUMNS = [field.attname for field in models.Fact._meta.concrete_fields if not field.primary_key]


@pytest.fixture
def ruth() -> uuid.UUID:
    return uuid.UUID(care.begin(name="Ruth", person=RUTH, now=NOON))


def told(number: int) -> Entry:
    """Every second one is long enough to be packed."""
    done = SetDone(exercise="heel-raise", reps=8)
    what = Session(sets=(done,) * 40) if number % 2 else Stumble()
    return Entry(
        id=f"told {number}", at=NOON + timedelta(minutes=number), recorded=NOON, what=what
    )


def columns(fact: models.Fact) -> list:
    found = [getattr(fact, name) for name in COLUMNS]
    return [bytes(each) if isinstance(each, memoryview) else each for each in found]


@pytest.mark.parametrize("count", [0, 1, 5])
def test_rows_are_those_that_django_would_write(ruth, count):
    new = [rows.fact_row(ruth, number + 1, told(number)) for number in range(count)]

    arriving.keep(new)

    kept = models.Fact.objects.filter(person=ruth).order_by("number")
    assert [columns(each) for each in kept] == [columns(each) for each in new]
    assert sorted(each.id for each in kept) == [each.id for each in kept]


def test_of_many_names_those_that_are_there_have_a_digest(ruth, monkeypatch):
    monkeypatch.setattr(arriving, "AT_ONCE", 3)
    new = [rows.fact_row(ruth, number + 1, told(number)) for number in range(5)]
    arriving.keep(new)

    found = arriving.digests(ruth, [f"told {number}" for number in range(1, 9)])

    assert found == {each.client_id: each.digest for each in new[1:]}
    assert arriving.digests(uuid.uuid4(), ["told 1"]) == {}
    assert arriving.digests(ruth, []) == {}


def test_who_is_held_is_known_as_they_are_now(ruth):
    arriving.keep([rows.fact_row(ruth, 1, told(1))])

    with transaction.atomic():
        about = arriving.hold(ruth)

    assert about is not None
    assert (about.key, about.name, about.mark.number) == (ruth, "Ruth", 1)


def test_nobody_is_held_who_is_not_here(db):
    with transaction.atomic():
        assert arriving.hold(uuid.uuid4()) is None
