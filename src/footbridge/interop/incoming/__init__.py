"""Walks out of the files of watches and phones.

A file is whatever can be read in bytes and wound back. What it is shows in its first bytes, never
in its name. It is read whole or refused whole, with the place of what is wrong.
"""

from footbridge.interop.incoming.found import Found, WalkFound
from footbridge.interop.incoming.kinds import Kind, recognise
from footbridge.interop.incoming.limits import Watch, no_one_watches
from footbridge.interop.incoming.reading import read
from footbridge.interop.incoming.table import (
    Asked,
    Columns,
    DateOrder,
    NotSaid,
    Unit,
    column_names,
)

__all__ = [
    "Asked",
    "Columns",
    "DateOrder",
    "Found",
    "Kind",
    "NotSaid",
    "Unit",
    "WalkFound",
    "Watch",
    "column_names",
    "no_one_watches",
    "read",
    "recognise",
]
