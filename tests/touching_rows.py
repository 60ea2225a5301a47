"""Which tests may touch a row, and so have something to say about each database."""

import pytest

# What lets a test ask the database. Without one of them pytest-django refuses every query.
ASKED_BY = {"db", "transactional_db", "live_server"}
# Nothing in these starts a program that would ask by itself.
START_NOTHING = ("tests/web/", "tests/care/")


def may_touch_rows(item: pytest.Item) -> bool:
    if not item.nodeid.startswith(START_NOTHING):
        return True
    asked = ASKED_BY & set(getattr(item, "fixturenames", ()))
    return bool(asked) or item.get_closest_marker("django_db") is not None
