"""Files that appear whole or not at all, readable by their owner only."""

import os
import secrets
from pathlib import Path

from footbridge.cli.endings import refused

OWNER_ONLY = 0o600


def write_whole(path: Path, text: str, *, force: bool) -> None:
    """Write `text` to `path`. An existing file stays unless `force`."""
    write_whole_bytes(path, text.encode(), force=force)


def write_whole_bytes(path: Path, content: bytes, *, force: bool) -> None:
    """The same for what is no text."""
    refuse_existing(path, force=force)
    draft = draft_beside(path)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    draft.replace(path)


def refuse_existing(path: Path, *, force: bool) -> None:
    if path.exists() and not force:
        raise refused(f"{path}: this file is there already. Say --force to write over it.")


def draft_beside(path: Path) -> Path:
    """A name in the same folder that nothing else has."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}")
