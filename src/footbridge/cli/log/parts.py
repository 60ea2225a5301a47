"""Options made of parts with colons between them: `left:sole-heel:numb`."""

from enum import StrEnum
from typing import TypeVar

import typer

E = TypeVar("E", bound=StrEnum)


def parts_of(given: str, *, least: int, most: int, hint: str) -> tuple[str, ...]:
    """Exactly `most` parts; those after `least` may be left out and are then empty."""
    parts = [part.strip() for part in given.split(":")]
    if not least <= len(parts) <= most or not all(parts[:least]):
        raise typer.BadParameter(f"expected {least} to {most} parts, got {given}", param_hint=hint)
    return (*parts, *[""] * (most - len(parts)))


def one_of(words: type[E], given: str, hint: str) -> E:
    """The word of a closed list; hyphens count as underscores where the list has those."""
    for word in words:
        if given in (word.value, word.value.replace("_", "-")):
            return word
    known = ", ".join(words)
    raise typer.BadParameter(f"expected one of {known}, got {given}", param_hint=hint)


def whole_number(given: str, hint: str) -> int:
    if not given.isdecimal():
        raise typer.BadParameter(f"expected a whole number, got {given}", param_hint=hint)
    return int(given)
