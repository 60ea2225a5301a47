"""A FHIR R4 bundle, shaped after HL7's guide to physical activity, as plain values."""

from footbridge.interop.outgoing.fhir.asked_for import asked_for
from footbridge.interop.outgoing.fhir.everyday import everyday
from footbridge.interop.outgoing.fhir.flags import flags
from footbridge.interop.outgoing.fhir.moved import moved
from footbridge.interop.outgoing.fhir.origin import own_codes, program, provenance, used_codes
from footbridge.interop.outgoing.fhir.parts import Resource, address_of, resource
from footbridge.interop.outgoing.fhir.patient import patient
from footbridge.interop.outgoing.fhir.plan import plan
from footbridge.interop.outgoing.fhir.rated import rated
from footbridge.interop.outgoing.fhir.tested import tested
from footbridge.interop.outgoing.story import NOTHING_MORE, Story, Wished

__all__ = ["bundle_of"]


def bundle_of(story: Story, wished: Wished = NOTHING_MORE) -> Resource:
    """Everything that a clinic's computer can use. Nothing in it is read again by us."""
    about = [
        *plan(story, wished),
        *flags(story),
        *rated(story),
        *moved(story, wished),
        *tested(story),
        *everyday(story),
        *asked_for(story, wished),
    ]
    made_by = program(story)
    held = [
        patient(story, wished),
        *about,
        made_by,
        provenance(story, about, made_by),
        own_codes(story),
        used_codes(story),
    ]
    return resource(
        "Bundle",
        story,
        "bundle",
        story.made_at.isoformat(),
        type_="collection",
        timestamp=story.made_at.replace(microsecond=0).isoformat(),
        entry=[{"fullUrl": address_of(each), "resource": each} for each in held],
    )
