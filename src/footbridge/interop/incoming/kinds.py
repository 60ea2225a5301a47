"""What a file is, by how it begins. Names lie: a picture may be called walk.fit."""

import re
from enum import StrEnum

from footbridge.interop.incoming.limits import HEAD, Seekable

FIT_MARK = slice(8, 12)
ROOT = re.compile(rb"<(?!\?|!--)!?(?:DOCTYPE\s+)?(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
# Of a text in another encoding than UTF-8; a table program writes such.
WIDE = (b"\xff\xfe", b"\xfe\xff")


class Kind(StrEnum):
    """What can be read, and what is known well enough to say why it cannot be."""

    ZIP = "zip"
    GZIP = "gzip"
    APPLE_HEALTH = "apple_health"
    FIT = "fit"
    GPX = "gpx"
    TCX = "tcx"
    CSV = "csv"
    OURS = "ours"
    EMPTY = "empty"
    PICTURE = "picture"
    OTHER_XML = "other_xml"
    UNKNOWN = "unknown"


OF_ROOT = {
    b"HealthData": Kind.APPLE_HEALTH,
    b"gpx": Kind.GPX,
    b"TrainingCenterDatabase": Kind.TCX,
}
MARKS = (
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
    (b"\x1f\x8b", Kind.GZIP),
    (b"\x89PNG", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF8", Kind.PICTURE),
    (b"RIFF", Kind.PICTURE),
    (b"%PDF", Kind.PICTURE),
)


def recognise(file: Seekable) -> Kind:
    """The kind of a file, which is wound back."""
    head = file.read(HEAD)
    file.seek(0)
    return kind_of(head)


def kind_of(head: bytes) -> Kind:
    """The kind of what begins with `head`."""
    if not head:
        return Kind.EMPTY
    if head[FIT_MARK] == b".FIT":
        return Kind.FIT
    marked = next((kind for mark, kind in MARKS if head.startswith(mark)), None)
    return marked or _of_text(head)


def _of_text(head: bytes) -> Kind:
    if head.startswith(WIDE):
        return Kind.CSV
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text:
        return Kind.EMPTY
    if b"\x00" in text:
        return Kind.UNKNOWN
    if text.startswith(b"<"):
        root = ROOT.search(COMMENT.sub(b"", text))
        return OF_ROOT.get(root[1], Kind.OTHER_XML) if root else Kind.OTHER_XML
    if text.startswith(b"{"):
        return Kind.OURS
    first = text.partition(b"\n")[0]
    is_table = any(mark in first for mark in (b",", b";", b"\t"))
    return Kind.CSV if is_table else Kind.UNKNOWN
