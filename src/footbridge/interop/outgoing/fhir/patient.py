"""Who it is about, and no more of them than is needed."""

from footbridge.interop.outgoing.fhir.parts import Resource, id_of, resource
from footbridge.interop.outgoing.story import Story, Wished

ANY_URI = "urn:ietf:rfc:3986"


def patient(story: Story, wished: Wished) -> Resource:
    """The year of birth, and sex where it was told. The name only where it is wished for."""
    key = f"urn:uuid:{id_of(story, 'patient')}"
    return resource(
        "Patient",
        story,
        "patient",
        identifier=[{"system": ANY_URI, "value": key}],
        name=[{"text": story.name}] if wished.name else None,
        gender=story.person.sex.value if story.person.sex else None,
        birthDate=f"{story.person.year_of_birth:04}",
    )
