"""The calendar of a person, and the addresses at which it can be read without signing in.

An address holds a secret of 32 random bytes; whoever has it sees the calendar and nothing else.
Only the SHA-256 of the secret is kept, and an address can be ended at any time.
"""

import secrets
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from hashlib import sha256
from hmac import compare_digest

from django.db import transaction
from django.db.models import QuerySet

from footbridge.care.deciding import decisions_on, next_review_on
from footbridge.care.known import catalogue
from footbridge.care.people import person_row
from footbridge.care.story import record_of
from footbridge.care.zones import zone_of
from footbridge.engine.known.promises import promised_between
from footbridge.interop.outgoing.calendar import Dated, Times, feed, planned
from footbridge.storage import models
from footbridge.telling import calendars as words

DAY = timedelta(days=1)
# A hand that shakes taps twice, and the browser drops the first answer with the secret in it.
SECOND_TAP = timedelta(minutes=1)


@dataclass(frozen=True)
class CalendarWishes:
    """What somebody wishes of their calendar."""

    with_health_words: bool = False
    times: Times = field(default_factory=Times)


@dataclass(frozen=True)
class CalendarAddress:
    """An address that works. `key` is a UUID as text; the secret is not known any more."""

    key: str
    made_at: datetime
    wishes: CalendarWishes


PLAIN = CalendarWishes()
Source = Callable[[str, datetime, CalendarWishes], Iterable[Dated]]


def calendar_of(key: str, *, now: datetime, wishes: CalendarWishes = PLAIN) -> str:
    """The calendar of the days to come, as text. Raises UnknownPerson."""
    return feed(
        coming(key, now=now, wishes=wishes),
        owner=str(person_row(key).key),
        zone=zone_of(key),
        made_at=now,
        with_health_words=wishes.with_health_words,
    )


def coming(key: str, *, now: datetime, wishes: CalendarWishes = PLAIN) -> list[Dated]:
    """All that stands in the calendar, from today on, in order of the days."""
    found = [dated for source in SOURCES for dated in source(key, now, wishes)]
    return sorted(found, key=lambda one: (one.on, one.at or time(), one.name))


def _of_the_plan(key: str, now: datetime, wishes: CalendarWishes) -> list[Dated]:
    """As far as to the next review that could be: what comes after it depends on that."""
    record, today, numbers = record_of(key), now.date(), catalogue().numbers
    facts, told = record.journal.facts, record.person
    days = [today + n * DAY for n in range(numbers.review_days)]
    return planned(
        decisions_on(key, facts, told, days),
        next_review=next_review_on(key, facts, told, today),
        minutes=record.person_on(today).minutes,
        times=wishes.times,
    )


def _promised(key: str, now: datetime, wishes: CalendarWishes) -> list[Dated]:
    """The days of promises, each with a name of its own that stays when the words are mended."""
    today = now.date()
    last = today + (catalogue().numbers.review_days - 1) * DAY
    return [
        Dated(
            name=f"promise-{promise.id}",
            on=day,
            title=words.promise(),
            about=words.about_promise(promise.what.says, promise.what.to),
        )
        for day, promise in promised_between(record_of(key).history(today), today, last)
    ]


SOURCES: tuple[Source, ...] = (_of_the_plan, _promised)
"""Who has something for the calendar. To add to it: a function that gives dated entries."""


@transaction.atomic
def make_address(
    key: str, once: str, *, now: datetime, wishes: CalendarWishes = PLAIN
) -> str | None:
    """A new secret, to be put into an address and shown this one time.

    `once` is the id of the form. Sent again at once it gives another secret and the first is
    void; sent again later it gives None, and nothing is made.
    """
    row = person_row(key, lock=True)
    secret = secrets.token_urlsafe(32)
    address = uuid.uuid5(row.key, once)
    known = models.CalendarAddress.objects.filter(key=address)
    if known.exists():
        fresh = known.filter(ended_at=None, made_at__gte=now - SECOND_TAP)
        return secret if fresh.update(digest=_digest(secret)) else None
    models.CalendarAddress.objects.create(
        key=address,
        person=row,
        digest=_digest(secret),
        made_at=now,
        with_health_words=wishes.with_health_words,
        session_at=wishes.times.session,
        walk_at=wishes.times.walk,
    )
    return secret


def addresses(key: str) -> tuple[CalendarAddress, ...]:
    """Those of a person that work, the latest first. Raises UnknownPerson."""
    found = _working().filter(person=person_row(key)).order_by("-made_at", "key")
    return tuple(CalendarAddress(str(row.key), row.made_at, _wishes(row)) for row in found)


def end_address(key: str, address: str, *, now: datetime) -> bool:
    """From now on nothing is there. False when this person has no such address."""
    try:
        wanted = uuid.UUID(address)
    except ValueError:
        return False
    return bool(_working().filter(person=person_row(key), key=wanted).update(ended_at=now))


def calendar_at(secret: str, *, now: Callable[[str], datetime]) -> str | None:
    """The calendar behind a secret; None when there is none. `now` gives the time of a person."""
    found = _found(secret)
    if found is None:
        return None
    key = str(found.person_id)
    return calendar_of(key, now=now(key), wishes=_wishes(found))


def _found(secret: str) -> models.CalendarAddress | None:
    """Every address is looked at, to its end: how long it takes says nothing of the secret."""
    digest = _digest(secret)
    found = None
    for row in _working():
        if compare_digest(row.digest, digest):
            found = row
    return found


def _working() -> "QuerySet[models.CalendarAddress]":
    return models.CalendarAddress.objects.filter(ended_at=None)


def _wishes(row: models.CalendarAddress) -> CalendarWishes:
    return CalendarWishes(row.with_health_words, Times(row.session_at, row.walk_at))


def _digest(secret: str) -> str:
    # 32 random bytes: nobody guesses those, so that no slow hash is needed.
    return sha256(secret.encode(errors="replace")).hexdigest()
