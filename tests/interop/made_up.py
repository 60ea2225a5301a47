"""Stories to take out: made-up people with made-up facts. None of them exists."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from footbridge.catalogue.read import read_catalogue
from footbridge.engine.decide import decide, next_review
from footbridge.engine.facts import Entry, Fact, Journal
from footbridge.engine.person import Person
from footbridge.interop.outgoing.story import Story, story_of
from tests.people import RUTH, START

CATALOGUE = read_catalogue()
KEY = "3f0f8a52-6d53-4d6c-9f0e-0b9b2a9f7c11"


def told(
    what: Fact, day: int = 0, at: str = "08:15", name: str = "", corrects: str | None = None
) -> Entry[Fact]:
    """Something told on a day of the programme, 0 the first."""
    on = START + timedelta(days=day)
    moment = datetime.combine(on, time.fromisoformat(at), UTC)
    return Entry(
        id=name or f"{what.KIND}-{day}-{at}",
        at=moment,
        recorded=moment,
        corrects=corrects,
        what=what,
    )


def story(
    *facts: Entry[Fact],
    person: Person = RUTH,
    on: date | None = None,
    key: str = KEY,
    name: str = "Ruth Example",
) -> Story:
    """The story up to a day; left out, the day of the last fact."""
    return story_in(facts, person, on, key=key, name=name)


def story_in(
    facts: Sequence[Entry[Fact]],
    person: Person = RUTH,
    on: date | None = None,
    *,
    key: str = KEY,
    name: str = "Ruth Example",
) -> Story:
    journal = Journal(facts=tuple(facts))
    last = max((fact.at.date() for fact in facts), default=person.started_on)
    day = on or max(last, person.started_on)
    return story_of(
        key=key,
        name=name,
        told=person,
        facts=journal.facts,
        decision=decide(journal, person, CATALOGUE, day),
        next_review=next_review(journal, person, CATALOGUE, day),
        catalogue=CATALOGUE,
        made_at=datetime.combine(day, time(20), UTC),
        version="0.1.0",
    )
