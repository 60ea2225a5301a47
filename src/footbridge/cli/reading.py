"""Files and options that more than one command takes."""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from footbridge.cli.endings import refused

STANDARD_INPUT = "-"
FIRST_YEAR = 1900
LAST_YEAR = 2100
MEGABYTE = 1024 * 1024
# A decision as it was shown is the longest thing that an export puts on a line, by far less.
LONGEST_LINE = MEGABYTE

Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
OnDay = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The day, such as 2026-11-20.")
]
Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="For whom.")]


def text_of(path: str) -> str:
    """The text of a file, or of standard input for "-"."""
    if path == STANDARD_INPUT:
        return text_in(sys.stdin.buffer, path)
    with Path(path).open("rb") as file:
        return text_in(file, path)


def text_in(file: BinaryIO, path: str) -> str:
    """The text of what is open already, under its name for problems."""
    try:
        return b"".join(_lines(file, path)).decode("utf-8")
    except UnicodeDecodeError as error:
        line = bytes(error.object).count(b"\n", 0, error.start) + 1
        told = f"{path}, line {line}: expected text in UTF-8, got other bytes"
        raise refused(f"{told}; save the file as UTF-8") from None


def _lines(file: BinaryIO, path: str) -> Iterator[bytes]:
    """Line by line, so that one without an end is refused before it fills the memory."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            longest = f"{LONGEST_LINE // MEGABYTE} MB"
            raise refused(f"{path}, line {number}: expected at most {longest} on a line, got more")
        yield line


def day_of(given: str | None, *, hint: str = "--on", here: datetime | None = None) -> date:
    """The day of an option; the present one, where `here` is, when it was left out."""
    if given is None:
        return (here or now()).date()
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
