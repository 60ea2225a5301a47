"""Files that appear whole or not at all, readable by their owner only."""

import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from footbridge.cli.endings import refused

OWNER_ONLY = 0o600
OWNER_ONLY_FOLDER = 0o700


def write_whole(path: Path, text: str, *, force: bool) -> None:
    """Write `text` to `path` as it is. An existing file stays unless `force`."""
    write_bytes(path, text.encode(), force=force)


def write_bytes(path: Path, content: bytes, *, force: bool) -> None:
    """The same with bytes."""
    refuse_existing(path, force=force)
    draft = draft_beside(path)
    write_new(draft, content)
    draft.replace(path)


def write_folder(path: Path, files: Mapping[str, str]) -> None:
    """A new folder with these texts by their names. What is there stays, unless it is empty."""
    with whole_folder(path) as draft:
        for name, text in files.items():
            write_new(draft / name, text.encode())


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A new folder to write into, which gets its name at the end of the block, or is gone."""
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise refused(f"{path}: this is there already. Name a new folder, or an empty one.")
    draft = draft_beside(path)
    draft.mkdir(mode=OWNER_ONLY_FOLDER)
    try:
        yield draft
        if path.exists():
            path.rmdir()
        draft.rename(path)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)


def refuse_existing(path: Path, *, force: bool) -> None:
    if path.exists() and not force:
        raise refused(f"{path}: this file is there already. Say --force to write over it.")


def draft_beside(path: Path) -> Path:
    """A name in the same folder that nothing else has."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}")
