"""A copy out of the device that is the only place of the answers: a share sheet, or a file."""

import pytest
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.facts import Walk
from footbridge.storage.door import Door

# Chromium without a screen has no share sheet. This one takes what it is given.
A_SHARE_SHEET = """
  navigator.canShare = () => true;
  navigator.share = async (told) => { window.sessionStorage.given = JSON.stringify({
    name: told.files[0].name, kind: told.files[0].type, text: await told.files[0].text(),
  }); };
"""
CLOSES = "() => { navigator.share = async () => { throw new DOMException('', 'AbortError'); }; }"


@pytest.fixture
def page(opens, ruth, now, settings):
    """The page of her data as it is where all of Footbridge is on one device."""
    settings.DOOR = Door.OWNER
    care.write(ruth, Walk(seconds=600), care.Stamp(now))
    page = opens("/")
    page.add_init_script(A_SHARE_SHEET)
    page.goto(page.evaluate("location.origin") + "/data/")
    return page


def test_the_share_sheet_gets_everything_and_that_is_noted(page, ruth):
    expect(page.get_by_text("No copy has been saved on this device yet.")).to_be_visible()

    page.get_by_role("button", name="Send it or keep it elsewhere").click()

    expect(page.get_by_text("You last saved a copy on")).to_be_visible()
    given = page.evaluate("JSON.parse(sessionStorage.given)")
    assert given["text"].splitlines() == list(care.export_lines(ruth))
    assert (given["name"][-10:], given["kind"]) == (".jsonl.txt", "text/plain")


def test_a_file_is_saved_and_that_is_noted(page):
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save everything").click()

    assert saved.value.suggested_filename.endswith(".jsonl")
    expect(page.get_by_text("You last saved a copy on")).to_be_visible()


def test_who_closes_the_sheet_has_saved_nothing(page):
    page.evaluate(CLOSES)

    page.get_by_role("button", name="Send it or keep it elsewhere").click()

    page.reload()
    expect(page.get_by_text("No copy has been saved on this device yet.")).to_be_visible()
    expect(page.locator("[data-said]")).to_be_hidden()


@pytest.mark.parametrize("display", ["", "theme-dark", "text-200"], ids=["light", "dark", "200"])
def test_it_is_sound_in_every_display(opens, ruth, settings, display):
    from tests.browser.test_accessible import findings

    settings.DOOR = Door.OWNER
    page = opens("/data/", display=display)

    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
