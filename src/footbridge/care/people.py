"""Who is on the programme: begin, rename, read, delete."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from heapq import nlargest
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from footbridge import record
from footbridge.care.known import catalogue, refuse_unknown_answers
from footbridge.care.refusal import Refused, UnknownPerson, refused_by
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import Entry, Fact, Journal
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History, entries_until, history_until
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


class _Aside(NamedTuple):
    """The entries that did not happen strictly between two days."""

    days: tuple[date, date]
    entries: tuple[Entry[Fact], ...]


class _Seen(NamedTuple):
    """The facts that stand on a day, as they were worked out with these numbers."""

    on: date
    numbers: Numbers
    history: History


@dataclass(frozen=True)
class Record:
    """All that a decision needs to know of a person.

    The history that was asked for last is remembered, and so are the newest entries and those
    outside of some days: a page asks for them several times, and what is told next adds to them.
    """

    person: Person
    journal: Journal
    _seen: list[_Seen] = field(default_factory=list, init=False, repr=False, compare=False)
    _newest: list[tuple[Entry[Fact], ...]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    _aside: list[_Aside] = field(default_factory=list, init=False, repr=False, compare=False)

    def history(self, on: date) -> History:
        """The facts that stand on a day."""
        numbers = catalogue().numbers
        for seen in self._seen:
            if seen.on == on and seen.numbers is numbers:
                return seen.history
        history = history_until(self.journal, on, numbers, self.person.started_on)
        self._seen[:] = [_Seen(on, numbers, history)]
        return history

    def with_told(self, later: Sequence[Entry[Fact]]) -> "Record":
        """The record with facts that arrived after all of it."""
        record = Record(self.person, self.journal.with_later(later))
        if self._seen and self.journal.is_apart_from(later):
            on, numbers, history = self._seen[0]
            more = entries_until(later, on, numbers, self.person.started_on)
            record._seen.append(_Seen(on, numbers, history.with_told(more)))
        record._newest.extend(_newest(len(known), (*known, *later)) for known in self._newest)
        record._aside.extend(
            _Aside(days, entries + _not_between(later, *days)) for days, entries in self._aside
        )
        return record

    def newest(self, count: int) -> tuple[Entry[Fact], ...]:
        """So many entries that happened last, the last one first."""
        for known in self._newest:
            if len(known) == count:
                return known
        found = _newest(count, self.journal.facts)
        self._newest[:] = [found] if len(found) == count else []
        return found

    def not_between(self, first: date, last: date) -> tuple[Entry[Fact], ...]:
        """The entries that happened on one of these two days, before or after them, by the date
        of their moment.
        """
        for days, entries in self._aside:
            if days == (first, last):
                return entries
        found = _not_between(self.journal.facts, first, last)
        self._aside[:] = [_Aside((first, last), found)]
        return found

    def person_on(self, on: date) -> Person:
        """The person with every answer that was changed up to that day."""
        return person_on(self.person, self.history(on))


def _newest(count: int, facts: Sequence[Entry[Fact]]) -> tuple[Entry[Fact], ...]:
    return tuple(nlargest(count, facts, key=lambda fact: fact.at.timestamp()))


def _not_between(facts: Sequence[Entry[Fact]], first: date, last: date) -> tuple[Entry[Fact], ...]:
    return tuple([fact for fact in facts if not first < fact.at.date() < last])


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
