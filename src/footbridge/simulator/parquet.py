"""Blocks as Parquet files: written under another name first, so that a file is a whole one."""

import os
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any, get_args, get_type_hints

from footbridge.simulator.days import Day
from footbridge.simulator.settings import Refused

Key = tuple[str, str, int]
"""Scenario, row and person: one life."""

MISSING = "Simulating needs pyarrow: install footbridge[simulate]."


def arrow() -> Any:
    """The library, loaded when it is needed. Raises Refused where it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise Refused(MISSING) from None
    return pyarrow


def write_days(path: Path, days: Sequence[Day]) -> None:
    """All rows of a block in one file, whole or not at all."""
    pa = arrow()
    columns = list(zip(*days, strict=True)) if days else [()] * len(Day._fields)
    arrays = [
        pa.array(column, type=kind.type) for column, kind in zip(columns, _schema(pa), strict=True)
    ]
    table = pa.Table.from_arrays(arrays, schema=_schema(pa))
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    pa.parquet.write_table(table, unfinished, compression="zstd")
    unfinished.replace(path)


def read_lives(path: Path) -> Iterator[tuple[Key, list[Day]]]:
    """The lives of a block, each with its days in order."""
    table = arrow().parquet.read_table(path, columns=list(Day._fields))
    columns = [table.column(name).to_pylist() for name in Day._fields]
    days = (Day._make(each) for each in zip(*columns, strict=True))
    for key, lived in groupby(days, lambda day: (day.scenario, day.row, day.person)):
        yield key, list(lived)


def digest_of(days: Iterable[Day]) -> str:
    """SHA-256 of a life, in hex."""
    found = sha256()
    for day in days:
        found.update(repr(tuple(day)).encode())
    return found.hexdigest()


def _schema(pa: Any) -> Any:
    kinds = {str: pa.string(), int: pa.int32(), bool: pa.bool_()}
    told = get_type_hints(Day)
    return pa.schema(
        [(name, kinds[next(iter(get_args(kind)), kind)]) for name, kind in told.items()]
    )
