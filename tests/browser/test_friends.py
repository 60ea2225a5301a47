"""The card for somebody who knows: a picture, a text, the share sheet; and nothing sent by us."""

import pytest
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.facts import Goal, Walk

# Chromium without a screen has no share sheet. This one takes what it is given, as the page would
# give it to the real one.
A_SHARE_SHEET = """
  navigator.canShare = (told) => told.files.every((each) => each.type === "image/png");
  navigator.share = async (told) => { window.given = told; };
"""
PNG = "async () => [...new Uint8Array(await window.given.files[0].slice(0, 8).arrayBuffer())]"


@pytest.fixture
def walked(ruth, now) -> str:
    care.write(ruth, Walk(seconds=600), care.Stamp(now))
    care.write(ruth, Goal(says="Walk to the market"), care.Stamp(now))
    return ruth


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def page(opens, walked, asked):
    page = opens("/")
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(A_SHARE_SHEET)
    page.goto(page.evaluate("location.origin") + "/friends/")
    return page


@pytest.mark.covers("SOC-01")
def test_the_share_sheet_gets_the_picture_and_the_text_that_are_seen(page, asked):
    page.get_by_role("button", name="Share the card").click()

    assert page.evaluate(PNG) == [137, 80, 78, 71, 13, 10, 26, 10]
    assert page.evaluate("window.given.text") == page.locator("[data-words]").inner_text()
    assert page.evaluate("window.given.title") == "My bridge"
    assert page.evaluate("Object.keys(window.given).sort()") == ["files", "text", "title"]


def test_nothing_is_asked_of_any_other_machine(page, asked):
    for name in ("Share the card", "Save the picture", "Copy the text"):
        page.get_by_role("button", name=name).click()

    origin = page.evaluate("location.origin")
    assert asked
    assert [url for url in asked if not url.startswith((origin, "blob:" + origin))] == []


def test_the_picture_is_saved_as_a_file(page):
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the picture").click()

    assert saved.value.suggested_filename == "my-bridge.png"
    expect(page.get_by_role("status").filter(has_text="saved")).to_be_visible()


def test_the_text_is_copied(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    page.get_by_role("button", name="Copy the text").click()

    expect(page.get_by_role("status").filter(has_text="copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines()[:2] == ["My bridge", "My goal: Walk to the market"]


def test_who_closes_the_sheet_is_told_of_no_fault(page):
    page.evaluate(
        "() => { navigator.share = async () => { throw new DOMException('', 'AbortError'); }; }"
    )

    page.get_by_role("button", name="Share the card").click()

    expect(page.locator("[data-said]")).to_be_hidden()


def test_a_browser_without_a_share_sheet_still_saves(opens, walked):
    page = opens("/friends/")

    expect(page.get_by_role("button", name="Save the picture")).to_be_visible()
    expect(page.get_by_role("button", name="Share the card")).to_be_hidden()


def test_without_a_script_the_drawing_is_saved_and_parts_are_ticked(opens, walked):
    page = opens("/friends/", script=False)
    page.locator('label:has(input[value="walks"])').click()
    page.get_by_role("button", name="Show the card like this").click()

    with page.expect_download() as saved:
        page.get_by_role("link", name="Save it as a drawing").click()

    assert saved.value.suggested_filename == "my-bridge.svg"
    assert "1 walk: 10 minutes" in saved.value.path().read_text()
    expect(page.get_by_role("button", name="Copy the text")).to_be_hidden()
