"""Half-filled forms as rows, each statement written out, as in `glance`: every screen of a form
that is answered keeps one.
"""

from datetime import datetime
from typing import Any

from django.db import connection

_ONE = "SELECT body FROM storage_draft WHERE owner = %s AND name = %s"
_KEEP = """
INSERT INTO storage_draft (owner, name, body, saved_at) VALUES (%s, %s, %s, %s)
ON CONFLICT (owner, name) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at
"""
_FORGET = "DELETE FROM storage_draft WHERE owner = %s AND name LIKE %s AND saved_at < %s"


def one(owner: str, name: str) -> str | None:
    """The text that was kept under this name."""
    with connection.cursor() as cursor:
        cursor.execute(_ONE, [owner, name])
        found = cursor.fetchone()
    return None if found is None else str(found[0])


def keep(owner: str, name: str, body: str, now: datetime) -> None:
    """In place of what was there under this name."""
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [owner, name, body, _as_kept(now)])


def forget(owner: str, form: str, before: datetime) -> None:
    """Those of one form that were kept before that moment."""
    with connection.cursor() as cursor:
        cursor.execute(_FORGET, [owner, f"{form} %", _as_kept(before)])


def _as_kept(moment: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)
