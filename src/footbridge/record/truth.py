"""What must hold of a fact or a person beyond its shape. Each fault: field, expected, got."""

from collections.abc import Iterator
from datetime import date, timedelta
from zoneinfo import available_timezones

from footbridge.engine.facts import Entry, Fact, ProfileChanged
from footbridge.engine.facts.times import in_known_time
from footbridge.engine.facts.told import Fault
from footbridge.engine.person import Person

__all__ = ["Fault", "faults_of_fact", "faults_of_person"]


def faults_of_fact(fact: Entry[Fact], today: date | None = None) -> Iterator[Fault]:
    """What is untrue of `fact`; with `today`, also whether it comes from the future."""
    yield from in_known_time("at", fact.at)
    yield from in_known_time("recorded", fact.recorded)
    if fact.corrects == fact.id:
        yield "corrects", "the id of another fact", fact.id
    yield from fact.what.faults()
    if isinstance(fact.what, ProfileChanged):
        yield from _unknown_zone(fact.what.time_zone)
    if today is not None:
        yield from _from_the_future(fact, today)


def faults_of_person(person: Person) -> Iterator[Fault]:
    yield from in_known_time("started_on", person.started_on)
    if person.screening is not None:
        yield from in_known_time("screening.asked_on", person.screening.asked_on)
    yield from _unknown_zone(person.time_zone)
    if person.year_of_birth > person.started_on.year:
        born = str(person.year_of_birth)
        yield "year_of_birth", "a year before the programme started", born


def _unknown_zone(name: str | None) -> Iterator[Fault]:
    if name is not None and name not in available_timezones():
        yield "time_zone", "the name of a time zone, such as Europe/Warsaw", name


def _from_the_future(fact: Entry[Fact], today: date) -> Iterator[Fault]:
    if fact.at.date() > today:
        yield "at", f"a moment not after {today.isoformat()}", fact.at.isoformat()
    # `recorded` may be told at another offset, where it is already tomorrow.
    if fact.recorded.date() > today + timedelta(days=1):
        yield "recorded", f"a moment not after {today.isoformat()}", fact.recorded.isoformat()
