"""The data folder: where a person's records live on this machine, and who may look in."""

import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

OWNER_ONLY_FOLDER = 0o700
OWNER_ONLY_FILE = 0o600


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """`FOOTBRIDGE_DATA`, or the folder where this system keeps a user's data. Not yet made."""
    given = environ.get("FOOTBRIDGE_DATA")
    return Path(given).expanduser().absolute() if given else _usual_folder(environ)


def _usual_folder(environ: Mapping[str, str]) -> Path:
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Footbridge"
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Footbridge"
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "footbridge"


def make_folder(folder: Path) -> Path:
    """Make `folder` so that only its owner can look in. One that is there stays as it is."""
    folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """The key that signs sessions: made once, kept in `folder`, read ever after."""
    path = folder / "secret-key"
    if not path.exists():
        _write_once(path, secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii").strip()


def _write_once(path: Path, text: str) -> None:
    """Write a private file whole or not at all. When two begin at once, the first one stays."""
    draft = path.with_name(f".{path.name}-{os.getpid()}-{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY_FILE)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    except OSError:
        # Some file systems know no second name for a file.
        draft.replace(path)
        return
    draft.unlink()
