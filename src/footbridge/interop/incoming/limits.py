"""How much is read at most, so that no file can fill the memory or hold the machine up."""

from collections.abc import Callable, Iterator
from typing import Protocol

from footbridge.interop.incoming.trouble import bad

KILOBYTE = 1024
MEGABYTE = 1024 * KILOBYTE
GIGABYTE = 1024 * MEGABYTE

CHUNK = 128 * KILOBYTE
HEAD = 64 * KILOBYTE

LARGEST_HEALTH = 4 * GIGABYTE
LARGEST_TRACK = 64 * MEGABYTE
LARGEST_TABLE = 16 * MEGABYTE
# Walks of a lifetime; what holds more is no record of one person.
MOST_WALKS = 100_000
MOST_FILES = 5_000
# Text of this kind shrinks to a twentieth. What shrinks to less than a two-hundredth is a trap.
MOST_GROWTH = 200


class Readable(Protocol):
    """What gives its bytes bit by bit, and need not be wound back."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        ...


class Seekable(Readable, Protocol):
    """What can also be wound back."""

    def seek(self, place: int, whence: int = 0, /) -> int: ...

    def tell(self) -> int: ...


Watch = Callable[[int], None]
"""Told how many bytes were read since it was told last."""


def no_one_watches(read: int) -> None:
    """For whoever does not show how far it is."""


def chunks(file: Readable, source: str, most: int, watch: Watch) -> Iterator[bytes]:
    """The file bit by bit. Raises BadRecord where it is longer than `most` bytes."""
    read = 0
    while chunk := file.read(CHUNK):
        read += len(chunk)
        if read > most:
            raise bad(source, f"at most {in_words(most)}", "more")
        watch(len(chunk))
        yield chunk


def in_words(size: int) -> str:
    """A limit as it is said: "64 MB"."""
    return f"{size // GIGABYTE} GB" if size >= GIGABYTE else f"{size // MEGABYTE} MB"


def refuse_too_many(walks: int, source: str) -> None:
    """Raises BadRecord."""
    if walks > MOST_WALKS:
        raise bad(source, f"at most {MOST_WALKS} walks in one go", "more")
