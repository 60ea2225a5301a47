"""The published JSON Schemas of what Footbridge reads and writes."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter

from footbridge.record import shapes
from footbridge.record.read import FORMAT_VERSION

NAMES = ("person", "fact", "decision", "timeline")
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of one of NAMES. KeyError for any other name."""
    made = _shape(name).json_schema()
    head = {
        "$schema": DIALECT,
        "title": f"Footbridge {name}, version {FORMAT_VERSION}",
    }
    return {**head, **{key: each for key, each in made.items() if key != "title"}}


def _shape(name: str) -> TypeAdapter[Any]:
    made: Mapping[str, Callable[[], TypeAdapter[Any]]] = {
        "person": shapes.of_person,
        "fact": shapes.of_fact,
        "decision": shapes.of_decision,
        "timeline": shapes.of_timeline,
    }
    return made[name]()
