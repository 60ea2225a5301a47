"""Whether a server runs on this data folder, and by which address it can be reached.

The address stands in a file that the server keeps locked. The system takes the lock away when the
server ends, however it ends, so that an address that was left behind is never taken for alive.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedRandom
from pathlib import Path

from footbridge.cli.endings import refused

# Windows lets nobody read a locked part: this one is far behind the address.
LOCKED_PLACE = 1024 * 1024


class Note:
    """The file with the address, locked."""

    def __init__(self, file: BufferedRandom) -> None:
        self.file = file

    def tell(self, address: str) -> None:
        """From now on `footbridge key` knows where the server is."""
        self.file.truncate(0)
        self.file.write(address.encode("ascii"))
        self.file.flush()


@contextmanager
def the_only_one() -> Iterator[Note]:
    """While it lasts no other server starts on this data folder; a second one is refused."""
    with _path().open("a+b") as file:
        if _is_taken(file):
            raise refused(
                f"Footbridge is running here already: {_read(file) or 'it is just starting'}",
                "For an address that lets one more browser in: footbridge key",
            )
        note = Note(file)
        try:
            yield note
        finally:
            note.tell("")


def running_at() -> str:
    """The address of the server that runs on this data folder; empty when none does."""
    try:
        with _path().open("r+b") as file:
            return "" if _is_taken(file) is False else _read(file)
    except FileNotFoundError:
        return ""


def _path() -> Path:
    from footbridge.storage.folder import RUNNING_NAME, data_folder

    return data_folder() / RUNNING_NAME


def _read(file: BufferedRandom) -> str:
    file.seek(0)
    return file.read(LOCKED_PLACE).decode("ascii", "replace").strip()


# Both take the file when it is free. None where files cannot be locked, as on some disks of a
# network: there a second server is not noticed, and what was left behind counts as alive.

if sys.platform == "win32":
    import msvcrt

    def _is_taken(file: BufferedRandom) -> bool | None:
        file.seek(LOCKED_PLACE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return True
        return False

else:
    import fcntl

    def _is_taken(file: BufferedRandom) -> bool | None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return None
        return False
