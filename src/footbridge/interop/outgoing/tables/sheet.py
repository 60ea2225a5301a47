"""A table as a value, before it is text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from footbridge.engine.facts import Entry, Fact

Cell = int | float | str | date | time | None


@dataclass(frozen=True, slots=True)
class Column:
    """Its head, with the unit in it, and what it holds."""

    head: str
    says: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name` is that of its file, without the ending."""

    name: str
    says: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


WHEN = (
    Column("Day", "the day that it belongs to: year, month, day"),
    Column("Time", "by the clock on the wall, where it was told"),
    Column("Clock", "how far that clock is from UTC, the time of Greenwich"),
)
ENTRY = Column("Entry", "the name of the entry; the JSON Lines have the same one")


def sheet(
    name: str, says: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]
) -> Sheet:
    """A table in which every row begins with when it was and ends with its entry."""
    return Sheet(name, says, (*WHEN, *columns, ENTRY), tuple(tuple(row) for row in rows))


def row(entry: Entry[Fact], *cells: Cell) -> tuple[Cell, ...]:
    """The cells of an entry between when it was and which it is."""
    return (*when(entry), *cells, entry.id)


def when(entry: Entry[Fact]) -> tuple[Cell, ...]:
    return (
        entry.day,
        entry.at.time().replace(microsecond=0),
        f"UTC{entry.at.isoformat()[-6:]}" if entry.at.utcoffset() else "UTC",
    )


def said(answer: bool | None) -> str | None:
    """ "yes" or "no"; nothing where nothing was told."""
    return None if answer is None else ("yes" if answer else "no")
