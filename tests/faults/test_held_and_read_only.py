"""While others hold the records, or all is read-only, a save waits or is refused with words."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.db import connection

from footbridge import care
from tests.faults.disk import read_only
from tests.web.filling_in import opened, sent_again

A_WHILE_SECONDS = 1.0
A_SHORT_WAIT_MILLISECONDS = 200


@contextmanager
def held(database: Path) -> Iterator[None]:
    """Another program writes, and does not let go until the end of the block."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_a_save_waits_for_another_program_and_is_then_whole(home):
    acts = home.acts()
    sending = [threading.Thread(target=home.send_from_a_window, args=(act,)) for act in acts]

    with held(home.database):
        for each in sending:
            each.start()
        time.sleep(A_WHILE_SECONDS)
        meanwhile = home.stored
    for each in sending:
        each.join()

    assert meanwhile == []
    assert all(act.is_done for act in acts)
    home.complete(acts)


def test_the_command_line_waits_as_well(home):
    with held(home.database):
        typed = home.on.start("log", "walk", "9", "--id", "typed-once")
        time.sleep(A_WHILE_SECONDS)
        meanwhile = home.stored

    assert meanwhile == []
    assert typed.wait() == 0
    assert home.stored == ["typed-once"]


@pytest.fixture
def impatient(transactional_db, browser):
    """Ruth's browser at a program that waits for a moment only, and not for twenty seconds."""
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {A_SHORT_WAIT_MILLISECONDS}")
    browser.raise_request_exception = False
    yield browser
    connection.close()


WALK = {"minutes": "9", "comfortable": "yes", "instead": "as_well", "day": "2026-01-05"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="elsewhere rows are held, and no file")
def test_a_save_that_waited_too_long_is_refused_with_words_and_taken_later(impatient, ruth):
    page = opened(impatient, "/walk/")

    with held(Path(connection.settings_dict["NAME"])):
        refused = page.send(impatient, **WALK)
    meanwhile = care.record_of(ruth).journal.facts
    taken = sent_again(impatient, refused)

    assert refused.status_code == 503
    assert "isn’t saved" in refused.content.decode()
    assert meanwhile == ()
    assert taken.status_code == 302
    assert len(care.record_of(ruth).journal.facts) == 1


@pytest.fixture
def closed(transactional_db, browser):
    """Ruth's browser at a program that may read and not write. Holds also for root."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
    browser.raise_request_exception = False
    yield browser
    connection.close()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="elsewhere it is another word")
def test_where_nothing_may_be_written_a_save_is_refused_with_words_and_taken_later(closed, ruth):
    said = {"id": "walk-1", **WALK}

    refused = closed.post("/walk/", said)
    meanwhile = care.record_of(ruth).journal.facts
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = OFF")
    taken = sent_again(closed, refused)

    assert refused.status_code == 503
    assert "isn’t saved" in refused.content.decode()
    assert meanwhile == ()
    assert taken.status_code == 302
    assert [each.id for each in care.record_of(ruth).journal.facts] == ["walk-1"]


@pytest.mark.parametrize("words", [("log", "walk", "9"), ("serve", "--no-browser")])
def test_on_a_disk_that_takes_nothing_the_program_says_so_and_keeps_what_was(small, words):
    first, *_ = small.acts()
    first.sent_by(small.browser)
    small.server.stop()

    with read_only(small.on.folder.parent):
        typed = small.on.start(*words)
        code, said = typed.wait(), typed.said

    assert code == 6, said
    assert "report" not in said
    assert "footbridge doctor" in said
    assert small.stored == list(first.ids)
