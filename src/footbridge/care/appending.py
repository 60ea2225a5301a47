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
from footbridge.care.people import key_from
from footbridge.care.refusal import (
    DifferentContent,
    NotClearable,
    Refused,
    UnknownPerson,
    refused_by,
)
from footbridge.care.reviewing import refuse_what_is_not_offered
from footbridge.care.zones import keep_zone
from footbridge.engine.facts import Entry, Fact, FlagRaised, Mistake, Withdrawn
from footbridge.storage import arriving, rows
from footbridge.storage.glance import Glance

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
    return take_in(held(key), facts, now=now)


def held(key: str) -> Glance:
    """The person who is written about, as they are now. Whoever else wants to write about them
    waits until the end of the transaction, which the caller has begun. Raises UnknownPerson.
    """
    found = arriving.hold(key_from(key))
    if found is None:
        raise UnknownPerson(key)
    return found


def take_in(about: Glance, facts: Sequence[Entry[Fact]], *, now: datetime) -> tuple[bool, ...]:
    """`append`, of a person who is held."""
    checked = [checked_fact(fact, now) for fact in facts]
    is_new = _which_are_new(about.key, checked)
    fresh = [fact for fact, new in zip(checked, is_new, strict=True) if new]
    refuse_unknown_names(fresh, catalogue())
    _refuse_lost_corrections(about.key, fresh)
    refuse_what_cannot_be_cleared(about, fresh)
    refuse_what_is_not_offered(about, fresh)
    insert(about, fresh)
    keep_zone(about, fresh)
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


def insert(about: Glance, facts: Iterable[Entry[Fact]]) -> None:
    """Write rows after the last one there. The caller holds the person and has checked them."""
    first = about.mark.number + 1
    arriving.keep(
        [rows.fact_row(about.key, place, fact) for place, fact in enumerate(facts, first)]
    )


def _which_are_new(person_key: uuid.UUID, facts: Sequence[Entry[Fact]]) -> list[bool]:
    known = arriving.digests(person_key, [fact.id for fact in facts])
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
