"""Files and options that more than one command takes."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from footbridge.cli.endings import refused

STANDARD_INPUT = "-"
FIRST_YEAR = 1900
LAST_YEAR = 2100

Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
OnDay = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The day, such as 2026-11-20.")
]
Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="For whom.")]


def text_of(path: str) -> str:
    """The text of a file, or of standard input for "-"."""
    written = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        told = f"{path}, line {line}: expected text in UTF-8, got other bytes"
        raise refused(f"{told}; save the file as UTF-8") from None


def day_of(given: str | None, *, hint: str = "--on") -> date:
    """The day of an option; the present one when it was left out."""
    if given is None:
        return now().date()
    try:
        day = date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(
            f"expected a day such as 2026-11-20, got {given}", param_hint=hint
        ) from None
    # At the ends of the calendar there is no day before, or none after.
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise typer.BadParameter(
            f"expected a year from {FIRST_YEAR} to {LAST_YEAR}, got {given}", param_hint=hint
        )
    return day


def now() -> datetime:
    """This moment with the offset of this place."""
    return datetime.now(tz=UTC).astimezone()
