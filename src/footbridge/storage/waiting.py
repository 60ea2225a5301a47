"""Files that wait between being sent and a yes: private, in a folder each, and not for long."""

import json
import os
import secrets
import shutil
import uuid
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from footbridge.storage.folder import OWNER_ONLY_FILE, make_folder

FOLDER = "waiting"
FILE, STATE = "file", "state.json"
OWNER, AT = "owner", "at"
"""The words of a state for the key of the person who sent it, and for the moment of writing."""


def waiting_folder(data: Path) -> Path:
    """Where they wait, inside the data folder; made if missing."""
    return make_folder(data / FOLDER)


def begin(data: Path, state: Mapping[str, Any]) -> str:
    """A place for one more file, under a name that nobody can guess."""
    name = str(uuid.uuid4())
    make_folder(waiting_folder(data) / name)
    keep_state(data, name, state)
    return name


def new_file(data: Path, name: str) -> BinaryIO:
    """The file, open for writing, for its owner alone."""
    path = _folder(data, name) / FILE
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY_FILE)
    return os.fdopen(descriptor, "wb")


def open_file(data: Path, name: str) -> BinaryIO:
    """The file, open for reading. Raises FileNotFoundError once it was let go."""
    return (_folder(data, name) / FILE).open("rb")


def drop_file(data: Path, name: str) -> None:
    """Only what was found in it waits on."""
    (_folder(data, name) / FILE).unlink(missing_ok=True)


def keep_state(data: Path, name: str, state: Mapping[str, Any]) -> None:
    """Keep `state`, plain JSON, in place of what was there: whole, or not at all.

    Whoever still reads a file that was dropped meanwhile writes into nothing.
    """
    folder = _folder(data, name)
    draft = folder / f".{secrets.token_hex(4)}"
    with suppress(FileNotFoundError):
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY_FILE)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(state, file, ensure_ascii=False)
        draft.replace(folder / STATE)


def state_of(data: Path, name: str) -> dict[str, Any] | None:
    """What was kept under a name; None where nothing waits under it."""
    try:
        text = (_folder(data, name) / STATE).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    state: dict[str, Any] = json.loads(text)
    return state


def drop(data: Path, name: str) -> None:
    """All of it, for good."""
    shutil.rmtree(_folder(data, name), ignore_errors=True)


def drop_of(data: Path, owner: str) -> None:
    """All that waits for one person."""
    for path in list(waiting_folder(data).iterdir()):
        state = state_of(data, path.name) if _is_name(path.name) else None
        if state is not None and state.get(OWNER) == owner:
            drop(data, path.name)


def forget(data: Path, before: datetime) -> None:
    """Let go what nobody said yes to since that moment, and what was broken off while it came."""
    for path in list(waiting_folder(data).iterdir()):
        state = state_of(data, path.name) if _is_name(path.name) else None
        if state is not None:
            if datetime.fromisoformat(state[AT]) < before:
                drop(data, path.name)
            continue
        with suppress(FileNotFoundError):
            if path.is_file() and path.stat().st_mtime < before.timestamp():
                path.unlink()


def _folder(data: Path, name: str) -> Path:
    # It comes out of an address: nothing but a name of ours leads anywhere.
    if not _is_name(name):
        raise FileNotFoundError(name)
    return data / FOLDER / name


def _is_name(name: str) -> bool:
    try:
        return str(uuid.UUID(name)) == name
    except ValueError:
        return False
