"""Whether a server is well: for everybody who watches over it, and nothing of anybody in it."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from footbridge.storage import up_to_date


def test_a_server_that_works_says_so_to_anybody(stranger, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        answer = stranger.get("/health/")

    assert (answer.status_code, answer.content) == (200, b"Footbridge is well.\n")
    assert answer["Content-Type"].startswith("text/plain")
    assert "no-store" in answer["Cache-Control"]
    assert answer.cookies == {}


def test_nothing_of_anybody_is_in_it(browser, ruth):
    answer = browser.get("/health/")

    assert answer.content == b"Footbridge is well.\n"


def test_without_its_database_it_says_that(stranger, monkeypatch):
    def silent() -> bool:
        raise OperationalError("made-up: no route to the host feet.example")

    monkeypatch.setattr("footbridge.web.views.health.is_up_to_date", silent)

    answer = stranger.get("/health/")

    assert answer.status_code == 503
    assert answer.content == b"The database does not answer.\n"


@pytest.mark.django_db
def test_with_older_tables_it_says_what_to_do(stranger):
    MigrationRecorder(connection).record_unapplied("storage", "0005_packed")

    answer = stranger.get("/health/")

    assert answer.status_code == 503
    assert b"footbridge prepare" in answer.content


@pytest.mark.django_db
def test_a_server_that_waits_for_its_turn_goes_on_beside_newer_tables(stranger):
    MigrationRecorder(connection).record_applied("storage", "9999_of_a_newer_version")

    assert up_to_date.is_up_to_date()
    assert stranger.get("/health/").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_is_only_read(method, db):
    assert getattr(Client(), method)("/health/").status_code == 405
