"""How a command ends: exit codes, and what is said when something was refused."""

import sys
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from footbridge.storage.machine import Fault


class Code(IntEnum):
    """Documented in docs/cli.md. 2 is also what the option parser uses."""

    FINE = 0
    ACT = 1
    USAGE = 2
    REFUSED = 3
    NOT_FOUND = 4
    FAULT = 5
    MACHINE = 6


class Ending(Exception):
    """Stop here with this code and these lines on the stream for words."""

    def __init__(self, code: Code, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.code = code
        self.lines = lines


def not_found(*lines: str) -> Ending:
    return Ending(Code.NOT_FOUND, *lines)


def refused(*lines: str) -> Ending:
    return Ending(Code.REFUSED, *lines)


def machine_fault(fault: "Fault", folder: Path) -> Ending:
    """A fault of this machine: what it is, and what to do."""
    from footbridge.cli.machine import told

    return Ending(Code.MACHINE, *told(fault, folder), "To look further: footbridge doctor")


def ending_of(error: Exception) -> Ending | None:
    """The ending for an error of ours; None for what the option parser tells by itself."""
    if isinstance(error, Ending):
        return error
    if _is_parsers_own(error):
        return None
    ours = (_bad_setting, _bad_record, _bad_catalogue, _refused_act, _backup)
    for ending_of_kind in (*ours, _machine, _file_trouble):
        ending = ending_of_kind(error)
        if ending is not None:
            return ending
    return _fault(error)


def _is_parsers_own(error: Exception) -> bool:
    if isinstance(error, BrokenPipeError):
        return True
    return type(error).__module__.split(".")[0] in ("typer", "click")


def _bad_setting(error: Exception) -> Ending | None:
    setting = sys.modules.get("footbridge.storage.bad_setting")
    if setting is not None and isinstance(error, setting.BadSetting):
        return Ending(Code.USAGE, str(error))
    return None


def _bad_record(error: Exception) -> Ending | None:
    record = sys.modules.get("footbridge.record")
    if record is not None and isinstance(error, record.BadRecord):
        return refused(*(str(problem) for problem in error.problems))
    return None


def _bad_catalogue(error: Exception) -> Ending | None:
    from footbridge.catalogue.problem import BadCatalogue

    if isinstance(error, BadCatalogue):
        return Ending(Code.ACT, *(str(problem) for problem in error.problems))
    return None


def _refused_act(error: Exception) -> Ending | None:
    care = sys.modules.get("footbridge.care")
    if care is None or not isinstance(error, care.Refused):
        return None
    if isinstance(error, care.UnknownPerson):
        return not_found(str(error))
    return refused(str(error))


def _backup(error: Exception) -> Ending | None:
    storage = sys.modules.get("footbridge.storage.backup")
    if storage is not None and isinstance(error, storage.BackupFailed):
        return refused(str(error))
    return None


def _machine(error: Exception) -> Ending | None:
    from footbridge.storage.folder import data_folder
    from footbridge.storage.machine import fault_of

    folder = data_folder()
    fault = fault_of(error, folder)
    return machine_fault(fault, folder) if fault else None


def _file_trouble(error: Exception) -> Ending | None:
    if isinstance(error, FileNotFoundError):
        return not_found(f"{error.filename}: there is no such file")
    if isinstance(error, UnicodeDecodeError):
        return refused("expected a text file in UTF-8, got other bytes")
    if isinstance(error, OSError) and error.filename:
        return refused(f"{error.filename}: {error.strerror}")
    return None


def _fault(error: Exception) -> Ending:
    kind = type(error).__name__
    return Ending(
        Code.FAULT,
        f"This is a fault in Footbridge, not in what you did: {kind}: {error}",
        "Please report it. Nothing was changed. Run `footbridge doctor` to look further.",
    )
