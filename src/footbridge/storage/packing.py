"""Decisions shown and long facts, kept in little room, and back byte for byte.

A packed text is one byte for its dictionary, eight that its own bytes must give again, then what
zlib's deflate makes of it beside that dictionary and, for all but the first of a day, beside the
text of that first one. There is a dictionary for decisions and one for facts; none ever changes
and none goes, since rows are packed with it. To add one, see `tools/dictionary.py`.
"""

import zlib
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent / "dictionaries"
OF_DECISIONS = 1
OF_FACTS = 2
MARK = slice(1, 9)
WINDOW = 32 * 1024
# Deflate as it is: the heads and sums that zlib adds are here already.
BARE = -15
HARDEST = 9
# What is shorter is left to be read by anybody who opens the database: it takes little room.
LONG = 300


class Unreadable(ValueError):
    """Bytes that no text of ours was packed into, or another base than it was packed beside."""


def pack(text: str, base: str = "", *, dictionary: int = OF_DECISIONS) -> bytes:
    """`text` in little room, best beside a `base` that says much the same."""
    packer = zlib.compressobj(
        HARDEST, zlib.DEFLATED, BARE, HARDEST, zlib.Z_DEFAULT_STRATEGY, _beside(dictionary, base)
    )
    return bytes([dictionary]) + mark_of(text) + packer.compress(text.encode()) + packer.flush()


def unpack(packed: bytes, base: str = "") -> str:
    """The text that was packed, with the same `base`. Raises Unreadable."""
    try:
        unpacker = zlib.decompressobj(BARE, _beside(packed[0], base))
        text = (unpacker.decompress(packed[MARK.stop :]) + unpacker.flush()).decode()
    except (zlib.error, UnicodeDecodeError, IndexError, OSError) as error:
        raise Unreadable("this was packed by a newer Footbridge, or is damaged") from error
    if mark_of(text) != packed[MARK]:
        raise Unreadable("this does not give again what was packed")
    return text


def mark_of(text: str) -> bytes:
    """The first eight bytes of its SHA-256: what the guards of the database compare."""
    return sha256(text.encode()).digest()[: MARK.stop - MARK.start]


def _beside(number: int, base: str) -> bytes:
    # What lies nearer is reached more cheaply, and what lies too far is not reached at all.
    return (_dictionary(number) + base.encode())[-WINDOW:]


@cache
def _dictionary(number: int) -> bytes:
    return (FOLDER / f"{number}.txt").read_bytes()
