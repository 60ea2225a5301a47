"""The database file itself, looked at past the program."""

import sqlite3
from contextlib import closing
from pathlib import Path


def rows(database: Path) -> dict[str, list[str]]:
    """The ids of all entries of each person, in the order of arrival."""
    found: dict[str, list[str]] = {}
    with closing(sqlite3.connect(database, timeout=20)) as looked:
        assert looked.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert looked.execute("PRAGMA foreign_key_check").fetchall() == []
        listed = "SELECT person_id, client_id FROM storage_fact ORDER BY person_id, number"
        for person, entry in looked.execute(listed):
            found.setdefault(_with_dashes(person), []).append(entry)
    return found


def _with_dashes(key: str) -> str:
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"


def ids(database: Path, key: str) -> list[str]:
    """The entries of one person, in the order of arrival."""
    return rows(database).get(key, [])
