"""A clinic's very many people on the command line: nobody is asked for all of them."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footbridge import care
from footbridge.cli.at_hand import MOST_LISTED
from footbridge.storage import models
from tests.many_people import very_many_people

pytestmark = pytest.mark.django_db

MANY = 300


@pytest.fixture
def clinic(db) -> None:
    """A hundred made-up people of each of three first names."""
    very_many_people(MANY)


@pytest.fixture
def nobody_reads_all(monkeypatch) -> None:
    monkeypatch.setattr(care, "people", lambda: pytest.fail("everybody was read"))


def test_one_of_very_many_is_found_by_name(run, clinic, nobody_reads_all):
    result = run("today", "--who", "bo 42")

    assert result.exit_code == 0, result.stderr
    assert "Bo 42" in result.stdout


def test_one_of_very_many_is_found_by_key(run, clinic, nobody_reads_all):
    result = run("today", "--who", str(uuid.UUID(int=3)))

    assert result.exit_code == 0, result.stderr
    assert "Bo 0" in result.stdout


def test_nobody_has_to_read_hundreds_of_names(run, clinic, nobody_reads_all):
    unnamed, unknown = run("today"), run("today", "--who", "Nobody")

    assert "300 people are here: say --who NAME" in unnamed.stderr
    assert "nobody called Nobody among 300 people" in unknown.stderr
    assert "Bo 1" not in unnamed.stderr + unknown.stderr


def test_of_two_with_one_name_each_is_told_with_a_key(run, clinic, nobody_reads_all):
    models.Person.objects.filter(name="Bo 7").update(name="Bo 8")

    result = run("today", "--who", "Bo 8")

    assert "More than one is called Bo 8" in result.stderr
    assert result.stderr.count("began") == 2


def test_a_household_is_still_told_who_is_there(run):
    very_many_people(MOST_LISTED // 3 * 3)

    result = run("today")

    assert "Here are: " in result.stderr
    assert "McAda 5" in result.stderr


def test_the_doctor_counts_people_without_reading_them(run, clinic, nobody_reads_all):
    assert "300 people are on the programme here." in run("doctor").stdout


def test_room_asks_for_one_fact_of_each_person(run, ruth):
    with CaptureQueriesContext(connection) as asked:
        run("room")

    spans = next(each["sql"] for each in asked if "started_on" in each["sql"])
    assert "LIMIT 1" in spans
    assert "GROUP BY" not in spans
