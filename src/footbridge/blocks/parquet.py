"""Rows in a Parquet file, written under another name first, so that a file is a whole one."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

from footbridge.blocks.refusal import Refused

R = TypeVar("R", bound=NamedTuple)


def arrow(needed_by: str) -> Any:
    """The library, loaded when it is needed. Raises Refused where it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise Refused(needed_by) from None
    return pyarrow


def write_rows(path: Path, rows: Sequence[R], kind: type[R], needed_by: str) -> None:
    """All rows in one file, whole or not at all. The columns are the fields of `kind`."""
    write_parts(path, [rows], kind, needed_by)


def write_parts(path: Path, parts: Iterable[Sequence[R]], kind: type[R], needed_by: str) -> None:
    """The same with one part after another: never more than one of them is in memory."""
    pa = arrow(needed_by)
    schema = schema_of(pa, kind)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    with pa.parquet.ParquetWriter(unfinished, schema, compression="zstd") as writer:
        for rows in parts:
            writer.write_table(_table(pa, schema, rows))
    unfinished.replace(path)


def _table(pa: Any, schema: Any, rows: Sequence[NamedTuple]) -> Any:
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
    arrays = [
        pa.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def read_rows(path: Path, kind: type[R], needed_by: str) -> Iterator[R]:
    """The rows of a file as they were written."""
    table = arrow(needed_by).parquet.read_table(path, columns=list(kind._fields))
    columns = [table.column(name).to_pylist() for name in kind._fields]
    return (kind._make(each) for each in zip(*columns, strict=True))


def schema_of(pa: Any, kind: type[NamedTuple]) -> Any:
    """The columns of `kind`: texts, numbers, yes or no, each of which may be missing."""
    kinds = {str: pa.string(), int: pa.int32(), float: pa.float64(), bool: pa.bool_()}
    told = get_type_hints(kind)
    return pa.schema(
        [(name, kinds[next(iter(get_args(each)), each)]) for name, each in told.items()]
    )
