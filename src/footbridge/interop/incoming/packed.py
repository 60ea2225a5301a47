"""Files in a file: the export of Apple Health, or the outings of a watch, in one archive."""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, cast

from footbridge.interop.incoming.kinds import Kind, kind_of
from footbridge.interop.incoming.limits import (
    HEAD,
    LARGEST_HEALTH,
    LARGEST_TRACK,
    MEGABYTE,
    MOST_FILES,
    MOST_GROWTH,
    Readable,
    Seekable,
    in_words,
)
from footbridge.interop.incoming.trouble import bad
from footbridge.record import BadRecord

TRACKS = frozenset({Kind.FIT, Kind.GPX, Kind.TCX})
ENCRYPTED = 0x1
# Papers of an office are archives as well, and hold this.
OF_OFFICE = "[Content_Types].xml"
OFFICE = "a spreadsheet; save it as CSV in the program that made it"
FREE_GROWTH = 16 * MEGABYTE
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    RuntimeError,
    OverflowError,
)
"""What the libraries raise on archives that are none, or packed in a way that is not known."""


def opened(file: Seekable, source: str) -> Iterator[tuple[Readable, str, Kind]]:
    """Each file of an archive that can be read, with its place and kind. Raises BadRecord."""
    try:
        archive = zipfile.ZipFile(cast("IO[bytes]", file))
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except BROKEN:
        raise broken(source) from None
    if len(entries) > MOST_FILES:
        raise bad(source, f"at most {MOST_FILES} files in an archive", str(len(entries)))
    if any(entry.filename == OF_OFFICE for entry in entries):
        raise bad(source, "a file with walks", OFFICE)
    kinds = [(entry, _kind(archive, entry, source)) for entry in entries]
    # The routes beside a health export are those of its own walks.
    health = [(entry, kind) for entry, kind in kinds if kind is Kind.APPLE_HEALTH]
    for entry, kind in health or kinds:
        place = f"{source}/{entry.filename}"
        with _entry(archive, entry, place) as packed:
            inner: Readable = Growing(packed, place, entry.compress_size)
            if kind is Kind.GZIP:
                small = io.BytesIO(inner.read(LARGEST_TRACK))
                inner, kind = unpacked(small, place, entry.file_size)
            if kind in TRACKS or kind is Kind.APPLE_HEALTH:
                yield inner, place, kind


def unpacked(file: Seekable, place: str, size: int) -> tuple[Readable, Kind]:
    """What a gzip file of `size` bytes holds, and its kind. Raises BadRecord."""
    kind = kind_of(_gunzipped(file, place, size).read(HEAD))
    file.seek(0)
    return _gunzipped(file, place, size), kind


def broken(place: str) -> BadRecord:
    """The refusal of an archive."""
    got = "one that is broken, was cut short, or has a password; export it again"
    return bad(place, "a whole archive", got)


def _gunzipped(file: Seekable, place: str, size: int) -> "Growing":
    return Growing(gzip.GzipFile(fileobj=cast("IO[bytes]", file)), place, size)


def _kind(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, source: str) -> Kind:
    place = f"{source}/{entry.filename}"
    with _entry(archive, entry, place) as packed:
        return kind_of(Growing(packed, place, entry.compress_size).read(HEAD))


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, place: str) -> IO[bytes]:
    if entry.flag_bits & ENCRYPTED:
        raise broken(place)
    try:
        return archive.open(entry)
    except BROKEN:
        raise broken(place) from None


class Growing:
    """What comes out of an archive: refused where it grows as no record of anybody does."""

    def __init__(self, file: Readable, place: str, packed: int) -> None:
        self._file, self._place = file, place
        self._most = min(LARGEST_HEALTH, max(FREE_GROWTH, packed * MOST_GROWTH))
        self._out = 0

    def read(self, size: int = -1, /) -> bytes:
        """Raises BadRecord."""
        try:
            data = self._file.read(size)
        except BadRecord:
            raise
        except BROKEN:
            raise broken(self._place) from None
        self._out += len(data)
        if self._out > self._most:
            got = "one that grows without end"
            raise bad(self._place, f"a file of at most {in_words(self._most)} in it", got)
        return data
