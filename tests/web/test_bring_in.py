"""Bringing in a file: sent, read, shown, and then yes or no."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from footbridge import care
from footbridge.care import Stage
from footbridge.engine.facts import Walk
from footbridge.storage import waiting
from tests.interop.incoming.made import fit, gpx, health, steps, tcx, walked, workout
from tests.web.letting_in import SECRET

DAY = timedelta(days=1)
TUESDAY = datetime(2026, 1, 6, 9, 0, tzinfo=UTC)
LATER = datetime(2026, 1, 20, 18, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def two_weeks_on(clock):
    """It is a Tuesday evening two weeks after Ruth began."""
    clock.move_to(LATER)


@pytest.fixture(autouse=True)
def nothing_waits():
    yield
    for path in waiting.waiting_folder(settings.DATA).iterdir():
        waiting.drop(settings.DATA, path.name)


def sent(browser, data: bytes | str, name: str = "walk.gpx") -> str:
    """Send a file and wait until it is read; gives the address of its page."""
    raw = data.encode() if isinstance(data, str) else data
    answer = browser.post("/bring-in/", {"file": SimpleUploadedFile(name, raw)})
    assert answer.status_code == 302, answer.content
    address = answer.headers["Location"]
    care.settle(address.split("/")[2])
    return address


def page(browser, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def walks(key: str) -> list[Walk]:
    return [entry.what for entry in care.record_of(key).history(LATER.date()).of(Walk)]


def waits() -> int:
    return len(list(waiting.waiting_folder(settings.DATA).iterdir()))


def test_a_file_is_shown_before_anything_is_kept(browser, ruth):
    shown = page(browser, sent(browser, gpx(walked(1800), TUESDAY)))

    assert "1 new walk" in shown
    assert "Today’s walk" in shown
    assert walks(ruth) == []


def test_a_track_in_utc_is_told_by_the_clock_of_the_device(browser, ruth):
    browser.cookies["footbridge_zone"] = "Pacific/Auckland"
    evening = datetime(2026, 1, 6, 20, 0, tzinfo=UTC)
    address = sent(browser, gpx(walked(1800), evening))

    browser.post(address, {"seen": "on"})

    (entry,) = care.record_of(ruth).journal.facts
    assert entry.at.isoformat() == "2026-01-07T09:00:00+13:00"


def test_a_yes_brings_it_in_and_the_file_is_gone(browser, ruth):
    address = sent(browser, gpx(walked(1800), TUESDAY))

    answer = browser.post(address, {"seen": "on"})

    assert answer.status_code == 302
    assert [walk.seconds for walk in walks(ruth)] == [1800]
    assert waits() == 0
    assert browser.get(address).status_code == 404


def test_a_no_leaves_nothing_behind(browser, ruth):
    address = sent(browser, gpx(walked(1800), TUESDAY))

    browser.post(f"{address}no/")

    assert (walks(ruth), waits()) == ([], 0)


def test_the_file_itself_goes_as_soon_as_it_is_read(browser):
    sent(browser, gpx(walked(1800), TUESDAY))

    files = [each.name for each in waiting.waiting_folder(settings.DATA).rglob("*")]
    assert waiting.FILE not in files


def test_what_waits_is_for_its_owner_alone(browser):
    sent(browser, gpx(walked(1800), TUESDAY))

    for path in waiting.waiting_folder(settings.DATA).rglob("*"):
        assert path.stat().st_mode & 0o077 == 0


def test_sent_twice_it_is_here_already(browser, ruth):
    data = tcx(walked(1800), TUESDAY)
    browser.post(sent(browser, data), {"seen": "on"})

    shown = page(browser, sent(browser, data))

    assert "1 walk is here already" in shown
    assert "Yes, bring" not in shown


def test_two_taps_bring_it_in_once(browser, ruth):
    data = fit(walked(1800), TUESDAY)
    first, second = sent(browser, data), sent(browser, data)

    browser.post(first, {"seen": "on"})
    browser.post(second, {"seen": "on"})

    assert len(walks(ruth)) == 1


def test_what_was_only_noticed_comes_in_when_it_is_ticked(browser, ruth):
    data = health(steps(TUESDAY + DAY, 600, 900), workout(TUESDAY))
    address = sent(browser, data, "Export.zip")

    assert "1 walk seen only" in page(browser, address)
    assert "2 new walks" in page(browser, f"{address}?seen=on&also=noticed")
    browser.post(address, {"seen": "on", "also": "noticed"})

    assert len(walks(ruth)) == 2


def test_looking_again_shows_what_is_ticked_and_writes_nothing(browser, ruth):
    data = health(steps(TUESDAY + DAY, 600, 900), workout(TUESDAY))
    address = sent(browser, data, "Export.zip")

    answer = browser.post(address, {"seen": "on", "also": "noticed", "look": "again"})

    assert answer.headers["Location"] == f"{address}?seen=on&also=noticed"
    assert "2 new walks" in page(browser, answer.headers["Location"])
    assert walks(ruth) == []


def test_where_all_was_only_noticed_it_is_ticked_already(browser):
    shown = page(browser, sent(browser, health(steps(TUESDAY, 600, 900))))

    assert "1 new walk" in shown


def test_a_very_long_walk_is_asked_about(browser, ruth):
    address = sent(browser, health(workout(TUESDAY, 150)))

    assert "Was it really that long?" in page(browser, address)
    browser.post(address, {"seen": "on", "also": "beyond"})

    assert walks(ruth)[0].seconds == 150 * 60


def test_what_is_left_out_says_why(browser, ruth):
    care.write(ruth, Walk(seconds=1800), care.Stamp(LATER, at=TUESDAY + timedelta(hours=3)))
    data = health(
        workout(TUESDAY),
        workout(TUESDAY - 30 * DAY),
        workout(LATER + DAY),
        workout(TUESDAY + DAY, kind="Cycling"),
    )

    shown = page(browser, sent(browser, data))

    for words in (
        "walk down by hand",
        "before you started",
        "dated in the future",
        "was not a walk",
    ):
        assert words in shown


def test_a_broken_file_says_where_and_changes_nothing(browser, ruth):
    data = health(workout(TUESDAY)).replace(b"2026-01-06 09:30", b"2026-01-06 29:30")

    shown = page(browser, sent(browser, data, "Export.xml"))

    assert "Export.xml, line 11: expected a moment" in shown
    assert walks(ruth) == []


def test_an_empty_file_and_none_are_two_things(browser):
    assert "got an empty file" in page(browser, sent(browser, b"", "nothing.fit"))
    assert "Please choose a file first" in browser.post("/bring-in/").content.decode()


def test_a_name_cannot_become_markup_or_a_path(browser):
    address = sent(browser, b"", "../<b>x</b>.gpx")

    shown = page(browser, address)

    assert "<b>x</b>" not in shown


def test_a_table_asks_and_is_read_as_it_was_said(browser, ruth):
    address = sent(browser, "Datum,Zeit,Rest\n07/01/2026,31,x\n", "walks.csv")

    shown = page(browser, address)
    assert "07/01/2026" in shown
    said = {"start": "0", "lasted": "1", "unit": "minutes", "order": "day_first"}
    browser.post(address, said)
    care.settle(address.split("/")[2])
    browser.post(address, {"seen": "on"})

    (entry,) = care.record_of(ruth).journal.facts
    assert (entry.day, entry.what.seconds) == (date(2026, 1, 7), 31 * 60)


def test_one_column_is_not_both(browser):
    address = sent(browser, "Datum,Zeit,Rest\n07/01/2026,31,x\n", "walks.csv")
    said = {"start": "0", "lasted": "0", "unit": "minutes", "order": "day_first"}

    assert "can’t be both" in browser.post(address, said).content.decode()


def test_our_own_export_comes_in_whole(browser, ruth):
    care.write(ruth, Walk(seconds=600), care.Stamp(LATER))
    exported = "".join(f"{line}\n" for line in care.export_lines(ruth))
    other = care.begin(name="Tomas", person=care.record_of(ruth).person)
    care.delete(ruth)

    address = sent(browser, exported, "footbridge.jsonl")

    assert "Everything about Ruth" in page(browser, address)
    assert [each.key for each in care.people()] == [other]
    answer = browser.post(address)
    assert answer.headers["Location"] == "/"
    assert walks(ruth) == [Walk(seconds=600)]


def test_half_of_our_own_export_is_refused(browser, ruth):
    exported = "\n".join(list(care.export_lines(ruth))[:-1])

    shown = page(browser, sent(browser, exported, "footbridge.jsonl"))

    assert "cut short" in shown


def test_an_amount_beyond_its_measure_in_our_export_is_asked_about(browser, ruth):
    care.write(ruth, Walk(seconds=9000), care.Stamp(LATER))
    exported = "".join(f"{line}\n" for line in care.export_lines(ruth))
    care.begin(name="Tomas", person=care.record_of(ruth).person)
    care.delete(ruth)
    address = sent(browser, exported, "footbridge.jsonl")

    assert "Please tick this" in browser.post(address, {"x": "y"}).content.decode()
    browser.post(address, {"sure": "on"})

    assert walks(ruth)[0].seconds == 9000


def test_all_that_came_in_is_taken_back_at_once(browser, ruth):
    two = health(workout(TUESDAY), workout(TUESDAY + DAY))
    browser.post(sent(browser, two), {"seen": "on"})

    shown = page(browser, "/bring-in/")
    assert "2 walks from Apple Health" in shown
    at = shown.partition('name="at" value="')[2].partition('"')[0]
    browser.post("/bring-in/back/", {"at": at})

    assert walks(ruth) == []
    assert "What came in before" not in page(browser, "/bring-in/")


def test_a_moment_that_is_none_takes_nothing_back(browser):
    assert browser.post("/bring-in/back/", {"at": "then"}).status_code == 404


def test_many_walks_are_not_undone_in_part(browser, ruth):
    many = health(*[workout(TUESDAY + timedelta(hours=n)) for n in range(20)])

    browser.post(sent(browser, many), {"seen": "on"})

    assert "/undo/" not in page(browser, "/bring-in/")
    assert len(walks(ruth)) == 20


def test_how_far_it_is_is_shown_while_it_is_read(browser, ruth, monkeypatch):
    address = sent(browser, gpx(walked(1800), TUESDAY))
    found = care.received(ruth, address.split("/")[2])
    reading = replace(found, stage=Stage.READING)
    monkeypatch.setattr(care, "received", lambda key, name: reading)

    assert "The file is being read" in page(browser, address)
    told = browser.get(address, headers={"Accept": "application/json"})
    assert told.json() == {"percent": 0}


def test_nobody_reads_any_more_after_a_long_silence(browser, ruth, clock):
    address = sent(browser, gpx(walked(1800), TUESDAY))
    name = address.split("/")[2]
    state = waiting.state_of(settings.DATA, name)
    waiting.keep_state(settings.DATA, name, state | {"stage": "reading"})

    clock.move_to(LATER + timedelta(minutes=10))

    assert "had to stop reading" in page(browser, address)


def test_what_nobody_answered_for_a_day_is_forgotten(browser, clock):
    address = sent(browser, gpx(walked(1800), TUESDAY))

    clock.move_to(LATER + 2 * DAY)
    care.forget_received()

    assert browser.get(address).status_code == 404


def test_another_persons_file_is_not_there(browser, ruth):
    address = sent(browser, gpx(walked(1800), TUESDAY))
    tomas = care.begin(name="Tomas", person=care.record_of(ruth).person)
    browser.post("/people/", {"person": tomas})

    assert browser.get(address).status_code == 404
    assert browser.post(f"{address}no/").status_code == 404


def test_who_is_deleted_leaves_no_file_waiting(browser, ruth):
    sent(browser, gpx(walked(1800), TUESDAY))

    care.delete(ruth)

    assert waits() == 0


@pytest.mark.parametrize("name", ["..", "x", "%2e%2e", "00000000-0000-0000-0000-000000000000"])
def test_an_address_that_names_no_file_leads_nowhere(browser, name):
    assert browser.get(f"/bring-in/{name}/").status_code == 404


def test_a_stranger_sends_no_more_than_a_form(stranger, ruth):
    data = SimpleUploadedFile("walk.gpx", b"x" * 3 * 1024 * 1024)

    answer = stranger.post("/bring-in/", {"file": data})

    assert answer.status_code == 413
    assert waits() == 0


def test_who_was_let_in_may_send_more_there_and_nowhere_else(browser):
    large = b"Date,Minutes\n" + b"2026-01-07,31\n" * 240_000
    refused = browser.post("/walk/", {"file": SimpleUploadedFile("walk.csv", large)})

    assert refused.status_code == 413
    shown = page(browser, sent(browser, large, "walks.csv"))
    assert "at most 100000 rows" in shown


def test_a_file_beyond_all_measure_has_a_page_of_its_own(browser, monkeypatch):
    monkeypatch.setattr(care, "LARGEST_FILE", 3 * 1024 * 1024)
    large = SimpleUploadedFile("walks.csv", b"x" * 4 * 1024 * 1024)

    answer = browser.post("/bring-in/", {"file": large})

    assert answer.status_code == 413
    assert "This file is too large" in answer.content.decode()


def test_the_form_carries_its_secret(browser):
    assert SECRET.search(page(browser, "/bring-in/"))
