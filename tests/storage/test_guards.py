"""The database itself keeps what was recorded, whoever writes to it and however."""

import uuid
from datetime import UTC, date, datetime

import pytest
from django.core import checks
from django.db import DatabaseError, connection, transaction

from footbridge.storage import guards, models
from footbridge.storage.packing import OF_FACTS, mark_of, pack

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
A_SESSION = '{"kind":"session","sets":[{"exercise":"heel-raise","reps":10}]}'


@pytest.fixture
def ada() -> models.Person:
    return models.Person.objects.create(
        name="Ada", begun=NOON, started_on=date(2026, 11, 20), answers="{}"
    )


@pytest.fixture
def stumble(ada) -> models.Fact:
    return models.Fact.objects.create(
        person=ada,
        number=1,
        client_id="stumble",
        kind="stumble",
        at=NOON,
        offset_minutes=60,
        local_day=NOON.date(),
        recorded=NOON,
        body="{}",
        digest="ab",
    )


@pytest.fixture
def shown(ada) -> models.Shown:
    return models.Shown.objects.create(
        person=ada,
        on=NOON.date(),
        made_at=NOON,
        fingerprint="ab",
        watermark=0,
        engine_version="1",
        catalogue_version="1",
        body="{}",
    )


def refused(act) -> str:
    with pytest.raises(DatabaseError) as error, transaction.atomic():
        act()
    return str(error.value)


def test_a_fact_cannot_be_changed_through_its_model(stumble):
    stumble.body = '{"kind": "fall"}'

    said = refused(stumble.save)

    assert "storage_fact" in said
    stumble.refresh_from_db()
    assert stumble.body == "{}"


def test_a_fact_cannot_be_changed_by_a_query(stumble):
    refused(lambda: models.Fact.objects.update(recorded=NOON))


def test_a_fact_cannot_be_changed_by_bare_sql(stumble):
    def by_hand():
        with connection.cursor() as cursor:
            cursor.execute("UPDATE storage_fact SET body = 'x'")

    refused(by_hand)


def test_a_fact_cannot_be_deleted(stumble):
    refused(stumble.delete)
    refused(lambda: models.Fact.objects.all().delete())

    assert models.Fact.objects.count() == 1


def test_a_person_cannot_be_deleted_past_their_facts(ada, stumble):
    refused(ada.delete)

    assert models.Person.objects.count() == 1


@pytest.fixture
def whole_fact(stumble) -> models.Fact:
    """A long fact as earlier versions kept it."""
    return models.Fact.objects.create(
        person=stumble.person,
        number=2,
        client_id="long",
        kind="session",
        at=NOON,
        offset_minutes=60,
        local_day=NOON.date(),
        recorded=NOON,
        plain=A_SESSION,
        digest="cd",
    )


def packed_fact(**changes: object):
    told = {"plain": "", "packed": pack(A_SESSION, dictionary=OF_FACTS), **changes}
    return lambda: models.Fact.objects.filter(client_id="long").update(**told)


@pytest.mark.covers("TRACK-14")
def test_a_long_fact_that_was_kept_whole_can_be_packed_once_and_says_the_same(whole_fact):
    packed_fact()()

    fact = models.Fact.objects.get(client_id="long")
    assert (fact.plain, fact.body) == ("", A_SESSION)
    refused(packed_fact())
    refused(packed_fact(packed=None, plain=A_SESSION))


@pytest.mark.parametrize(
    "changes",
    [
        {"packed": pack('{"kind":"session"}', dictionary=OF_FACTS)},
        {"packed": None},
        {"plain": "x"},
        {"number": 3},
        {"client_id": "other"},
        {"kind": "walk"},
        {"at": datetime(2026, 11, 21, tzinfo=UTC)},
        {"recorded": datetime(2026, 11, 21, tzinfo=UTC)},
        {"offset_minutes": 0},
        {"local_day": date(2026, 11, 21)},
        {"digest": "ef"},
    ],
    ids=lambda changes: f"{next(iter(changes))}-{len(str(changes))}",
)
def test_packing_a_fact_changes_nothing_else_and_only_into_the_same_text(whole_fact, changes):
    refused(packed_fact(**changes))

    assert models.Fact.objects.get(client_id="long").body == A_SESSION


def test_a_decision_that_was_shown_cannot_be_changed_or_deleted(shown):
    refused(lambda: models.Shown.objects.update(plain="x"))
    refused(shown.delete)

    assert models.Shown.objects.get().body == "{}"


