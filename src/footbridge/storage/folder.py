"""The data folder: where a person's records live on this machine, and who may look in."""

import os
import secrets
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

OWNER_ONLY_FOLDER = 0o700
OWNER_ONLY_FILE = 0o600
OTHERS = 0o077

KEY_NAME = "secret-key"
RUNNING_NAME = "running-at"
# What is in a data folder of ours; SQLite, and the tests, put more beside the database.
BUILT_NAMES = ("static", "made", "figures")
OURS = ("footbridge.sqlite3", KEY_NAME, RUNNING_NAME, *BUILT_NAMES, "backups", "waiting")
BESIDE_A_DATABASE = ("", "-wal", "-shm", "-journal")


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """`FOOTBRIDGE_DATA`, or the folder where this system keeps a user's data. Not yet made."""
    given = environ.get("FOOTBRIDGE_DATA")
    return Path(given).expanduser().absolute() if given else _usual_folder(environ)


def built_folder(data: Path, environ: Mapping[str, str] = os.environ) -> Path:
    """`FOOTBRIDGE_BUILT`, or the data folder: where styles, scripts and figures are built.

    What is in it follows from the program alone, and holds nothing of anybody. Not yet made.
    """
    given = environ.get("FOOTBRIDGE_BUILT")
    return Path(given).expanduser().absolute() if given else data


def _usual_folder(environ: Mapping[str, str]) -> Path:
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Footbridge"
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Footbridge"
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "footbridge"


def keep_from_others() -> None:
    """From now on nothing that this process makes can be opened by others, whoever asks for it."""
    os.umask(OTHERS)


def close_to_others(folder: Path, database: Path | None = None) -> bool:
    """Take from others what an older version, or somebody, left open. True when it was `folder`.

    A folder that belongs to somebody else or holds other things as well stays as it is: closing
    it might take away what others need.
    """
    if os.name != "posix" or not folder.exists():
        return False
    for path in private_files(folder, database):
        _close(path, OWNER_ONLY_FILE)
    holds_only_ours = all(_is_ours(each) for each in folder.iterdir())
    return holds_only_ours and _close(folder, OWNER_ONLY_FOLDER)


def private_files(folder: Path, database: Path | None = None) -> list[Path]:
    """The files that hold what is private, as far as they are there."""
    live = database or folder / OURS[0]
    named = [folder / KEY_NAME, folder / RUNNING_NAME]
    named += [live.with_name(live.name + suffix) for suffix in BESIDE_A_DATABASE]
    named += [*folder.glob("backups/*"), *folder.glob("waiting/*/*")]
    return [path for path in named if path.is_file()]


def is_open_to_others(path: Path) -> bool:
    """Whether others have any right to it. Other systems than POSIX keep rights in another way."""
    return os.name == "posix" and bool(path.stat().st_mode & OTHERS)


def _close(path: Path, mode: int) -> bool:
    """Gives it these rights when it is ours and open. True when it is closed now and was not."""
    if not is_open_to_others(path) or path.stat().st_uid != os.geteuid():
        return False
    with suppress(OSError):
        path.chmod(mode)
    # Some file systems keep no rights: then it is as open as before.
    return not is_open_to_others(path)


def _is_ours(path: Path) -> bool:
    return path.name.lstrip(".").startswith(OURS)


def make_folder(folder: Path) -> Path:
    """Make `folder` so that only its owner can look in. One that is there stays as it is."""
    folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """The key that signs sessions: made once, kept in `folder`, read ever after."""
    if not key_in(folder):
        _write_once(folder / KEY_NAME, new_key())
    return key_in(folder)


def key_in(folder: Path) -> str:
    """The key that is kept in `folder`; empty when there is none."""
    path = folder / KEY_NAME
    return path.read_text(encoding="ascii").strip() if path.exists() else ""


def new_key() -> str:
    return secrets.token_urlsafe(48)


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
    except (OSError, AttributeError):
        # Some file systems know no second name for a file, and some systems do not even ask.
        draft.replace(path)
        return
    draft.unlink()
