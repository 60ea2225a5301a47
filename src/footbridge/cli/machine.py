"""What is said of a fault of the machine: what it is, and what to do about it."""

from pathlib import Path
from typing import assert_never

from footbridge.storage.machine import Fault

ANOTHER = "Give it to yourself, or set FOOTBRIDGE_DATA to another folder."


def told(fault: Fault, folder: Path) -> tuple[str, str]:
    """What it is, and how to mend it; one sentence or two each."""
    match fault:
        case Fault.FULL:
            return "The disk is full, so nothing can be saved.", "Make room, and try again."
        case Fault.READ_ONLY:
            return f"Nothing can be written in {folder}.", ANOTHER
        case Fault.NO_RIGHTS:
            return f"You may not open or write the records in {folder}.", ANOTHER
        case Fault.DAMAGED:
            return (
                "The database file is damaged.",
                "Put your latest backup in place: footbridge restore FILE",
            )
        case Fault.BUSY:
            return (
                "Another program is using the records and won’t let go.",
                "Close it, and try again.",
            )
        case Fault.UNREADABLE:
            return (
                f"The disk with {folder} cannot be read or written.",
                "Look at the disk. Your latest backup comes back with: footbridge restore FILE",
            )
        case Fault.NO_SERVER:
            return (
                "The PostgreSQL database does not answer.",
                "Is it running, and is DATABASE_URL right?",
            )
        case _:  # pragma: no cover
            assert_never(fault)
