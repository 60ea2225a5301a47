"""One observation: what was seen or told, when, and by whom."""

from typing import Any

from footbridge.engine.facts import Entry, Fact
from footbridge.interop.outgoing.fhir.codes import Code, Unit
from footbridge.interop.outgoing.fhir.parts import (
    Resource,
    concept,
    notes,
    person,
    quantity,
    resource,
)
from footbridge.interop.outgoing.story import Story


def observation(
    story: Story,
    *what: str,
    code: Code,
    categories: tuple[Code, ...],
    when: str,
    value: float | None = None,
    unit: Unit | None = None,
    said: tuple[str | None, ...] = (),
    **more: Any,
) -> Resource:
    """`when` is a day or a moment with its offset. The person themselves told it (PGHD)."""
    if value is not None and unit is not None:
        more["valueQuantity"] = quantity(value, unit)
    return resource(
        "Observation",
        story,
        *what,
        status="final",
        category=[concept(each) for each in categories],
        code=concept(code),
        subject=person(story),
        effectiveDateTime=when,
        performer=[person(story)],
        note=notes(said),
        **more,
    )


def moment(entry: Entry[Fact]) -> str:
    """The moment by the clock on the wall, with how far that is from UTC."""
    return entry.at.replace(microsecond=0).isoformat()
