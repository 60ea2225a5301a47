"""The shapes that pydantic decodes: the values of the engine, as they are declared there."""

from functools import cache
from typing import Annotated

from pydantic import Field, TypeAdapter

from footbridge.engine.decision import Decision
from footbridge.engine.journal import Fact
from footbridge.engine.person import Person
from footbridge.engine.timeline import Timeline

ByKind = Annotated[Fact, Field(discriminator="kind")]


# Built at the first use: each takes some tens of milliseconds.
@cache
def of_fact() -> TypeAdapter[Fact]:
    return TypeAdapter(ByKind)


@cache
def of_facts() -> TypeAdapter[tuple[Fact, ...]]:
    return TypeAdapter(tuple[ByKind, ...])


@cache
def of_person() -> TypeAdapter[Person]:
    return TypeAdapter(Person)


@cache
def of_decision() -> TypeAdapter[Decision]:
    return TypeAdapter(Decision)


@cache
def of_timeline() -> TypeAdapter[Timeline]:
    return TypeAdapter(Timeline)
