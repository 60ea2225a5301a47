"""What must hold of a fact or a person beyond its shape. Each fault: field, expected, got."""

from collections.abc import Iterator
from datetime import date, timedelta

from footbridge.engine import journal
from footbridge.engine.journal import Fact
from footbridge.engine.person import Person

Fault = tuple[str, str, str]

FIRST_YEAR = 1900
LAST_YEAR = 2100
MOST_SETS = 500


def faults_of_fact(fact: Fact, today: date | None = None) -> Iterator[Fault]:
    """What is untrue of `fact`; with `today`, also whether it comes from the future."""
    yield from _in_known_time("at", fact.at)
    yield from _in_known_time("recorded", fact.recorded)
    if fact.corrects == fact.id:
        yield "corrects", "the id of another fact", fact.id
    if isinstance(fact, journal.Away):
        yield from _faults_of_away(fact)
    if isinstance(fact, journal.Walk):
        yield from _faults_of_walk(fact)
    if isinstance(fact, journal.FeetCheck):
        yield from _faults_of_look(fact)
    if isinstance(fact, journal.Session) and len(fact.sets) > MOST_SETS:
        yield "sets", f"at most {MOST_SETS} sets in one session", str(len(fact.sets))
    if today is not None:
        yield from _from_the_future(fact, today)


def faults_of_person(person: Person) -> Iterator[Fault]:
    yield from _in_known_time("started_on", person.started_on)
    if person.screening is not None:
        yield from _in_known_time("screening.asked_on", person.screening.asked_on)
    if person.year_of_birth > person.started_on.year:
        born = str(person.year_of_birth)
        yield "year_of_birth", "a year before the programme started", born


def _in_known_time(field: str, day: date) -> Iterator[Fault]:
    # Days at the ends of the calendar would overflow as soon as anything is added to them.
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        yield field, f"a year from {FIRST_YEAR} to {LAST_YEAR}", day.isoformat()


def _faults_of_away(away: journal.Away) -> Iterator[Fault]:
    yield from _in_known_time("first", away.first)
    yield from _in_known_time("last", away.last)
    if away.last < away.first:
        yield "last", f"a day not before {away.first.isoformat()}", away.last.isoformat()


def _faults_of_walk(walk: journal.Walk) -> Iterator[Fault]:
    if walk.total_seconds is not None and walk.total_seconds < walk.seconds:
        expected = f"at least the {walk.seconds} seconds of the longest stretch"
        yield "total_seconds", expected, str(walk.total_seconds)


def _faults_of_look(look: journal.FeetCheck) -> Iterator[Fault]:
    for place, finding in enumerate(look.findings):
        if finding.zone is not None and finding.zone.side is not finding.side:
            field = f"findings[{place}].zone.side"
            yield field, f"{finding.side}, the side of the finding", finding.zone.side


def _from_the_future(fact: Fact, today: date) -> Iterator[Fault]:
    if fact.at.date() > today:
        yield "at", f"a moment not after {today.isoformat()}", fact.at.isoformat()
    # `recorded` may be told at another offset, where it is already tomorrow.
    if fact.recorded.date() > today + timedelta(days=1):
        yield "recorded", f"a moment not after {today.isoformat()}", fact.recorded.isoformat()
