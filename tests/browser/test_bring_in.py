"""A file is brought in by a person with a browser, with and without scripts."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Page, expect

from footbridge import care
from footbridge.engine.facts import Walk
from footbridge.storage import waiting
from tests.browser.conftest import PHONE
from tests.browser.test_accessible import SMALL, SMALLEST_TARGET, TOO_SMALL, findings
from tests.interop.incoming.made import event, gpx, health, steps, walked, workout

TABLE = b"Datum,Zeit,Schritte\n03/04/2026,31,3100\n"


@pytest.fixture
def earlier() -> datetime:
    """Some hours ago; Ruth began yesterday."""
    return datetime.now(UTC).replace(microsecond=0) - timedelta(hours=4)


@pytest.fixture(autouse=True)
def nothing_waits():
    yield
    for path in waiting.waiting_folder(settings.DATA).iterdir():
        waiting.drop(settings.DATA, path.name)


def send(page: Page, name: str, data: bytes) -> None:
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="See what’s in it").click()


def walks(key: str) -> list[int]:
    return [each.what.seconds for each in care.record_of(key).journal.facts]


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
def test_a_walk_comes_in_and_is_taken_back(opens, ruth, earlier, script):
    page = opens("/settings/", script=script)
    page.get_by_role("link", name="Bring in walks").click()

    send(page, "walk.gpx", gpx(walked(600), earlier))
    expect(page.get_by_role("heading", level=1)).to_have_text("1 new walk")
    expect(page.get_by_text("Today’s walk")).to_be_visible()
    page.get_by_role("button", name="Yes, bring it in").click()
    expect(page.get_by_text("1 walk from the file of a route")).to_be_visible()
    assert walks(ruth) == [600]

    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("What came in before")).to_have_count(0)
    assert care.brought(ruth) == ()


def test_a_file_that_is_read_shows_how_far_it_is_and_then_what_it_holds(opens, ruth, earlier):
    page = opens("/bring-in/")
    send(page, "walk.gpx", gpx(walked(600), earlier))
    name = page.url.rstrip("/").rpartition("/")[2]
    found = waiting.state_of(settings.DATA, name)

    def keep(**more: object) -> None:
        now = timezone.now().isoformat()
        waiting.keep_state(settings.DATA, name, found | {"at": now} | more)

    keep(stage="reading", size=100, read=20)
    page.reload()
    expect(page.get_by_role("status")).to_have_text("20 per cent read")
    keep(stage="reading", size=100, read=60)
    expect(page.get_by_role("status")).to_have_text("60 per cent read")
    expect(page.get_by_role("progressbar")).to_have_attribute("value", "60")
    keep()

    expect(page.get_by_role("heading", level=1)).to_have_text("1 new walk")


def test_a_table_is_read_as_it_was_said(opens, ruth):
    page = opens("/bring-in/")
    send(page, "walks.csv", TABLE)
    expect(page.get_by_role("heading", level=1)).to_have_text("What’s in which column?")

    page.get_by_label("The day: 03/04 is in April").check()
    page.get_by_label("Minutes: 31", exact=True).check()
    page.get_by_role("button", name="See what’s in it").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("0 new walks")
    expect(page.get_by_text("1 walk is from before you started here.")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_axe_finds_nothing_at_any_stage(opens, ruth, earlier, theme):
    page = opens("/bring-in/", display=f"theme-{theme}", reduced_motion="reduce")
    found = []

    for data in stages(earlier):
        send(page, "Export.zip", data)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        found += findings(page)
        page.set_viewport_size(PHONE)
        page.goto(page.url.partition("/bring-in/")[0] + "/bring-in/")

    assert found == []


@pytest.mark.parametrize(
    ("size", "text"), [(SMALL, "100"), (PHONE, "200")], ids=["320", "phone at 200"]
)
def test_nothing_pushes_sideways_and_all_can_be_touched(opens, ruth, earlier, size, text):
    page = opens("/bring-in/", size=size, display=f"text-{text}")

    for data in stages(earlier):
        send(page, "A file with rather a long name.of-no-kind", data)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")

        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert page.evaluate(TOO_SMALL, SMALLEST_TARGET) == []
        page.goto(page.url.partition("/bring-in/")[0] + "/bring-in/")


def stages(earlier: datetime) -> list[bytes]:
    """Files that are found, asked about, and refused."""
    pause = event("Pause", earlier - timedelta(minutes=20))
    resume = event("Resume", earlier - timedelta(minutes=15))
    begun = earlier - timedelta(minutes=30)
    walk, noticed = workout(begun, 30, inside=pause + resume), steps(earlier, 400, 700)
    return [health(walk, noticed, workout(begun, kind="Cycling")), TABLE, b"\x89PNG" + bytes(9)]


def test_what_came_in_says_where_it_came_from(opens, ruth, earlier):
    page = opens("/bring-in/")
    send(page, "walk.gpx", gpx(walked(600), earlier))
    page.get_by_role("button", name="Yes, bring it in").click()

    page.goto(page.url.partition("/bring-in/")[0] + "/days/")

    expect(page.get_by_text("from the file of a route (GPX)").first).to_be_visible()
    assert care.record_of(ruth).history(timezone.localdate()).of(Walk)
