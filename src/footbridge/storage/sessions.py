"""Sessions in the database, as Django keeps them, found by a query that is written out.

Each page asks for one. Django would need several times as long to write the query as a database to
answer it.
"""

from typing import Any

from django.contrib.sessions.backends import db
from django.db import connection
from django.utils import timezone

_SESSION = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(db.SessionStore):
    """What a browser is remembered by."""

    def load(self) -> dict[str, Any]:
        """What was kept under this key; nothing when that is over, or never was."""
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        with connection.cursor() as cursor:
            cursor.execute(_SESSION, [self.session_key, now])
            found = cursor.fetchone()
        if found is None:
            # Nobody may choose a key: under the old one nothing is ever kept.
            self._session_key = None
            return {}
        kept: dict[str, Any] = self.decode(found[0])
        return kept
