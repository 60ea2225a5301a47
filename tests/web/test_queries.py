"""Today costs the same few queries, however long the history."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import CheckIn
from footbridge.engine.person import Slot
from tests.people import RUTH

MOST = 8
CONTROL = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK", "SET LOCAL")


def live_on(key: str, facts: int) -> None:
    """So many check-ins, the last of them yesterday."""
    now = timezone.localtime()
    for number in range(facts):
        at = now - timedelta(days=1, minutes=number)
        care.write(key, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), care.Stamp(now, at=at))


@pytest.mark.parametrize("facts", [10, 400])
def test_today_takes_at_most_eight_queries(browser, ruth, facts):
    live_on(ruth, facts)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = browser.get("/")

    queries = [each["sql"] for each in asked if not each["sql"].startswith(CONTROL)]
    assert answer.status_code == 200
    assert len(queries) <= MOST, queries


@pytest.mark.parametrize("facts", [10, 400])
@pytest.mark.parametrize(("path", "most"), [("/search/?q=stairs", 7), ("/progress/", 9)])
def test_search_and_progress_ask_as_little(browser, ruth, facts, path, most):
    live_on(ruth, facts)

    with CaptureQueriesContext(connection) as asked:
        answer = browser.get(path)

    queries = [each["sql"] for each in asked if not each["sql"].startswith(CONTROL)]
    assert answer.status_code == 200
    assert len(queries) <= most, queries


def test_looking_at_today_again_writes_nothing(browser, ruth):
    browser.get("/")

    with CaptureQueriesContext(connection) as asked:
        browser.get("/")

    assert not [each["sql"] for each in asked if each["sql"].startswith(("INSERT", "UPDATE"))]


@pytest.mark.parametrize("path", ["/", "/help/", "/settings/", "/session/play/"])
def test_other_people_cost_a_page_nothing(browser, ruth, path):
    def asked() -> list[str]:
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(path).status_code == 200
        return [each["sql"] for each in queries if "storage_person" in each["sql"]]

    alone = asked()
    for number in range(3):
        care.begin(name=f"Other {number}", person=RUTH, now=timezone.now())
    browser.post("/people/", {"person": ruth})

    beside = asked()

    # By key, or at most the first two of them.
    assert len(beside) <= len(alone)
    assert all("key" in sql.partition("WHERE")[2] or "LIMIT" in sql for sql in beside), beside
