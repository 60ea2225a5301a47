"""Today's decision, and keeping what was shown."""

import logging
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock

from django.conf import settings
from django.db import DatabaseError, connection

from footbridge import record
from footbridge.care.deciding import ahead_on, decision_ahead, decision_on, next_review_on
from footbridge.care.known import catalogue
from footbridge.care.people import Record
from footbridge.care.story import Story, record_of, story_of
from footbridge.engine import ENGINE_VERSION
from footbridge.engine.ahead import Ahead
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal, ReviewAccepted
from footbridge.engine.shown.decision import Decision, Proposal
from footbridge.storage import models, rows
from footbridge.storage.glance import Mark
from footbridge.storage.machine import fault_of
from footbridge.storage.without_waiting import without_waiting

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Day:
    """A decision, and all that it was made from. `is_kept`: it is noted that it was shown."""

    key: str
    record: Record
    decision: Decision
    is_kept: bool = False


@dataclass(frozen=True)
class _Known:
    """A day that was decided in this process, and from what."""

    mark: Mark
    versions: tuple[str, str]
    day: Day


@dataclass(frozen=True)
class _Ahead:
    """The days ahead of a record, from which day on, how many, by which catalogue."""

    record: Record
    about: tuple[date, int, str]
    ahead: Ahead


_days: OrderedDict[str, _Known] = OrderedDict()
_aheads: OrderedDict[str, _Ahead] = OrderedDict()
_lock = Lock()
MOST_DAYS = 200
MOST_AHEAD = 200
"""Of some eighty kilobytes each."""


def today(key: str, *, on: date, now: datetime, store: bool = True) -> Decision:
    """The decision for the day `on`, from all that is known now.

    With `store`, what was shown is kept, if the machine can keep anything: once for the same day,
    the same facts and the same versions of engine and catalogue. Raises UnknownPerson.
    """
    return day(key, on=on, now=now, store=store).decision


def day(key: str, *, on: date, now: datetime, store: bool = True, mark: Mark | None = None) -> Day:
    """As `today`, with the record that it was decided from: of this mark, if that is known.

    What was decided from the same is not decided again: one query says that it is the same. What
    was shown already, by whichever process, is read when a day is first asked for here; after that
    only what is new is decided, and written down unless it is there.
    """
    story = story_of(key, mark)
    versions = ENGINE_VERSION, catalogue().version
    known = _known(story, versions, on)
    if known is not None and (known.is_kept or not store):
        return known
    decided = known.decision if known else None
    if store:
        made = _shown_or_decided(story, decided, on, now, versions)
    else:
        made = Day(str(story.key), story.record, decided or _decision(story, on))
    return _remember(str(story.key), _Known(story.mark, versions, made))


def _known(story: Story, versions: tuple[str, str], on: date) -> Day | None:
    """The day as it was decided here last, if that was from the same."""
    with _lock:
        known = _days.get(str(story.key))
    if known is None or (known.mark, known.versions) != (story.mark, versions):
        return None
    return known.day if known.day.decision.on == on else None


def _decision(story: Story, on: date) -> Decision:
    return decision_on(str(story.key), story.record.journal.facts, story.person, on)


def _shown_or_decided(
    story: Story, decided: Decision | None, on: date, now: datetime, versions: tuple[str, str]
) -> Day:
    base = story.first_shown.get(on)
    if base is None:
        found = rows.same_or_first(story.key, on, story.fingerprint, *versions)
        base = rows.base_among(found)
        _remember_of_day(story.first_shown, base)
        same = rows.same_as(found, story.fingerprint, *versions)
        if same is not None:
            # An earlier version of the program may have written what is not read any more.
            decision = decided or record.read_decision(same.body) or _decision(story, on)
            return Day(str(story.key), story.record, decision, is_kept=True)
    decision = decided or _decision(story, on)
    is_kept = _keep_if_it_can_be(story, decision, base, now)
    return Day(str(story.key), story.record, decision, is_kept)


def _remember_of_day(known: dict[date, models.Shown], row: models.Shown | None) -> None:
    """Of one day alone, the last that was asked for. What a transaction sees may be taken back."""
    if row is not None and not connection.in_atomic_block:
        known.clear()
        known[row.on] = row


def _remember(key: str, known: _Known) -> Day:
    if not connection.in_atomic_block:
        with _lock:
            _days[key] = known
            _days.move_to_end(key)
            while len(_days) > MOST_DAYS:
                _days.popitem(last=False)
    return known.day


def forget(key: str) -> None:
    """Whoever is deleted is not remembered either."""
    with _lock:
        _days.pop(key, None)
        _aheads.pop(key, None)


def next_review(key: str, known: Day) -> date:
    """The day on which the next review of a person is due, or has been since."""
    facts = known.record.journal.facts
    return next_review_on(key, facts, known.record.person, known.decision.on)


def ahead(known: Day, *, on: date) -> Decision:
    """What a later day would hold if nothing more were told. Not kept: nobody was promised it."""
    told = known.record
    return decision_ahead(known.key, told.journal.facts, told.person, on)


def days_ahead(known: Day, count: int) -> Ahead:
    """What `count` days from a day on hold, if each goes as usual. Nothing of it is stored.

    Today and the plan ask for the same days: they are known again by the record being the very
    same one, of which nothing can have changed.
    """
    about = known.decision.on, count, catalogue().version
    with _lock:
        found = _aheads.get(known.key)
    if found is not None and found.record is known.record and found.about == about:
        return found.ahead
    told = known.record
    made = ahead_on(known.key, told.journal.facts, told.person, about[0], count, known.decision)
    _remember_ahead(known.key, _Ahead(told, about, made))
    return made


def _remember_ahead(key: str, made: _Ahead) -> None:
    if not connection.in_atomic_block:
        with _lock:
            _aheads[key] = made
            _aheads.move_to_end(key)
            while len(_aheads) > MOST_AHEAD:
                _aheads.popitem(last=False)


def offered(key: str, *, on: date) -> tuple[Proposal, ...]:
    """What the review of a day offers, also when it was gone through that day already.

    A form that is sent again was filled in from these, and must be read with them.
    """
    told = record_of(key)
    facts = tuple(
        each
        for each in told.journal.facts
        if not (isinstance(each.what, ReviewAccepted) and each.day == on)
    )
    return decide(Journal(facts=facts), told.person, catalogue(), on).proposals


def _keep_if_it_can_be(
    story: Story, decision: Decision, base: models.Shown | None, now: datetime
) -> bool:
    """Whether it is kept. What to do is shown also where nothing can be written, and without
    waiting for it.
    """
    try:
        _keep_once(story, decision, base, now)
    except (DatabaseError, OSError) as error:
        fault = fault_of(error, settings.DATA)
        if fault is None:
            raise
        log.warning("What was shown isn’t kept. The machine is at fault: %s", fault.value)
        return False
    return True


def _keep_once(story: Story, decision: Decision, base: models.Shown | None, now: datetime) -> None:
    shown = rows.shown_row(
        story.key,
        decision,
        made_at=now,
        fingerprint=story.fingerprint,
        watermark=story.mark.number,
        base=base,
        last=story.last_shown.get(decision.on),
    )
    with without_waiting():
        # Two may look at the same moment and both find nothing; one of them is enough.
        rows.keep_shown(shown)
    _remember_of_day(story.last_shown, shown)
