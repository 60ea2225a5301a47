"""A clinic has very many people: no page lists them all, or reads them all."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from footbridge import care
from footbridge.storage import by_name
from footbridge.web.views.door import MOST_SHOWN
from tests.many_people import very_many_people
from tests.people import RUTH

MANY = 300


@pytest.fixture
def clinic(ruth):
    """Made-up people, three hundred of them, beside Ruth."""
    very_many_people(MANY)
    return ruth


def page_of(browser, path: str) -> str:
    return browser.get(path).content.decode()


def test_a_household_sees_everybody_and_is_asked_no_name(browser, ruth):
    care.begin(name="Ida", person=RUTH, now=timezone.now())

    page = page_of(browser, "/people/")

    assert page.count('name="person"') == 2
    assert "The first letters of the name" not in page


def test_of_very_many_nobody_is_listed_until_a_name_is_begun(browser, clinic):
    page = page_of(browser, "/people/")

    assert page.count('name="person"') == 0
    assert "The first letters of the name" in page


def test_the_beginning_of_a_name_brings_some_and_says_how_many_more(browser, clinic):
    page = page_of(browser, "/people/?name=bo")

    assert page.count('name="person"') == MOST_SHOWN
    assert f"{MANY // 3 - MOST_SHOWN} others begin like this, too." in page
    assert 'value="bo"' in page


@pytest.mark.parametrize("words", ["mcada 7", "MCADA  7", " McAda 7"])
def test_capitals_and_spaces_make_no_difference(browser, clinic, words):
    page = page_of(browser, f"/people/?name={words}")

    # 7, and 70 to 79.
    assert page.count('name="person"') == 11
    assert "11 names shown" in page


@pytest.mark.parametrize("words", ["élise 5", "ÉLISE 5", "Élise 5"])
def test_letters_beyond_a_to_z_are_found_too(browser, clinic, words):
    assert "</svg>Élise 5" in page_of(browser, f"/people/?name={words}").replace("\n", "")


@pytest.mark.parametrize("words", ["zz", "%", "_", "b%", "'", "\\", "%00"])
def test_a_name_that_nobody_has_is_said_plainly(browser, clinic, words):
    answer = browser.get("/people/", {"name": words})

    assert answer.status_code == 200
    assert b'name="person"' not in answer.content
    assert "No name here begins like this." in answer.content.decode()


def test_a_name_that_is_too_long_is_told_so(browser, clinic):
    page = page_of(browser, "/people/?name=" + "b" * 81)

    assert "This is too long" in page
    assert page.count('name="person"') == 0


def test_who_was_found_is_chosen(browser, clinic):
    wanted = care.named("Bo 42", 1, 1).rows[0]

    browser.post("/people/", {"person": wanted.key})

    assert "Bo 42" in page_of(browser, "/settings/")


@pytest.mark.parametrize("key", ["nobody", "", str(uuid.UUID(int=999_999))])
def test_a_key_of_nobody_chooses_nobody(browser, clinic, key):
    answer = browser.post("/people/", {"person": key})

    assert answer.status_code == 200
    assert "error" in answer.content.decode()


@pytest.mark.parametrize(
    "path",
    ["/people/", "/people/?name=b", "/settings/name/", "/session/plan/", "/session/people/", "/"],
)
def test_no_page_reads_everybody(browser, clinic, path):
    browser.post("/people/", {"person": clinic})

    read = rows_read(browser, path)

    assert read <= 3 * MOST_SHOWN


def rows_read(browser, path: str) -> int:
    """How many rows of people the page got from the database."""
    counted = 0

    def count(execute, sql, params, many, context):
        nonlocal counted
        if "storage_person" in sql and sql.lstrip().startswith("SELECT"):
            with connection.cursor() as cursor:
                cursor.cursor.execute(f"SELECT count(*) FROM ({sql}) AS read", params)
                counted += cursor.cursor.fetchone()[0]
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        answer = browser.get(path, headers={"Footbridge-Of": browser.session["person"]})
    assert answer.status_code == 200
    return counted


def test_a_device_is_told_of_those_it_asks_about_and_of_no_others(browser, clinic):
    gone = str(uuid.UUID(int=999_999))

    told = browser.get("/session/people/", headers={"Footbridge-Of": f"{clinic},{gone},odd"})

    assert told.json()["people"] == [clinic]


def test_a_page_of_an_earlier_version_is_told_everybody(browser, clinic):
    told = browser.get("/session/people/").json()["people"]

    assert len(told) == MANY + 1


def test_a_name_is_found_by_the_index_and_not_by_reading_all(clinic):
    with CaptureQueriesContext(connection) as asked:
        by_name.beginning_with("bo", MOST_SHOWN)
        by_name.count_beginning_with("bo", MOST_SHOWN)
        by_name.called("Bo 42", 2)

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Of so few rows it would read all.
            cursor.execute("SET LOCAL enable_seqscan = off")
        plans = [plan_of(cursor, each["sql"]) for each in asked]
    assert all(by_name.INDEX in plan for plan in plans), plans
    assert not [plan for plan in plans if "SCAN storage_person\n" in plan], plans


def plan_of(cursor, sql: str) -> str:
    explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
    cursor.execute(f"{explain} {sql}")
    return "\n".join(str(row[-1]) for row in cursor.fetchall())
