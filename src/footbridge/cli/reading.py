"""Files and options that more than one command takes."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

STANDARD_INPUT = "-"

Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
OnDay = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The day, such as 2026-11-20.")
]
Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="For whom.")]


def text_of(path: str) -> str:
    """The text of a file, or of standard input for "-"."""
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read().decode("utf-8")
    return Path(path).read_text(encoding="utf-8")


def day_of(given: str | None, *, hint: str = "--on") -> date:
    """The day of an option; the present one when it was left out."""
    if given is None:
        return now().date()
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(
            f"expected a day such as 2026-11-20, got {given}", param_hint=hint
        ) from None


def now() -> datetime:
    """This moment with the offset of this place."""
    return datetime.now(tz=UTC).astimezone()
