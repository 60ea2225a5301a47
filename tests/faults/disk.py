"""Disks that are full or may not be written, and files that may not grow."""

import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MEGABYTES = 48
PIECES = (1024 * 1024, 4096, 1)
NO_LIMIT = resource.RLIM_INFINITY


class NoDisk(Exception):
    """No small disk can be had here: that takes root, and a sandbox that allows it."""


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    place.mkdir()
    _mount("mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "footbridge-tests", str(place))
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _mount(*words: str) -> None:
    try:
        subprocess.run(words, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as refused:
        raise NoDisk from refused


@contextmanager
def full(disk: Path) -> Iterator[None]:
    """No room at all until the end of the block."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in PIECES:
            with suppress(OSError):
                while True:
                    file.write(b"x" * size)
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def read_only(disk: Path) -> Iterator[None]:
    """Nothing can be written there until the end of the block, not even by root.

    What is open for writing keeps a disk from being turned: no server may run on it.
    """
    _mount("mount", "-o", "remount,ro", str(disk))
    try:
        yield
    finally:
        _mount("mount", "-o", "remount,rw", str(disk))


@contextmanager
def no_file_may_grow(pid: int) -> Iterator[None]:
    """A program whose every write is refused by the system until the end of the block."""
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, NO_LIMIT))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (NO_LIMIT, NO_LIMIT))
