"""Invented people whose days end where ours are: their programme began some weeks ago."""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from footbridge import record
from footbridge.engine.facts import Entry, Fact
from footbridge.engine.person import Person

DAY = re.compile(r'"(\d{4}-\d{2}-\d{2})(?=["T])')
WEEK = timedelta(weeks=1)
AT_ONCE = 500
FACTS_OF_OTHERS = 5


@dataclass(frozen=True, slots=True)
class Life:
    person: Person
    facts: Sequence[Entry[Fact]]

    @property
    def last(self) -> date:
        return max(entry.recorded for entry in self.facts).date()


def moved_to(life: Life, before: date) -> Life:
    """The same life by whole weeks earlier or later, so that it ends in the week before a day."""
    weeks = (before - life.last - timedelta(days=1)) // WEEK

    def later(found: re.Match[str]) -> str:
        return f'"{date.fromisoformat(found[1]) + weeks * WEEK}'

    def moved(text: str) -> str:
        return DAY.sub(later, text)

    person = record.read_stored_person(moved(record.write_person(life.person)))
    facts = record.read_stored([moved(record.write_fact(entry)) for entry in life.facts])
    return Life(person, facts)


def add_others(life: Life, until: int, now: datetime) -> None:
    """People of whom nobody asks, until there are so many in all, each with a few facts."""
    from footbridge.storage import models, rows

    missing = until - models.Person.objects.count()
    while missing > 0:
        keys = [uuid.uuid4() for _ in range(min(AT_ONCE, missing))]
        missing -= len(keys)
        models.Person.objects.bulk_create(
            [rows.person_row(key, "Other", life.person, now) for key in keys]
        )
        told = list(enumerate(life.facts[:FACTS_OF_OTHERS], start=1))
        models.Fact.objects.bulk_create(
            [rows.fact_row(key, number, fact) for key in keys for number, fact in told]
        )