def packed_as(row: models.Shown, text: str, **changes: object):
    """What packing `text` in the place of a row writes, with whatever else is changed."""
    told = {"plain": "", "packed": pack(text), **changes}
    return lambda: models.Shown.objects.filter(id=row.id).update(**told)


@pytest.fixture
def whole(shown) -> models.Shown:
    """A decision as earlier versions kept it."""
    text = '{"on":"2026-11-20"}'
    return models.Shown.objects.create(
        person=shown.person,
        on=shown.on,
        made_at=NOON,
        fingerprint="cd",
        watermark=1,
        engine_version="1",
        catalogue_version="1",
        plain=text,
    )


def test_a_decision_that_was_kept_whole_can_be_packed_once_and_says_the_same(whole):
    text = whole.body

    packed_as(whole, text)()

    whole = models.Shown.objects.get(id=whole.id)
    assert (whole.plain, whole.body) == ("", text)
    refused(packed_as(whole, text))
    refused(lambda: models.Shown.objects.update(packed=None, plain=text))


@pytest.mark.parametrize(
    "changes",
    [
        {"packed": pack('{"on":"2026-11-21"}')},
        {"packed": None},
        {"plain": "x"},
        {"watermark": 2},
        {"fingerprint": "ef"},
        {"on": date(2026, 11, 21)},
        {"made_at": datetime(2026, 11, 21, tzinfo=UTC)},
        {"engine_version": "2"},
        {"catalogue_version": "2"},
    ],
    ids=lambda changes: f"{next(iter(changes))}-{len(str(changes))}",
)
def test_packing_changes_nothing_else_and_only_into_the_same_text(whole, changes):
    refused(packed_as(whole, whole.body, **changes))

    assert models.Shown.objects.get(id=whole.id).body == whole.body


def test_it_is_packed_only_beside_the_first_of_the_same_person_and_day(whole, shown):
    other = models.Person.objects.create(
        name="Bo", begun=NOON, started_on=NOON.date(), answers="{}"
    )
    first = {"made_at": NOON, "fingerprint": "x", "watermark": 0, "body": "{}"}
    versions = {"engine_version": "1", "catalogue_version": "1"}
    of_other = models.Shown.objects.create(person=other, on=shown.on, **first, **versions)
    of_later = models.Shown.objects.create(
        person=shown.person, on=date(2026, 11, 21), **first, **versions
    )

    for base in (whole.id, of_other.id, of_later.id, 10**9):
        refused(packed_as(whole, whole.body, base=base))

    packed = pack(whole.body, shown.body)
    packed_as(whole, whole.body, packed=packed, base=shown.id)()
    assert models.Shown.objects.get(id=whole.id).body == whole.body


def test_somebody_who_cannot_compare_cannot_pack(whole):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has a SHA-256 of its own")
    connection.connection.create_function(guards.MARK, 1, None)
    try:
        refused(packed_as(whole, whole.body))
    finally:
        connection.connection.create_function(guards.MARK, 1, mark_of, deterministic=True)


def test_the_mark_of_one_deletion_opens_nothing_of_another_person(stumble):
    models.Deletion.objects.create(person_key=uuid.uuid4())

    refused(stumble.delete)


def test_the_answers_of_the_set_up_cannot_be_changed_but_the_name_can(ada):
    refused(lambda: models.Person.objects.update(answers='{"numb": false}'))

    models.Person.objects.update(name="Ada B")

    assert models.Person.objects.get().name == "Ada B"


def test_the_check_says_which_guard_is_missing():
    table = guards.APPENDED[0]
    where = f" ON {table}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {table}_stays{where}")

    found = checks.run_checks(databases=["default"], tags=["database"])

    assert [each.msg for each in found] == ["The trigger storage_fact_stays is missing."]


def test_the_check_is_quiet_when_all_guards_stand():
    assert checks.run_checks(databases=["default"], tags=["database"]) == []


def test_the_guards_can_be_set_twice_and_taken_away():
    with connection.cursor() as cursor:
        for statement in (
            *guards.statements(connection.vendor),
            *guards.that_let_pack(connection.vendor),
        ):
            cursor.execute(statement)
        still_there = guards.missing(connection)
        for statement in guards.removals(connection.vendor):
            cursor.execute(statement)
        gone = guards.missing(connection)

    assert still_there == frozenset()
    assert gone == guards.expected()
