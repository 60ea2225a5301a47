"""Decisions that were kept as they were shown, read again to look back on them."""

import json

from pydantic import ValidationError

from footbridge.catalogue.words import Stream
from footbridge.engine.shown.decision import Decision
from footbridge.record import shapes


def read_decision(body: str) -> Decision | None:
    """The decision in a text that `write_decision` made.

    None where an earlier version wrote it in a way that is not known any more: a page then says
    less, and nothing hangs on it.
    """
    try:
        return shapes.of_decision().validate_json(body)
    except ValidationError:
        return None


def walk_asked(body: str) -> int | None:
    """The seconds of walking that a decision asked for; None where it cannot be read."""
    try:
        blocks = json.loads(body)["blocks"]
        walks: list[int] = [
            item["dose"]["work_seconds"]
            for block in blocks
            for item in block["items"]
            if item["stream"] == Stream.WALKING
        ]
    except (KeyError, TypeError, ValueError):
        return None
    return sum(walks)
