"""The small parts of which every resource is made, and the names by which they point at others."""

import uuid
from collections.abc import Iterable
from typing import Any

from footbridge.interop.outgoing.fhir.codes import UCUM, Code, Unit
from footbridge.interop.outgoing.story import Story

Resource = dict[str, Any]
Part = dict[str, Any]

NAMESPACE = uuid.UUID("0f3c7a54-6a0e-4b0e-9d7c-2b8a4f1d9c65")
"""The same entry has the same id in every bundle: whoever reads two of them finds it once."""


def id_of(story: Story, *what: str) -> str:
    return str(uuid.uuid5(NAMESPACE, "\n".join((story.key, *what))))


def resource(kind: str, story: Story, *what: str, **parts: Any) -> Resource:
    """A resource with its id; parts that are None or empty are left out, as FHIR wants it."""
    named = {name.rstrip("_"): part for name, part in parts.items() if part not in (None, [], {})}
    return {"resourceType": kind, "id": id_of(story, *what), **named}


def address_of(made: Resource) -> str:
    return f"urn:uuid:{made['id']}"


def pointer(made: Resource) -> Part:
    return {"reference": address_of(made)}


def person(story: Story) -> Part:
    """Points at the patient, who is in every bundle."""
    return {"reference": f"urn:uuid:{id_of(story, 'patient')}"}


def coding(code: Code) -> Part:
    return {"system": code.system, "code": code.code, "display": code.display}


def concept(code: Code, text: str = "") -> Part:
    return {"coding": [coding(code)], "text": text or code.display}


def quantity(value: float, unit: Unit) -> Part:
    return {"value": value, "unit": unit.name, "system": UCUM, "code": unit.code}


def notes(texts: Iterable[str | None]) -> list[Part]:
    """Annotations; a text without anything to be seen is none."""
    plain = (_plain(text) for text in texts if text)
    return [{"text": text} for text in plain if text]


def _plain(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
