"""What is known of a person, read and decoded once: later only what came since.

It lives in the memory of this process, under the mark of the story that it tells (`Mark`). Nothing
of a transaction that may still be taken back is remembered. Whoever is deleted is forgotten.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from threading import Lock
from uuid import UUID

from django.db import connection

from footbridge import record
from footbridge.care import deciding
from footbridge.care.people import Record, key_from
from footbridge.care.refusal import UnknownPerson
from footbridge.engine.facts import Journal
from footbridge.engine.person import Person
from footbridge.record import Print
from footbridge.storage import models, rows
from footbridge.storage.glance import Mark, glance

MOST_FACTS = 80_000
"""Of all people together, some sixty megabytes: a clinic of two hundred with twelve weeks each.
Whoever was looked at longest ago goes first. A household has a year in one.
"""


@dataclass(frozen=True)
class Story:
    """All that a person told up to a mark.

    `first_shown` is the first decision that was shown of a day, beside which the next are packed:
    it never changes, so it is known as long as this story goes on. `last_shown` was written here
    last.
    """

    key: UUID
    mark: Mark
    record: Record
    stored: tuple[rows.StoredFact, ...]
    printed: Print
    first_shown: dict[date, models.Shown] = field(default_factory=dict, compare=False)
    last_shown: dict[date, models.Shown] = field(default_factory=dict, compare=False)

    @property
    def person(self) -> Person:
        return self.record.person

    @cached_property
    def fingerprint(self) -> str:
        return self.printed.fingerprint()


_stories: OrderedDict[str, Story] = OrderedDict()
_lock = Lock()


def story_of(key: str, mark: Mark | None = None) -> Story:
    """All that the person with this key told, or what they had told up to this mark.

    One query for the mark, unless somebody has asked for it already, and one for what is new.
    """
    person = key_from(key)
    if mark is None:
        mark = _mark_of(person)
    with _lock:
        known = _stories.get(str(person))
    if known is not None and known.mark == mark:
        return _remember(known)
    return _remember((known and _further(known, mark)) or _all_of(person, mark))


def _mark_of(person: UUID) -> Mark:
    found = glance(person)
    if found is None:
        forget(str(person))
        raise UnknownPerson(str(person))
    return found.mark


def record_of(key: str, mark: Mark | None = None) -> Record:
    """The set-up answers and all facts of a person, up to this mark. Raises UnknownPerson."""
    return story_of(key, mark).record


def forget(key: str) -> None:
    """Whoever is deleted is not remembered either."""
    with _lock:
        _stories.pop(key, None)
    deciding.forget(key)


def _further(known: Story, mark: Mark) -> Story | None:
    """What is known, with what came after it; None where it is not the beginning of this story."""
    before = known.mark
    if mark.epoch != before.epoch or not 0 < before.number < mark.number:
        return None
    found = rows.facts_from(known.key, before.number, mark.number)
    if not found or found[0][0] != before.row:
        return None
    facts = tuple(each for _, each in found[1:])
    told = known.record.with_told([each.fact for each in facts])
    printed = known.printed.with_more([each.digest for each in facts])
    shown = known.first_shown, known.last_shown
    return Story(known.key, mark, told, known.stored + facts, printed, *shown)


def _all_of(person: UUID, mark: Mark) -> Story:
    # What is remembered of another story of the same person is of no use either.
    deciding.forget(str(person))
    stored = rows.facts_of(person, mark.number)
    journal = Journal(facts=tuple(each.fact for each in stored))
    told = Record(record.read_stored_person(mark.answers), journal)
    printed = record.print_of(told.person, [each.digest for each in stored])
    return Story(person, mark, told, stored, printed)


def _remember(story: Story) -> Story:
    if connection.in_atomic_block:
        return story
    with _lock:
        _stories[str(story.key)] = story
        _stories.move_to_end(str(story.key))
        count = sum(len(each.stored) for each in _stories.values())
        while count > MOST_FACTS and len(_stories) > 1:
            _, gone = _stories.popitem(last=False)
            count -= len(gone.stored)
    return story
