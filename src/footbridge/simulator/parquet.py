"""Days as Parquet files, and back as lives."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from footbridge.blocks.parquet import arrow, read_rows, write_rows
from footbridge.simulator.days import Day

Key = tuple[str, str, int]
"""Scenario, row and person: one life."""

MISSING = "Simulating needs pyarrow: install footbridge[simulate]."


def refuse_without_arrow() -> None:
    """Raises Refused where the library is not installed."""
    arrow(MISSING)


def write_days(path: Path, days: Sequence[Day]) -> None:
    """All rows of a block in one file, whole or not at all."""
    write_rows(path, days, Day, MISSING)


def read_lives(path: Path) -> Iterator[tuple[Key, list[Day]]]:
    """The lives of a block, each with its days in order."""
    days = read_rows(path, Day, MISSING)
    for key, lived in groupby(days, lambda day: (day.scenario, day.row, day.person)):
        yield key, list(lived)


def digest_of(days: Iterable[Day]) -> str:
    """SHA-256 of a life, in hex."""
    found = sha256()
    for day in days:
        found.update(repr(tuple(day)).encode())
    return found.hexdigest()
