"""Stairs, chairs and stumbles of a day. Falls are warning signs, and told as those."""

from collections.abc import Iterator

from footbridge.engine.facts import DayMarkers, Stumble
from footbridge.engine.facts.day_markers import Ease
from footbridge.interop.outgoing.fhir import codes
from footbridge.interop.outgoing.fhir.observing import moment, observation
from footbridge.interop.outgoing.fhir.parts import Resource, concept
from footbridge.interop.outgoing.story import Story

EASE = {Ease.EASY: codes.EASY, Ease.SOME_TROUBLE: codes.SOME_TROUBLE, Ease.HARD: codes.HARD}


def everyday(story: Story) -> Iterator[Resource]:
    for entry in story.history.of(DayMarkers):
        asked = ((codes.STAIRS, entry.what.stairs), (codes.GETTING_UP, entry.what.getting_up))
        for code, went in asked:
            if went is not None:
                yield observation(
                    story,
                    entry.id,
                    code.code,
                    code=code,
                    categories=(codes.SURVEY,),
                    when=moment(entry),
                    valueCodeableConcept=concept(EASE[went]),
                )
    for on, stumbles in story.history.days(Stumble).items():
        yield observation(
            story,
            "stumbles",
            on.isoformat(),
            code=codes.STUMBLES,
            categories=(codes.SURVEY,),
            when=on.isoformat(),
            value=len(stumbles),
            unit=codes.COUNT,
        )
