"""One door for files of every kind: what it is is looked up, and it is read."""

from collections.abc import Callable, Mapping
from datetime import tzinfo

from footbridge.catalogue.numbers import Numbers
from footbridge.interop.incoming.apple_health import read_health
from footbridge.interop.incoming.fit import read_fit
from footbridge.interop.incoming.found import Found
from footbridge.interop.incoming.kinds import Kind, recognise
from footbridge.interop.incoming.limits import (
    Readable,
    Seekable,
    Watch,
    no_one_watches,
    refuse_too_many,
)
from footbridge.interop.incoming.packed import opened, unpacked
from footbridge.interop.incoming.table import Columns, read_table
from footbridge.interop.incoming.tracks import read_gpx, read_tcx
from footbridge.interop.incoming.trouble import bad

Read = Callable[[Readable, str, tzinfo, Numbers, Watch], Found]
READERS: Mapping[Kind, Read] = {
    Kind.APPLE_HEALTH: read_health,
    Kind.FIT: read_fit,
    Kind.GPX: read_gpx,
    Kind.TCX: read_tcx,
}
EXPECTED = "Apple Health (zip or XML), FIT, GPX, TCX, a table (CSV), or an export of Footbridge"
GOT = {
    Kind.EMPTY: "an empty file",
    Kind.PICTURE: "a picture or a paper",
    Kind.OTHER_XML: "XML of another kind",
    Kind.UNKNOWN: "something that is not known here",
    Kind.OURS: "an export of Footbridge, which has a door of its own",
}


def read(
    file: Seekable,
    source: str,
    here: tzinfo,
    numbers: Numbers,
    *,
    watch: Watch = no_one_watches,
    columns: Columns | None = None,
) -> Found:
    """The walks of a file. `source` is its name for problems, `here` the zone of the person.

    Raises BadRecord, with the place of what is wrong; NotSaid where a table needs an answer.
    """
    inner: Readable
    kind = recognise(file)
    if kind is Kind.GZIP:
        file.seek(0, 2)
        size = file.tell()
        file.seek(0)
        inner, kind = unpacked(file, source, size)
    else:
        inner = file
    if kind is Kind.CSV:
        return read_table(inner, source, here, numbers, watch, columns)
    if kind is Kind.ZIP and inner is file:
        return _read_packed(file, source, here, numbers, watch)
    reader = READERS.get(kind)
    if reader is None:
        raise bad(source, EXPECTED, GOT.get(kind, "an archive in an archive"))
    return reader(inner, source, here, numbers, watch)


def _read_packed(
    file: Seekable, source: str, here: tzinfo, numbers: Numbers, watch: Watch
) -> Found:
    """All files of an archive together: one that is broken spoils them all."""
    found, any_read = Found(), False
    for inner, place, kind in opened(file, source):
        found, any_read = found + READERS[kind](inner, place, here, numbers, watch), True
        refuse_too_many(len(found.walks), source)
    if not any_read:
        raise bad(source, EXPECTED, "an archive with none of these in it")
    return found
