"""Values as rows and rows as values, one query each."""

import json
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import Max, QuerySet

from footbridge import record
from footbridge.engine.facts import Entry, Fact
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.storage import models


@dataclass(frozen=True)
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
    return models.Fact(
        person_id=person_key,
        number=number,
        client_id=fact.id,
        kind=fact.kind,
        at=fact.at.astimezone(UTC),
        offset_minutes=round(offset.total_seconds() / 60) if offset else 0,
        local_day=fact.at.date(),
        recorded=fact.recorded.astimezone(UTC),
        body=record.write_fact(fact),
        digest=record.digest(fact),
    )


def facts_of(person_key: uuid.UUID, up_to: int | None = None) -> tuple[StoredFact, ...]:
    """All facts in the order of arrival, or those up to the watermark `up_to`."""
    rows = models.Fact.objects.filter(person_id=person_key).order_by("number")
    if up_to is not None:
        rows = rows.filter(number__lte=up_to)
    found = list(rows.values_list("number", "digest", "body"))
    facts = record.read_stored([body for _, _, body in found])
    return tuple(
        StoredFact(number, digest, fact)
        for (number, digest, _), fact in zip(found, facts, strict=True)
    )


def last_number(person_key: uuid.UUID) -> int:
    rows = models.Fact.objects.filter(person_id=person_key)
    return rows.aggregate(last=Max("number"))["last"] or 0


def digests_by_id(person_key: uuid.UUID, ids: Sequence[str]) -> dict[str, str]:
    """The digest of each of these facts that is already there."""
    rows = models.Fact.objects.filter(person_id=person_key, client_id__in=ids)
    return dict(rows.values_list("client_id", "digest"))


def moment_of(person_key: uuid.UUID, fact_id: str) -> datetime | None:
    """When the fact with this id happened, as it was told; None if there is none."""
    rows = models.Fact.objects.filter(person_id=person_key, client_id=fact_id)
    body = rows.values_list("body", flat=True).first()
    return record.read_stored([body])[0].at if body is not None else None


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
) -> models.Shown:
    return models.Shown(
        person_id=person_key,
        on=decision.on,
        made_at=made_at,
        fingerprint=fingerprint,
        watermark=watermark,
        engine_version=decision.engine_version,
        catalogue_version=decision.catalogue_version,
        body=record.write_decision(decision),
    )


def same_shown(
    person_key: uuid.UUID, on: date, fingerprint: str, engine: str, catalogue: str
) -> "QuerySet[models.Shown]":
    return models.Shown.objects.filter(
        person_id=person_key,
        on=on,
        fingerprint=fingerprint,
        engine_version=engine,
        catalogue_version=catalogue,
    )


def shown_to(person_key: uuid.UUID) -> Iterator[models.Shown]:
    """Every decision shown to this person, in the order in which they were first shown."""
    return models.Shown.objects.filter(person_id=person_key).order_by("made_at", "id").iterator()


def last_shown(person_key: uuid.UUID, first: date, last: date) -> list[models.Shown]:
    """Of each of these days the decision that was shown last, in order of the days."""
    rows = models.Shown.objects.filter(person_id=person_key, on__gte=first, on__lte=last)
    return list({row.on: row for row in rows.order_by("on", "made_at", "id")}.values())


def which_shown(
    person_key: uuid.UUID, first: date, last: date
) -> list[tuple[int, date, str, str, str]]:
    """The same without what they say: the number of the row, and what makes it the only one."""
    rows = models.Shown.objects.filter(person_id=person_key, on__gte=first, on__lte=last)
    columns = ("id", "on", "fingerprint", "engine_version", "catalogue_version")
    found = rows.order_by("on", "made_at", "id").values_list(*columns)
    return list({row[1]: row for row in found}.values())


def bodies_shown(numbers: Sequence[int]) -> list[tuple[int, str]]:
    """What these rows say, by their numbers."""
    if not numbers:
        return []
    return list(models.Shown.objects.filter(id__in=numbers).values_list("id", "body"))
