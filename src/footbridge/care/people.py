"""Who is on the programme: begin, rename, read, delete."""

import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from footbridge import record
from footbridge.care.known import catalogue, refuse_unknown_answers
from footbridge.care.refusal import Refused, UnknownPerson, refused_by
from footbridge.engine.facts import Journal
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History, history_until
from footbridge.engine.person import Person
from footbridge.storage import models, rows

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
    person_key = key_from(key) if key else uuid.uuid4()
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


def is_here(key: str) -> bool:
    """Whether there is somebody with this key; False also for what is no key at all."""
    try:
        wanted = key_from(key)
    except UnknownPerson:
        return False
    return key == str(wanted) and models.Person.objects.filter(key=wanted).exists()


def is_anybody_here() -> bool:
    return models.Person.objects.exists()


def names_beside(key: str) -> frozenset[str]:
    """What everybody but this person is called, in small letters: two of one name are told apart.

    `key` may be that of somebody who is yet to begin.
    """
    others = models.Person.objects.all()
    with suppress(UnknownPerson):
        others = others.exclude(key=key_from(key))
    names = others.values_list("name", flat=True)
    return frozenset(name.casefold() for name in names)


def the_only_one() -> str | None:
    """The key of the only person here; None where there is nobody, or more than one."""
    keys = list(models.Person.objects.values_list("key", flat=True)[:2])
    return str(keys[0]) if len(keys) == 1 else None


def person_row(key: str, *, lock: bool = False) -> models.Person:
    """The row of a person. With `lock`, whoever else wants to write about them waits."""
    found = models.Person.objects.filter(key=key_from(key))
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


def key_from(key: str) -> uuid.UUID:
    try:
        return uuid.UUID(key)
    except ValueError:
        raise UnknownPerson(key) from None
