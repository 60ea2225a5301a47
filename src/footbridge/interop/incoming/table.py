"""Walks in a table (CSV): its columns by their names, and what they do not say is asked."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo
from itertools import islice

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import CameFrom
from footbridge.engine.facts.amounts import LONGEST_WALK, MOST_STEPS
from footbridge.interop.incoming import headings
from footbridge.interop.incoming.dates import DateOrder, Mixed, has_time, moment_in, order_of
from footbridge.interop.incoming.found import Found, WalkFound
from footbridge.interop.incoming.headings import Unit
from footbridge.interop.incoming.limits import (
    LARGEST_TABLE,
    Readable,
    Watch,
    chunks,
    no_one_watches,
    refuse_too_many,
)
from footbridge.interop.incoming.moments import as_told
from footbridge.interop.incoming.tracks import sport_of
from footbridge.interop.incoming.trouble import bad, shown
from footbridge.record import BadRecord, Problem

__all__ = ["Asked", "Columns", "DateOrder", "NotSaid", "Unit", "column_names", "read_table"]

MOST_COLUMNS = 200
MOST_ROWS = 100_000
MOST_PROBLEMS = 20
ROWS_SHOWN = 3
DELIMITERS = (",", ";", "\t")
WALKING = frozenset(
    {"", "walking", "walk", "hiking", "hike", "gehen", "spaziergang", "wandern", "spacer",
     "marche", "marsz", "caminata", "caminar", "camminata", "wandelen"}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which column holds what, counted from 0. None is not told, and found out or asked."""

    start: int | None = None
    time: int | None = None
    lasted: int | None = None
    unit: Unit | None = None
    steps: int | None = None
    sport: int | None = None
    order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A table of which something has to be said first. `known` is what it says by itself."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    known: Columns


class NotSaid(Exception):
    """The table cannot be read without an answer."""

    def __init__(self, asked: Asked) -> None:
        super().__init__("something about the table has to be said first")
        self.asked = asked


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    cells: list[str]

    def cell(self, column: int | None) -> str:
        """What stands in a column; a short row has nothing there."""
        is_there = column is not None and column < len(self.cells)
        return self.cells[column].strip() if is_there and column is not None else ""


def read_table(
    file: Readable,
    source: str,
    here: tzinfo,
    numbers: Numbers,
    watch: Watch = no_one_watches,
    columns: Columns | None = None,
) -> Found:
    """The walks of a table. Raises NotSaid, or BadRecord with all rows that cannot be read."""
    names, rows = _parsed(file, source, watch)
    known = _settled(names, rows, columns or Columns(), source)
    zone = UTC if headings.is_in_utc(names) else None
    walks, others, problems = [], 0, []
    for row in rows:
        try:
            walk = _walk_in(row, known, len(names), here, zone)
        except _Wrong as wrong:
            got = shown(row.cell(wrong.column))
            problems.append(Problem(source, row.line, names[wrong.column], wrong.expected, got))
            continue
        if walk is None:
            others += 1
        else:
            walks.append(walk)
    if problems:
        raise BadRecord(tuple(problems[:MOST_PROBLEMS]))
    refuse_too_many(len(walks), source)
    return Found(tuple(sorted(walks, key=lambda walk: walk.start)), others)


def column_names(file: Readable, source: str) -> tuple[str, ...]:
    """What the columns of a table are called. Raises BadRecord."""
    return _parsed(file, source, no_one_watches)[0]


class _Wrong(Exception):
    def __init__(self, column: int, expected: str) -> None:
        super().__init__(column, expected)
        self.column, self.expected = column, expected


def _parsed(file: Readable, source: str, watch: Watch) -> tuple[tuple[str, ...], list[Row]]:
    text = _text(b"".join(chunks(file, source, LARGEST_TABLE, watch)), source)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=lambda mark: len(next(csv.reader([first], delimiter=mark))))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [
            Row(reader.line_num, cells)
            for cells in islice(reader, MOST_ROWS + 1)
            if any(cell.strip() for cell in cells)
        ]
    except csv.Error as error:
        raise bad(source, "a table (CSV)", str(error), line=reader.line_num) from None
    if not rows or not 1 < len(rows[0].cells) <= MOST_COLUMNS:
        got = "one column" if rows else "an empty file"
        raise bad(source, f"a table with 2 to {MOST_COLUMNS} columns and their names on top", got)
    if len(rows) > MOST_ROWS:
        raise bad(source, f"at most {MOST_ROWS} rows", "more")
    names = tuple(cell.strip() for cell in rows[0].cells)
    return names, rows[1:]


