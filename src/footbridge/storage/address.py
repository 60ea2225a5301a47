"""Where the rows are: `DATABASE_URL` as the settings that Django wants."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from footbridge.storage.bad_setting import BadSetting

SQLITE_NAME = "footbridge.sqlite3"

# WAL: readers do not wait for the writer. FULL: what was acknowledged survives a power cut;
# on macOS that takes fullfsync as well, elsewhere it means nothing. What is deleted is
# overwritten: whoever deletes a record wants it gone.
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=ON; "
    "PRAGMA secure_delete=ON;"
)
# Without memory that processes share there is a WAL only for one that keeps the file to itself,
# and says so before anything else.
ALONE = "PRAGMA locking_mode=EXCLUSIVE; "


class BadAddress(BadSetting):
    """`DATABASE_URL` is none that Footbridge understands."""


def database(url: str, folder: Path, *, is_alone: bool = False) -> dict[str, Any]:
    """Django's settings for one database.

    `url` is "" (SQLite in `folder`), ``sqlite:///relative/or//absolute/path``,
    ``postgres://user:password@host:5432/name``, or ``postgresql:///name?host=/socket/folder``.
    `is_alone`: nothing else ever opens the file of SQLite. Raises BadAddress.
    """
    if not url:
        return _sqlite(folder / SQLITE_NAME, is_alone=is_alone)
    parts = urlsplit(url)
    if parts.scheme == "sqlite" and parts.path[1:]:
        return _sqlite(Path(unquote(parts.path[1:])), is_alone=is_alone)
    if parts.scheme in {"postgres", "postgresql"} and parts.path[1:]:
        return _postgresql(url)
    expected = "sqlite:///path or postgres://user:password@host:port/name"
    raise BadAddress(f"DATABASE_URL: expected {expected}, got the scheme {parts.scheme!r}")


def _sqlite(path: Path, *, is_alone: bool) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        # IMMEDIATE: who is going to write says so at the start, and waits instead of failing.
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": ALONE + PRAGMAS if is_alone else PRAGMAS,
        },
        # A file as well: in memory, neither WAL nor two writers at once could be tested.
        "TEST": {"NAME": path.with_name("tests.sqlite3")},
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or options.pop("user", "")),
        "PASSWORD": unquote(parts.password or options.pop("password", "")),
        "HOST": host,
        "PORT": str(parts.port or options.pop("port", "")),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
