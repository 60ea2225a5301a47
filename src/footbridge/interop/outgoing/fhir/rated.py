"""Pain, soreness and numb places of each check-in; each with its part of the day (C-18)."""

from collections.abc import Iterator
from typing import Any

from footbridge.catalogue.words import Track
from footbridge.engine.facts import CheckIn, Entry, Feeling
from footbridge.engine.person import Slot
from footbridge.interop.outgoing.fhir import codes
from footbridge.interop.outgoing.fhir.observing import moment, observation
from footbridge.interop.outgoing.fhir.parts import Resource, concept
from footbridge.interop.outgoing.story import Story

SLOTS = {Slot.MORNING: codes.MORNING, Slot.EVENING: codes.EVENING}
WHERE = {
    Track.FEET: "Both feet",
    Track.LEG: "One leg, from the back or buttock",
    Track.UNSURE: "Feet or leg",
}


def rated(story: Story) -> Iterator[Resource]:
    where = {"text": WHERE[story.person.track]}
    for entry in story.history.of(CheckIn):
        told = entry.what
        if told.pain is not None:
            yield _rating(story, entry, codes.PAIN, told.pain, bodySite=where)
        if told.soreness is not None:
            yield _rating(story, entry, codes.SORENESS, told.soreness)
        if told.zones is not None:
            numb = sum(mark.feels is Feeling.NUMB for mark in told.zones)
            yield _rating(story, entry, codes.NUMB_PLACES, numb, unit=codes.COUNT)


def _rating(
    story: Story,
    entry: Entry[CheckIn],
    code: codes.Code,
    value: int,
    unit: codes.Unit = codes.SCORE,
    **more: Any,
) -> Resource:
    asked = {
        "code": concept(codes.SLOT),
        "valueCodeableConcept": concept(SLOTS[entry.what.slot]),
    }
    return observation(
        story,
        entry.id,
        code.code,
        code=code,
        categories=(codes.SURVEY,),
        when=moment(entry),
        value=value,
        unit=unit,
        component=[asked],
        **more,
    )