def _text(data: bytes, source: str) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        expected = "text in UTF-8; save the table as “CSV UTF-8”"
        raise bad(source, expected, "other bytes", line=line) from None


def _settled(names: tuple[str, ...], rows: Sequence[Row], told: Columns, source: str) -> Columns:
    """What each column holds: as it was told, as it is named, or as all that stands in it says."""
    for column in (told.start, told.time, told.lasted, told.steps, told.sport):
        if column is not None and not 0 <= column < len(names):
            raise bad(source, f"columns from 1 to {len(names)}", str(column + 1))
    start = told.start if told.start is not None else headings.start(names)
    days = [row.cell(start) for row in rows] if start is not None else []
    are_moments = any(has_time(day) for day in days)
    time = told.time
    if time is None and start is not None and not are_moments:
        time = headings.time_of_day(names)
    lasted, unit = _how_long(names, rows, told, time, are_moments=are_moments)
    try:
        order = told.order or (order_of(days) if days else None)
    except Mixed:
        got = "days that begin with the day, and days that begin with the month"
        raise bad(source, "days in one order", got, field=names[start or 0]) from None
    known = replace(
        told,
        start=start,
        time=time,
        lasted=lasted,
        unit=unit,
        steps=told.steps if told.steps is not None else headings.steps(names),
        sport=told.sport if told.sport is not None else headings.sport(names),
        order=order,
    )
    if None in (known.start, known.lasted, known.unit) or (rows and known.order is None):
        if not rows:
            raise bad(source, "rows under the names of the columns", "one line")
        shown_rows = tuple(tuple(row.cells[: len(names)]) for row in rows[:ROWS_SHOWN])
        raise NotSaid(Asked(names, shown_rows, known))
    return known


def _how_long(
    names: tuple[str, ...],
    rows: Sequence[Row],
    told: Columns,
    time: int | None,
    *,
    are_moments: bool,
) -> tuple[int | None, Unit | None]:
    lasted = told.lasted
    if lasted is None:
        lasted = headings.lasted(names, with_time=are_moments or time is not None)
        lasted = None if lasted == time else lasted
    if lasted is None:
        return None, told.unit
    amounts = [amount for row in rows if (amount := row.cell(lasted))]
    named = told.unit or headings.unit(names[lasted])
    return lasted, headings.unit_of(amounts, named, names)


def _walk_in(
    row: Row, known: Columns, width: int, here: tzinfo, zone: tzinfo | None
) -> WalkFound | None:
    """The walk of a row; None where it tells of none."""
    assert known.start is not None
    assert known.lasted is not None
    assert known.unit is not None
    if any(cell.strip() for cell in row.cells[width:]):
        raise _Wrong(width - 1, f"{width} columns as on top; is there a comma in a number?")
    if known.sport is not None and sport_of(row.cell(known.sport)) not in WALKING:
        return None
    try:
        seconds = headings.seconds_of(row.cell(known.lasted), known.unit)
    except ValueError:
        raise _Wrong(known.lasted, "how long it took, such as 31 or 0:31:00") from None
    if seconds > LONGEST_WALK:
        raise _Wrong(known.lasted, f"at most {LONGEST_WALK // 3600} hours")
    if seconds <= 0:
        return None
    try:
        order = known.order or DateOrder.DAY_FIRST
        clock = row.cell(known.time)
        start = as_told(moment_in(row.cell(known.start), clock, order, zone), here)
    except (ValueError, OverflowError):
        raise _Wrong(known.start, f"a day such as {_example(known.order)}") from None
    return WalkFound(
        start=start,
        longest_seconds=seconds,
        total_seconds=seconds,
        came_from=CameFrom.CSV,
        steps=_steps(row, known.steps),
    )


def _example(order: DateOrder | None) -> str:
    return "12/31/2026" if order is DateOrder.MONTH_FIRST else "2026-12-31 or 31/12/2026"


def _steps(row: Row, column: int | None) -> int | None:
    text = row.cell(column)
    if not text or column is None:
        return None
    try:
        steps = round(headings.amount(text.replace(",", "").replace(" ", "")))
    except ValueError:
        raise _Wrong(column, "a number of steps") from None
    if not 0 <= steps <= MOST_STEPS:
        raise _Wrong(column, f"0 to {MOST_STEPS} steps")
    return steps
