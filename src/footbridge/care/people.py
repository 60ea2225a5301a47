"""Who is on the programme: begin, rename, read, delete."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from footbridge import record
from footbridge.care.known import catalogue, refuse_unknown_answers
from footbridge.care.refusal import Refused, UnknownPerson, refused_by
from footbridge.engine.facts import Journal
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History, history_until
from footbridge.engine.person import Person
from footbridge.storage import models, rows, waiting

LONGEST_NAME = 80


@dataclass(frozen=True)
class PersonRow:
    """A person in a list. `key` is a UUID as text, `contacts` are the numbers they wrote down."""

    key: str
    name: str
    started_on: date
    time_zone: str | None = None
    contacts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Record:
    """All that a decision needs to know of a person."""

    person: Person
    journal: Journal

    def history(self, on: date) -> History:
        """The facts that stand on a day."""
        return history_until(self.journal, on, catalogue().numbers, self.person.started_on)

    def person_on(self, on: date) -> Person:
        """The person with every answer that was changed up to that day."""
        return person_on(self.person, self.history(on))


def people() -> tuple[PersonRow, ...]:
    """Everybody, in the order in which they began."""
    columns = ("key", "name", "started_on", "time_zone", "contacts")
    found = models.Person.objects.order_by("begun", "key").values_list(*columns)
    return tuple(
        PersonRow(str(key), name, started_on, time_zone, rows.contacts_in(told))
        for key, name, started_on, time_zone, told in found
    )


@transaction.atomic
def begin(
    *, name: str, person: Person, key: str | None = None, now: datetime | None = None
) -> str:
    """Start a programme; gives the person's key. The same `key` twice is beginning once.

    Raises Refused for an empty name, for answers that do not fit, and for a `key` that belongs to
    somebody with other answers.
    """
    checked = checked_person(person)
    person_key = _key_from(key) if key else uuid.uuid4()
    row = rows.person_row(person_key, plain_name(name), checked, now or timezone.now())
    known = models.Person.objects.filter(key=person_key).first()
    if known is None:
        row.save(force_insert=True)
    elif known.answers != row.answers:
        raise Refused("Somebody else has this key.", field="key", expected="a new key")
    return str(person_key)


@transaction.atomic
def rename(key: str, name: str) -> None:
    row = person_row(key, lock=True)
    row.name = plain_name(name)
    row.save(update_fields=["name"])


def delete(key: str) -> None:
    """Delete a person and every row about them, really."""
    with transaction.atomic():
        row = person_row(key, lock=True)
        marker = models.Deletion.objects.create(person_key=row.key)
        models.Draft.objects.filter(owner=str(row.key)).delete()
        models.Shown.objects.filter(person=row).delete()
        models.Fact.objects.filter(person=row).delete()
        owner = str(row.key)
        row.delete()
        marker.delete()
    waiting.drop_of(settings.DATA, owner)
    _empty_the_log_of_writes()


def record_of(key: str) -> Record:
    """The set-up answers and all facts of a person, in two queries. Raises UnknownPerson."""
    row = person_row(key)
    facts = tuple(stored.fact for stored in rows.facts_of(row.key))
    return Record(rows.person_of(row), Journal(facts=facts))


def person_row(key: str, *, lock: bool = False) -> models.Person:
    """The row of a person. With `lock`, whoever else wants to write about them waits."""
    found = models.Person.objects.filter(key=_key_from(key))
    row = (found.select_for_update() if lock else found).first()
    if row is None:
        raise UnknownPerson(key)
    return row


def checked_person(person: Person) -> Person:
    try:
        checked = record.checked_person(person)
    except record.BadRecord as bad:
        raise refused_by(bad) from None
    refuse_unknown_answers(checked, catalogue())
    return checked


def plain_name(name: str) -> str:
    plain = " ".join(name.split())
    if not plain or len(plain) > LONGEST_NAME or not plain.isprintable():
        expected = f"1 to {LONGEST_NAME} letters"
        raise Refused(f"A name has {expected}.", field="name", expected=expected)
    return plain


def _key_from(key: str) -> uuid.UUID:
    try:
        return uuid.UUID(key)
    except ValueError:
        raise UnknownPerson(key) from None


def _empty_the_log_of_writes() -> None:
    # SQLite overwrites what is deleted, but its write-ahead log may still hold an older copy.
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
