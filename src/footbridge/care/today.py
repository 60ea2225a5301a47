"""Today's decision, and keeping what was shown."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db import DatabaseError, IntegrityError

from footbridge import record
from footbridge.care.deciding import decision_on, next_review_on
from footbridge.care.known import catalogue
from footbridge.care.people import Record, person_row
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal, ReviewAccepted
from footbridge.engine.shown.decision import Decision, Proposal
from footbridge.storage import models, rows
from footbridge.storage.machine import fault_of
from footbridge.storage.without_waiting import without_waiting

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Day:
    """A decision, and all that it was made from."""

    record: Record
    decision: Decision


def today(key: str, *, on: date, now: datetime, store: bool = True) -> Decision:
    """The decision for the day `on`, from all that is known now.

    With `store`, what was shown is kept, if the machine can keep anything: once for the same day,
    the same facts and the same versions of engine and catalogue. Raises UnknownPerson.
    """
    return day(key, on=on, now=now, store=store).decision


def day(key: str, *, on: date, now: datetime, store: bool = True) -> Day:
    """As `today`, with the record that it was decided from: three queries, a fourth to keep it."""
    row = person_row(key)
    person = rows.person_of(row)
    stored = rows.facts_of(row.key)
    journal = Journal(facts=tuple(each.fact for each in stored))
    decision = decision_on(key, journal.facts, person, on)
    if store:
        digests = [each.digest for each in stored]
        fingerprint = record.fingerprint_of_digests(person, digests)
        _keep_if_it_can_be(row, decision, stored, fingerprint, now)
    return Day(Record(person, journal), decision)


def next_review(key: str, known: Day) -> date:
    """The day on which the next review of a person is due, or has been since."""
    facts = known.record.journal.facts
    return next_review_on(key, facts, known.record.person, known.decision.on)


def ahead(known: Day, *, on: date) -> Decision:
    """What a later day would hold if nothing more were told. Not kept: nobody was promised it."""
    return decide(known.record.journal, known.record.person, catalogue(), on)


def offered(key: str, *, on: date) -> tuple[Proposal, ...]:
    """What the review of a day offers, also when it was gone through that day already.

    A form that is sent again was filled in from these, and must be read with them.
    """
    row = person_row(key)
    facts = tuple(
        each.fact
        for each in rows.facts_of(row.key)
        if not (isinstance(each.fact.what, ReviewAccepted) and each.fact.day == on)
    )
    return decide(Journal(facts=facts), rows.person_of(row), catalogue(), on).proposals


def _keep_if_it_can_be(
    row: models.Person,
    decision: Decision,
    stored: Sequence[rows.StoredFact],
    fingerprint: str,
    now: datetime,
) -> None:
    """What to do is shown also where nothing can be written, and without waiting for it."""
    try:
        _keep_once(row, decision, stored, fingerprint, now)
    except (DatabaseError, OSError) as error:
        fault = fault_of(error, settings.DATA)
        if fault is None:
            raise
        log.warning("What was shown is not kept. The machine is at fault: %s", fault.value)


def _keep_once(
    row: models.Person,
    decision: Decision,
    stored: Sequence[rows.StoredFact],
    fingerprint: str,
    now: datetime,
) -> None:
    versions = decision.engine_version, decision.catalogue_version
    # Looking first: a page that is loaded again must not take the lock for writing.
    of_day = rows.shown_on(row.key, decision.on)
    if rows.same_as(of_day, fingerprint, *versions):
        return
    shown = rows.shown_row(
        row.key,
        decision,
        made_at=now,
        fingerprint=fingerprint,
        watermark=stored[-1].number if stored else 0,
        base=rows.base_among(of_day),
    )
    try:
        with without_waiting():
            shown.save(force_insert=True)
    except IntegrityError:
        # Two looked at the same moment and both found nothing; one of them is enough.
        if not rows.same_as(rows.shown_on(row.key, decision.on), fingerprint, *versions):
            raise
