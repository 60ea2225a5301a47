"""Warning signs, each told once: a flag from the day it was raised to the day it was over.

That, and nothing else, is what leaves of the safety questions.
"""

from collections.abc import Iterator

from footbridge.interop.outgoing.fhir import codes
from footbridge.interop.outgoing.fhir.parts import Resource, concept, person, resource
from footbridge.interop.outgoing.story import Story


def flags(story: Story) -> Iterator[Resource]:
    for sign in story.signs:
        over = None if sign.until is None else sign.until.isoformat()
        period = {"start": sign.since.isoformat(), "end": over}
        called = story.catalogue.flags[sign.flag].name
        yield resource(
            "Flag",
            story,
            "flag",
            sign.flag,
            sign.facts[0],
            status="active" if over is None else "inactive",
            category=[concept(codes.SAFETY), concept(codes.URGENCY[sign.tier - 1])],
            code=concept(codes.ours(sign.flag, called)),
            subject=person(story),
            period={name: day for name, day in period.items() if day},
            author=person(story),
        )
