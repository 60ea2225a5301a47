"""Where it comes from: the program with its versions, and the codes that stand in the bundle."""

from collections.abc import Sequence

from footbridge.interop.outgoing.fhir import codes
from footbridge.interop.outgoing.fhir.codes import Code
from footbridge.interop.outgoing.fhir.parts import (
    Part,
    Resource,
    concept,
    notes,
    person,
    pointer,
    resource,
)
from footbridge.interop.outgoing.story import Story

PROGRAM = "Footbridge"
NO_DEVICE = "A log kept by the person. No measurement by a medical device, and no diagnosis."


def program(story: Story) -> Resource:
    decision = story.decision
    versions = {
        "program": story.version,
        "engine": decision.engine_version,
        "catalogue": decision.catalogue_version,
    }
    return resource(
        "Device",
        story,
        "program",
        story.version,
        decision.engine_version,
        decision.catalogue_version,
        status="active",
        deviceName=[{"name": PROGRAM, "type": "user-friendly-name"}],
        type={"text": "Movement programme with a log"},
        version=[{"type": {"text": name}, "value": value} for name, value in versions.items()],
        note=notes([NO_DEVICE, codes.LOINC_NOTICE]),
    )


def provenance(story: Story, made: Sequence[Resource], by: Resource) -> Resource:
    """The person told it, the program put it together."""
    return resource(
        "Provenance",
        story,
        "provenance",
        story.made_at.isoformat(),
        target=[pointer(each) for each in made],
        recorded=story.made_at.replace(microsecond=0).isoformat(),
        agent=[
            {"type": concept(codes.AUTHOR), "who": person(story)},
            {"type": concept(codes.ASSEMBLER), "who": pointer(by)},
        ],
    )


def own_codes(story: Story) -> Resource:
    """What LOINC has no code for, and the warning signs by the names of the catalogue."""
    signs = [codes.ours(flag.id, flag.name) for flag in story.catalogue.flags.values()]
    listed = [*codes.OF_OURS, *signs]
    return resource(
        "CodeSystem",
        story,
        "codes",
        url=codes.OURS,
        version=story.decision.catalogue_version,
        name="FootbridgeCodes",
        title="Codes of Footbridge",
        status="active",
        experimental=False,
        caseSensitive=True,
        content="complete",
        count=len(listed),
        concept=[_named(each) for each in listed],
    )


def used_codes(story: Story) -> Resource:
    """The codes of LOINC that are used, with the notice that belongs beside them."""
    return resource(
        "ValueSet",
        story,
        "value-set",
        url=f"{codes.OURS}:used",
        name="FootbridgeMeasures",
        title="What Footbridge measures, as LOINC has it",
        status="active",
        experimental=False,
        copyright=codes.LOINC_NOTICE,
        compose={
            "include": [
                {"system": codes.LOINC, "concept": [_named(each) for each in codes.FROM_LOINC]}
            ]
        },
    )


def _named(code: Code) -> Part:
    return {"code": code.code, "display": code.display}
