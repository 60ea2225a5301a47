"""The page of a person's own data, and every file that it gives."""

import io
import json
import zipfile

import pytest

from footbridge import care
from footbridge.engine.facts import OwnNote
from tests.web.pages import read

FILES = {
    "/settings/export/": ("application/x-ndjson; charset=utf-8", "footbridge-2026-01-05.jsonl"),
    "/data/tables/": ("application/zip", "footbridge-tables-2026-01-05.zip"),
    "/data/clinic/": ("application/fhir+json; charset=utf-8", "footbridge-fhir-2026-01-05.json"),
    "/data/calendar/file/": ("text/calendar; charset=utf-8", "footbridge-2026-01-05.ics"),
}


@pytest.fixture
def note(ruth, clock) -> None:
    """A note in her own words."""
    from django.utils import timezone

    told = OwnNote(exercise="heel-raise", says="The blue chair")
    care.write(ruth, told, care.Stamp(timezone.now()))


def tables(answer) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(answer.content)) as box:
        return {name: box.read(name).decode() for name in box.namelist()}


def test_settings_lead_to_the_page_and_the_page_to_every_file(browser):
    settings, page = (browser.get(path).content.decode() for path in ("/settings/", "/data/"))
    calendar = browser.get("/data/calendar/").content.decode()

    assert "/data/" in read(settings).links
    assert {"/settings/export/", "/data/calendar/"} <= set(read(page).links)
    assert 'action="/data/tables/"' in page
    assert 'action="/data/clinic/"' in page
    assert 'action="/data/calendar/file/"' in calendar


@pytest.mark.parametrize("path", FILES)
def test_each_file_says_what_it_is_and_its_name_says_nothing_of_anybody(browser, path):
    answer = browser.get(path)

    kind, name = FILES[path]
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_own_words_are_in_the_tables_only_when_the_box_is_ticked(browser, note):
    plain, whole = (browser.get(f"/data/tables/{more}") for more in ("", "?more=words"))

    assert "own-notes.csv" not in tables(plain)
    assert "The blue chair" in tables(whole)["own-notes.csv"]


def test_name_and_own_words_are_in_the_bundle_only_when_their_boxes_are_ticked(browser, note):
    plain, named, worded = (
        browser.get(f"/data/clinic/{more}").content.decode()
        for more in ("", "?more=name", "?more=words")
    )

    assert json.loads(plain)["resourceType"] == "Bundle"
    assert ("Ruth" in plain, "blue chair" in plain) == (False, False)
    assert ("Ruth" in named, "blue chair" in named) == (True, False)
    assert ("Ruth" in worded, "blue chair" in worded) == (False, True)


@pytest.mark.parametrize("path", ["/data/tables/", "/data/clinic/"])
def test_a_wish_that_is_none_gives_no_file_and_says_so(browser, path):
    answer = browser.get(f"{path}?more=everything")

    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/html")
    assert b"Please choose one of these answers." in answer.content


def test_the_calendar_file_has_the_times_and_the_words_that_are_wished_for(browser):
    plain = browser.get("/data/calendar/file/").content.decode()
    wished = browser.get("/data/calendar/file/?more=health&session=09:30&walk=")

    text = wished.content.decode()
    assert "VALARM" not in plain
    assert "balance" not in plain
    assert "balance" in text.replace("\r\n ", "")
    assert text.count("BEGIN:VALARM") == 14


def test_a_time_that_is_none_gives_no_file_and_says_so(browser):
    answer = browser.get("/data/calendar/file/?session=half+past")

    assert b"Please write a time, such as 09:30." in answer.content
    assert answer.headers["Content-Type"].startswith("text/html")
