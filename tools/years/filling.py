"""Very many people into the database that Django knows, in little time.

Some different years are written down as they are; everybody else has one of them again, under a
key of their own, copied inside the database. The copies come some days at a time, everybody's in
turn, as facts come in a clinic: one person's rows lie all over the table.
"""

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import connection, transaction

from footbridge.storage import models, rows
from tools.trouble import Trouble
from tools.years.lives import Year, rows_of, years

LIVES = 24
WEEKS = 52
AT_ONCE = 1000
FACTS_AT_ONCE = 28
COPIED = "years_copied"
INVENTED = r"^Test (year [0-9]{2}|[0-9]{5,})$"
# SQLite waits for the disk otherwise, and looks for each place of an index on it.
MEMORY_OF_SQLITE = "PRAGMA cache_size = -2000000"
_MAPPING = f"CREATE TEMP TABLE {COPIED} (person {{kind}} PRIMARY KEY, life {{kind}} NOT NULL)"
_FACTS = f"""
INSERT INTO storage_fact (person_id, {{columns}})
SELECT {COPIED}.person, {{told}} FROM {COPIED}
JOIN storage_fact AS lived ON lived.person_id = {COPIED}.life
WHERE lived.number >= %s AND lived.number < %s
"""  # noqa: S608 - ours
_SHOWN = f"""
INSERT INTO storage_shown (person_id, {{columns}})
SELECT {COPIED}.person, {{told}} FROM {COPIED}
JOIN storage_shown AS lived ON lived.person_id = {COPIED}.life
WHERE lived."on" >= %s AND lived."on" < %s
"""  # noqa: S608 - ours


def refuse_real_people() -> None:
    """People are added here and deleted. Raises Trouble where anybody is not invented by this."""
    if models.Person.objects.exclude(name__regex=INVENTED).exists():
        raise Trouble(
            "There are real people in this database. Name an empty one: FOOTBRIDGE_DATA."
        )


def fill(until: int, *, lives: int = LIVES, weeks: int = WEEKS) -> None:
    """People until there are so many, each with a year behind them. What is there stays.

    Raises Trouble where real people are.
    """
    refuse_real_people()
    if connection.vendor == "sqlite":
        _ask(MEMORY_OF_SQLITE)
    lived = _lived() or list(_live(min(lives, until), weeks))
    missing = until - models.Person.objects.count()
    if missing > 0:
        _copy([(uuid.uuid4(), lived[place % len(lived)]) for place in range(missing)])
    if connection.vendor == "postgresql":
        _ask("ANALYZE")


def _lived() -> list[models.Person]:
    return list(models.Person.objects.filter(name__startswith="Test year ").order_by("name"))


def _live(count: int, weeks: int) -> Iterator[models.Person]:
    for place, year in enumerate(years(count, weeks, datetime.now(UTC).date())):
        yield _written(year, f"Test year {place:02}")


@transaction.atomic
def _written(year: Year, name: str) -> models.Person:
    person = rows.person_row(uuid.uuid4(), name, year.person, year.begun)
    person.save(force_insert=True)
    facts, shown = rows_of(year, person)
    models.Fact.objects.bulk_create(facts, batch_size=AT_ONCE)
    models.Shown.objects.bulk_create(shown, batch_size=AT_ONCE)
    return person


def _copy(copies: list[tuple[uuid.UUID, models.Person]]) -> None:
    here = models.Person.objects.count()
    people = [
        models.Person(
            key=key,
            name=f"Test {here + place:05}",
            begun=life.begun,
            started_on=life.started_on,
            answers=life.answers,
            time_zone=life.time_zone,
        )
        for place, (key, life) in enumerate(copies)
    ]
    with transaction.atomic():
        models.Person.objects.bulk_create(people, batch_size=AT_ONCE)
        _name_the_copies(copies)
        _some_at_a_time(copies)
        _ask(f"DROP TABLE {COPIED}")


def _name_the_copies(copies: list[tuple[uuid.UUID, models.Person]]) -> None:
    _ask(_MAPPING.format(kind="uuid" if connection.vendor == "postgresql" else "char(32)"))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {COPIED} VALUES (%s, %s)",  # noqa: S608 - ours
            [(_kept(key), _kept(life.key)) for key, life in copies],
        )


def _kept(key: uuid.UUID) -> Any:
    """A key as this database has it."""
    return models.Person._meta.pk.get_db_prep_value(key, connection)


def _some_at_a_time(copies: list[tuple[uuid.UUID, models.Person]]) -> None:
    lives = {life.key for _, life in copies}
    mine = models.Fact.objects.filter(person_id__in=lives)
    last = max(mine.values_list("number", flat=True))
    facts = _written_out(_FACTS, models.Fact)
    for number in range(1, last + 1, FACTS_AT_ONCE):
        _ask(facts, number, number + FACTS_AT_ONCE)
    days = models.Shown.objects.filter(person_id__in=lives).values_list("on", flat=True)
    shown, day = _written_out(_SHOWN, models.Shown), min(days)
    while day <= max(days):
        _ask(shown, day, day + timedelta(weeks=1))
        day += timedelta(weeks=1)


def _written_out(statement: str, kind: type[models.Fact] | type[models.Shown]) -> str:
    """With the columns of a table, but for its id and whose it is."""
    names = [each.column for each in kind._meta.concrete_fields]
    columns = [f'"{name}"' for name in names if name not in {"id", "person_id"}]
    told = ", ".join(f"lived.{name}" for name in columns)
    return statement.format(columns=", ".join(columns), told=told)


def _ask(statement: str, *values: int | date) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
