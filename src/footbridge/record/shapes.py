"""The shapes that pydantic decodes: the values of the engine, as they are declared there."""

from functools import cache

from pydantic import TypeAdapter

from footbridge.engine.facts import Entry, Fact
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.timeline import Timeline
from footbridge.record.flat import Line


# Built at the first use: each takes some tens of milliseconds.
@cache
def of_fact() -> TypeAdapter[Entry[Fact]]:
    return TypeAdapter(Line)


@cache
def of_facts() -> TypeAdapter[tuple[Entry[Fact], ...]]:
    return TypeAdapter(tuple[Line, ...])


@cache
def of_person() -> TypeAdapter[Person]:
    return TypeAdapter(Person)


@cache
def of_decision() -> TypeAdapter[Decision]:
    return TypeAdapter(Decision)


@cache
def of_timeline() -> TypeAdapter[Timeline]:
    return TypeAdapter(Timeline)
