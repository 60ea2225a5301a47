"""Values as rows and rows as values, one query each."""

import json
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain, islice
from typing import Any, TypeVar

from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Length

from footbridge import record
from footbridge.engine.facts import Entry, Fact
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.storage import models
from footbridge.storage.packing import LONG

T = TypeVar("T")
AT_ONCE = 200

_SAME_OR_FIRST = """
SELECT * FROM storage_shown WHERE person_id = %s AND "on" = %s AND (
    (fingerprint = %s AND engine_version = %s AND catalogue_version = %s)
    OR (packed IS NOT NULL AND base IS NULL))
ORDER BY id
"""

_KEEP = """
INSERT INTO storage_shown (person_id, "on", made_at, fingerprint, watermark, engine_version,
    catalogue_version, body, packed, base)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
ON CONFLICT DO NOTHING
"""

_WHICH_SHOWN = """
SELECT id, "on", fingerprint, engine_version, catalogue_version FROM storage_shown
WHERE person_id = %s AND "on" >= %s AND "on" <= %s ORDER BY "on", made_at, id
"""

_FACTS_FROM = """
SELECT id, number, digest, body, packed FROM storage_fact
WHERE person_id = %s AND number >= %s AND number <= %s ORDER BY number
"""


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact with its place in the order of arrival and its digest."""

    number: int
    digest: str
    fact: Entry[Fact]


def person_row(key: uuid.UUID, name: str, person: Person, begun: datetime) -> models.Person:
    return models.Person(
        key=key,
        name=name,
        begun=begun,
        started_on=person.started_on,
        answers=record.write_person(person),
        time_zone=person.time_zone,
    )


def person_of(row: models.Person) -> Person:
    return record.read_stored_person(row.answers)


def contacts_in(told: str | None) -> dict[str, str]:
    """The telephone numbers of a person, by the name of each field; empty until there are any."""
    return {name: str(each) for name, each in json.loads(told).items()} if told else {}


def fact_row(person_key: uuid.UUID, number: int, fact: Entry[Fact]) -> models.Fact:
    """The row of `fact`. `at` goes in as UTC, with the local day and the offset beside it."""
    offset = fact.at.utcoffset()
    row = models.Fact(
        person_id=person_key,
        number=number,
        client_id=fact.id,
        kind=fact.kind,
        at=fact.at.astimezone(UTC),
        offset_minutes=round(offset.total_seconds() / 60) if offset else 0,
        local_day=fact.at.date(),
        recorded=fact.recorded.astimezone(UTC),
        digest=record.digest(fact),
    )
    return row.keep(record.write_fact(fact))


def facts_of(person_key: uuid.UUID, up_to: int | None = None) -> tuple[StoredFact, ...]:
    """All facts in the order of arrival, or those up to the watermark `up_to`."""
    rows = models.Fact.objects.filter(person_id=person_key).order_by("number")
    if up_to is not None:
        rows = rows.filter(number__lte=up_to)
    found = list(rows.values_list("number", "digest", "plain", "packed"))
    facts = _read(found)
    return tuple(
        StoredFact(number, digest, fact)
        for (number, digest, *_), fact in zip(found, facts, strict=True)
    )


def facts_of_kinds(kinds: Sequence[str]) -> Iterator[tuple[uuid.UUID, int, Entry[Fact]]]:
    """The facts of these kinds of everybody, each with its person and its number, as they lie.

    In no order: SQLite would go along an index for one, and so look for each row of the table by
    itself, where all of it in turn takes a fraction of that.
    """
    found = models.Fact.objects.filter(kind__in=kinds).order_by()
    for some in _batches(found.values_list("person_id", "number", "plain", "packed").iterator()):
        for (person, number, *_), fact in zip(some, _read(some), strict=True):
            yield person, number, fact


def facts_from(person_key: uuid.UUID, first: int, last: int) -> list[tuple[int, StoredFact]]:
    """The facts with these numbers, each with the id of its row, in the order of arrival.

    Written out: every page asks for what is new of a story.
    """
    with connection.cursor() as cursor:
        cursor.execute(_FACTS_FROM, [_as_kept(person_key), first, last])
        found = cursor.fetchall()
    return [
        (row, StoredFact(number, digest, fact))
        for (row, number, digest, *_), fact in zip(found, _read(found), strict=True)
    ]


def _read(found: Iterable[tuple[Any, ...]]) -> Sequence[Entry[Fact]]:
    """The facts in rows whose last two columns are `plain` and `packed`."""
    return record.read_stored([models.told_in(plain, packed) for *_, plain, packed in found])


def moment_of(person_key: uuid.UUID, fact_id: str) -> datetime | None:
    """When the fact with this id happened, as it was told; None if there is none."""
    rows = models.Fact.objects.filter(person_id=person_key, client_id=fact_id)
    found = list(rows.values_list("plain", "packed")[:1])
    return _read(found)[0].at if found else None


def kinds_by_id(person_key: uuid.UUID, ids: Sequence[str]) -> dict[str, str]:
    """The kind of each of these facts that is there."""
    rows = models.Fact.objects.filter(person_id=person_key, client_id__in=ids)
    return dict(rows.values_list("client_id", "kind"))


def shown_row(
    person_key: uuid.UUID,
    decision: Decision,
    *,
    made_at: datetime,
    fingerprint: str,
    watermark: int,
    base: models.Shown | None,
    last: models.Shown | None = None,
) -> models.Shown:
    """The row of a decision, packed beside `base`, the first of its day. `last` is another one of
    that day, made here: where it says the same, it was packed already.
    """
    row = models.Shown(
        person_id=person_key,
        on=decision.on,
        made_at=made_at,
        fingerprint=fingerprint,
        watermark=watermark,
        engine_version=decision.engine_version,
        catalogue_version=decision.catalogue_version,
    )
    text = record.write_decision(decision)
    return row.keep(text, base, last)


def keep_shown(row: models.Shown) -> None:
    """Writes a row, unless there is one of the same day that was made from the same.

    Written out: Django needs longer for a row of its own than a database to take it.
    """
    as_kept = connection.ops
    values = (
        _as_kept(row.person_id),
        as_kept.adapt_datefield_value(row.on),
        as_kept.adapt_datetimefield_value(row.made_at),
        row.fingerprint,
        row.watermark,
        row.engine_version,
        row.catalogue_version,
        row.plain,
        bytes(row.packed) if row.packed is not None else None,
        row.base,
    )
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, values)


def shown_on(person_key: uuid.UUID, on: date) -> list[models.Shown]:
    """All that was shown on that day, the first one first."""
    found = list(models.Shown.objects.filter(person_id=person_key, on=on).order_by("id"))
    return _with_bases(found)


def same_or_first(
    person_key: uuid.UUID, on: date, fingerprint: str, engine: str, catalogue: str
) -> list[models.Shown]:
    """Of what was shown on that day no more than `same_as` and `base_among` look for.

    Written out: Django would need longer to write it than a database to answer.
    """
    asked = models.Shown.objects.raw(_SAME_OR_FIRST, [
        _as_kept(person_key), on, fingerprint, engine, catalogue,
    ])  # fmt: skip
    return _with_bases(list(asked))


def same_as(
    shown: Iterable[models.Shown], fingerprint: str, engine: str, catalogue: str
) -> models.Shown | None:
    """The one of these that was made from the same by the same versions."""
    made = fingerprint, engine, catalogue
    return next(
        (
            row
            for row in shown
            if (row.fingerprint, row.engine_version, row.catalogue_version) == made
        ),
        None,
    )


def base_among(shown: Iterable[models.Shown]) -> models.Shown | None:
    """The one of these of one day beside which the next is packed; None until there is any."""
    return next((row for row in shown if row.packed is not None and row.base is None), None)


def first_of_day(person_key: uuid.UUID, on: date) -> models.Shown | None:
    return base_among(shown_on(person_key, on))


def kept_whole() -> "QuerySet[models.Shown]":
    """The decisions that an earlier version kept and that are not packed yet, the oldest first."""
    return models.Shown.objects.filter(packed=None).order_by("id")


def facts_kept_whole() -> "QuerySet[models.Fact]":
    """The long facts that an earlier version kept and that are not packed yet, person by person:
    so they lie in the index.
    """
    whole = models.Fact.objects.filter(packed=None).order_by("person_id", "number")
    return whole.alias(length=Length("plain")).filter(length__gte=LONG)


def shown_to(person_key: uuid.UUID) -> Iterator[models.Shown]:
    """Every decision shown to this person, in the order in which they were first shown."""
    rows = models.Shown.objects.filter(person_id=person_key).order_by("made_at", "id")
    return chain.from_iterable(_with_bases(some) for some in _batches(rows.iterator()))


def last_shown(person_key: uuid.UUID, first: date, last: date) -> list[models.Shown]:
    """Of each of these days the decision that was shown last, in order of the days."""
    numbers = [number for number, *_ in which_shown(person_key, first, last)]
    return sorted(_shown(numbers), key=lambda row: row.on)


def which_shown(
    person_key: uuid.UUID, first: date, last: date
) -> list[tuple[int, date, str, str, str]]:
    """The same without what they say: the number of the row, and what makes it the only one.

    Written out: Progress asks for it after whatever is told.
    """
    adapt = connection.ops.adapt_datefield_value
    with connection.cursor() as cursor:
        cursor.execute(_WHICH_SHOWN, [_as_kept(person_key), adapt(first), adapt(last)])
        found = cursor.fetchall()
    # SQLite has days as texts.
    days = {on: (number, date.fromisoformat(str(on)), *made) for number, on, *made in found}
    return list(days.values())


def bodies_shown(numbers: Sequence[int]) -> list[tuple[int, str]]:
    """What these rows say, by their numbers. Raises packing.Unreadable."""
    return [(row.id, row.body) for row in _shown(numbers)]


def _shown(numbers: Sequence[int]) -> list[models.Shown]:
    return [
        row
        for some in _batches(numbers)
        for row in _with_bases(list(models.Shown.objects.filter(id__in=some)))
    ]


def _with_bases(rows: list[models.Shown]) -> list[models.Shown]:
    """The same rows. Those beside which they are packed are among them, or one query more."""
    known = {row.id: row for row in rows}
    wanted = {row.base for row in rows if row.base is not None} - known.keys()
    known |= models.Shown.objects.in_bulk(wanted) if wanted else {}
    for row in rows:
        row.base_row = known[row.base] if row.base is not None else None
    return rows


def _as_kept(person_key: uuid.UUID) -> Any:
    """The key of a person as this database has it."""
    return models.Person._meta.pk.get_db_prep_value(person_key, connection)


def _batches(each: Iterable[T]) -> Iterator[list[T]]:
    """In turn so many that a query may name."""
    left = iter(each)
    while some := list(islice(left, AT_ONCE)):
        yield some
