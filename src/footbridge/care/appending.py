"""The one door through which facts come in."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction

from footbridge import record
from footbridge.care.clearing import refuse_what_cannot_be_cleared
from footbridge.care.known import catalogue, refuse_unknown_names
from footbridge.care.people import person_row
from footbridge.care.refusal import DifferentContent, NotClearable, Refused, refused_by
from footbridge.care.reviewing import refuse_what_is_not_offered
from footbridge.care.zones import keep_zone
from footbridge.engine.facts import Entry, Fact, FlagRaised, Mistake, Withdrawn
from footbridge.storage import models, rows

# Clocks of two devices never agree to the second.
GRACE = timedelta(minutes=5)


@dataclass(slots=True)
class Heard:
    """What was written down meanwhile, in order, and how often anything was to be."""

    calls: int = 0
    entries: list[Entry[Fact]] = field(default_factory=list)


_listener: ContextVar[Heard | None] = ContextVar("_listener", default=None)


@contextmanager
def listening() -> Iterator[Heard]:
    """Hears all that is written down inside, whoever writes it."""
    heard = Heard()
    token = _listener.set(heard)
    try:
        yield heard
    finally:
        _listener.reset(token)


@transaction.atomic
def append(key: str, facts: Sequence[Entry[Fact]], *, now: datetime) -> tuple[bool, ...]:
    """Record `facts`, all or none; for each, whether it is new. The same fact twice is one fact.

    They may be late and in any order. Raises UnknownPerson, DifferentContent, NotClearable, or
    Refused for what does not fit, comes from the future, names nothing of the catalogue or
    corrects a fact that is not there.
    """
    person = person_row(key, lock=True)
    checked = [checked_fact(fact, now) for fact in facts]
    is_new = _which_are_new(person.key, checked)
    fresh = [fact for fact, new in zip(checked, is_new, strict=True) if new]
    refuse_unknown_names(fresh, catalogue())
    _refuse_lost_corrections(person.key, fresh)
    refuse_what_cannot_be_cleared(person, fresh)
    refuse_what_is_not_offered(person, fresh)
    insert(person.key, fresh)
    keep_zone(person, fresh)
    heard = _listener.get()
    if heard is not None:
        heard.calls += 1
        heard.entries += fresh
    return tuple(is_new)


def checked_fact(fact: Entry[Fact], now: datetime) -> Entry[Fact]:
    """`fact`, if it fits and has happened. Raises Refused."""
    try:
        checked = record.checked_fact(fact)
    except record.BadRecord as bad:
        raise refused_by(bad) from None
    for name in ("at", "recorded"):
        if getattr(checked, name) > now + GRACE:
            expected = f"a moment not after {now.isoformat(timespec='minutes')}"
            raise Refused("This hasn’t happened yet.", field=name, expected=expected)
    return checked


def insert(person_key: uuid.UUID, facts: Iterable[Entry[Fact]]) -> None:
    """Write rows after the last one there. The caller holds the lock and has checked them."""
    first = rows.last_number(person_key) + 1
    new = [rows.fact_row(person_key, number, fact) for number, fact in enumerate(facts, first)]
    models.Fact.objects.bulk_create(new)


def _which_are_new(person_key: uuid.UUID, facts: Sequence[Entry[Fact]]) -> list[bool]:
    known = rows.digests_by_id(person_key, [fact.id for fact in facts])
    is_new = []
    for fact in facts:
        digest = record.digest(fact)
        is_new.append(fact.id not in known)
        if known.setdefault(fact.id, digest) != digest:
            raise DifferentContent(fact.id)
    return is_new


def _refuse_lost_corrections(person_key: uuid.UUID, fresh: Sequence[Entry[Fact]]) -> None:
    corrected = [fact.corrects for fact in fresh if fact.corrects is not None]
    if not corrected:
        return
    kinds = rows.kinds_by_id(person_key, corrected) | {fact.id: fact.kind for fact in fresh}
    for fact in fresh:
        if fact.corrects is None:
            continue
        if fact.corrects not in kinds:
            message = "The entry this corrects isn’t here."
            raise Refused(message, field="corrects", expected="the id of a fact that is here")
        _refuse_another_kind(fact, kinds[fact.corrects])


def _refuse_another_kind(fact: Entry[Fact], corrected: str) -> None:
    if not isinstance(fact.what, Withdrawn):
        if corrected != fact.kind:
            message = "Only the same kind of thing can be corrected by this."
            expected = f"a fact of the kind {corrected}, or a withdrawal"
            raise Refused(message, field="kind", expected=expected)
    elif corrected == FlagRaised.KIND and fact.what.why is None:
        # Taking it back would go round the clinician whose word an urgent flag needs.
        hows = ", ".join(Mistake)
        message = f"Take a warning sign back only if it was never true. Say how it came: {hows}."
        raise NotClearable(message, field="why", expected=f"one of {hows}")
