"""The secret that signs cookies: where it is given, where it is kept, and that it stays the same.

With another secret every browser has to be let in again. So hosts that share one database share
its secret as well, and an installation keeps the one that it began with.
"""

from collections.abc import Mapping
from pathlib import Path

from django.db import connection
from django.utils.functional import SimpleLazyObject

from footbridge.storage.bad_setting import BadSetting
from footbridge.storage.folder import key_in, new_key, secret_key

GIVEN, FILE = "FOOTBRIDGE_SECRET_KEY", "FOOTBRIDGE_SECRET_KEY_FILE"
SHORTEST = 50
HOW_TO_MAKE = 'python -c "import secrets; print(secrets.token_urlsafe(48))"'
FOR_COOKIES = "cookies"


_KEPT = "SELECT value FROM storage_secret WHERE name = %s"
_KEEP = "INSERT INTO storage_secret (name, value) VALUES (%s, %s) ON CONFLICT DO NOTHING"


def secret(
    environ: Mapping[str, str], folder: Path, *, is_shared: bool
) -> "str | SimpleLazyObject[str]":
    """What signs the cookies of this installation.

    The environment comes first. Else, with a database that several hosts may share (`is_shared`),
    the one in its row, asked for when it is needed first; else the one in the data folder. Raises
    BadSetting.
    """
    given = _given(environ)
    if given:
        return given
    return SimpleLazyObject(lambda: _in_database(folder)) if is_shared else secret_key(folder)


def _given(environ: Mapping[str, str]) -> str:
    """What the environment says, by itself or in a file; empty when it says nothing."""
    text, file = environ.get(GIVEN, "").strip(), environ.get(FILE, "").strip()
    if text and file:
        raise BadSetting(f"{GIVEN} and {FILE}: expected one of them, got both")
    if file:
        return _long_enough(_read(Path(file)), FILE)
    return _long_enough(text, GIVEN) if text else ""


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "other bytes than UTF-8"
        expected = f"a file with the secret at {path}"
        raise BadSetting(f"{FILE}: expected {expected}, got: {why}") from None


def _long_enough(text: str, name: str) -> str:
    if len(text) < SHORTEST:
        expected = f"a secret of at least {SHORTEST} signs, such as: {HOW_TO_MAKE}"
        raise BadSetting(f"{name}: expected {expected}; got {len(text)} signs")
    return text


def _in_database(folder: Path) -> str:
    """The one row of all hosts, made once: of two that begin together, the first one stays.

    A host that had a secret in its data folder before brings that one: nobody is signed out by an
    upgrade. Written out, for the settings are read before there are any models.
    """
    with connection.cursor() as cursor:
        cursor.execute(_KEPT, [FOR_COOKIES])
        found = cursor.fetchone()
        if found is None:
            cursor.execute(_KEEP, [FOR_COOKIES, key_in(folder) or new_key()])
            cursor.execute(_KEPT, [FOR_COOKIES])
            found = cursor.fetchone()
    return str(found[0])
