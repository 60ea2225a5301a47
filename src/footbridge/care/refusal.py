"""What an act refuses, in plain words, with the field it is about."""

from collections.abc import Sequence
from datetime import date

from footbridge.record import BadRecord


class Refused(Exception):
    """An act was refused and nothing was changed."""

    def __init__(self, message: str, *, field: str = "", expected: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.expected = expected


class UnknownPerson(Refused):
    """Nobody has this key."""

    def __init__(self, key: object) -> None:
        super().__init__(
            "There’s nobody with this key.", field="key", expected=f"a known key, not {key}"
        )


class DifferentContent(Refused):
    """The id is taken by a fact that says something else."""

    def __init__(self, fact_id: str) -> None:
        super().__init__(
            "This was recorded before with other words. Record a correction instead.",
            field="id",
            expected=f"what {fact_id} said the first time, or a new id",
        )


class NotClearable(Refused):
    """A flag or a gate that cannot be cleared in this way."""


class NotOffered(Refused):
    """A yes to something that the review of that day does not offer."""

    def __init__(self, wanted: str, on: date, offered: Sequence[str]) -> None:
        these = ", ".join(offered)
        expected = f"one of {these}" if offered else "no id, because nothing is offered that day"
        super().__init__(
            f"The review of {on.isoformat()} does not offer {wanted}: expected {expected}.",
            field="accepted",
            expected=expected,
        )


def refused_by(bad: BadRecord) -> Refused:
    """The refusal of a value that does not fit; it speaks of the first thing that is wrong."""
    first = bad.problems[0]
    return Refused(
        f"This cannot be recorded: {first.field or 'it'} should be {first.expected}.",
        field=first.field,
        expected=first.expected,
    )
