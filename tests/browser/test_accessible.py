"""What a machine can tell about access: axe in every theme, targets, reflow, focus."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from footbridge import care
from footbridge.engine.facts import FlagRaised, FlagReported
from footbridge.web.views.door import MOST_SHOWN
from tests.browser.conftest import DESKTOP, PHONE, TABLET
from tests.browser.doing import go_on, tick
from tests.browser.pages import (
    BEFORE_ANYBODY,
    PAGES,
    REVIEW,
    REVIEW_IS_DUE_AFTER,
    VERY_MANY,
    once_told,
)
from tests.browser.people import ruth_since
from tests.many_people import very_many_people

SMALL = {"width": 320, "height": 640}
SMALLEST_TARGET = 48
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa",
                   "best-practice"],
    },
    # Off by itself; our own check below asks for twice as much, and this one for room between.
    "rules": {"target-size": {"enabled": True}},
}  # fmt: skip
# A theme changes colours and lines alone: what a page is made of is judged in the light one.
COLOURS = {
    "runOnly": {
        "type": "rule",
        "values": ["color-contrast", "color-contrast-enhanced", "link-in-text-block",
                   "target-size"],
    },
}  # fmt: skip
WITH_ERRORS = ("/walk/", "/tests/single-leg/", "/screening/", "/help/FLAG-04/", "/set-up/skin/")
THEMES = [("light", PHONE), ("dark", PHONE), ("contrast", PHONE), ("light", DESKTOP)]

OPEN_ALL = "for (const each of document.querySelectorAll('details')) each.open = true"
TOO_SMALL = """least => {
  const found = [];
  const wanted = "a, button, summary, select, input:not([type=hidden]), label:has(input)";
  for (const each of document.querySelectorAll(wanted)) {
    const inside = each.closest("label");
    const box = (inside ?? each).getBoundingClientRect();
    const style = getComputedStyle(each);
    const hidden = box.width === 0 || style.visibility === "hidden" || each.closest(".skip")
      || each.matches(".vh[aria-hidden]");  // the Enter key alone presses it
    const inText = each.matches("p a, li a, small a") && style.display === "inline";
    const inSvg = each.closest("svg");
    if (hidden || inText || inSvg) continue;
    if (box.width < least - 0.5 || box.height < least - 0.5)
      found.push(`${each.tagName} ${each.textContent.trim().slice(0, 30)} ${box.width}`);
  }
  return found;
}"""


def findings(page: Page, theme: str = "light") -> list[str]:
    # As tall as what is on it: a bar that sticks to the lower edge then covers nothing.
    width, tall = page.viewport_size["width"], "document.documentElement.scrollHeight"
    page.set_viewport_size({"width": width, "height": page.evaluate(tall)})
    options = RULES if theme == "light" else COLOURS
    results = Axe().run(page, options=options).response
    return [
        f"{page.url} {found['id']}: {node['html'][:120]}"
        for found in results["violations"]
        for node in found["nodes"][:3]
    ]


@pytest.mark.parametrize(("theme", "size"), THEMES, ids=["light", "dark", "contrast", "desktop"])
def test_axe_finds_nothing_on_any_page(opens, ruth, theme, size):
    # Colours are judged as they stand, not on their way: nothing moves.
    page = opens(size=size, display=f"theme-{theme}", reduced_motion="reduce")
    found = []

    for path in PAGES:
        page.set_viewport_size(size)
        page.goto(base(page) + path)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        found += findings(page, theme)

    assert found == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_when_a_sign_was_told(opens, ruth, now, theme):
    page = opens(display=f"theme-{theme}", reduced_motion="reduce")
    found = []

    # The mildest first: each then is the one that the day is about.
    for flag in ("FLAG-B14", "FLAG-10", "FLAG-04", "FLAG-B02"):
        care.write(ruth, FlagRaised(flag=flag), care.Stamp(now))
        for path in ("/", f"/flags/{flag}/"):
            page.goto(base(page) + path)
            found += findings(page, theme)
        care.write(ruth, FlagReported(flag=flag), care.Stamp(now))
        page.reload()
        found += findings(page, theme)

    assert found == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_axe_finds_nothing_before_anybody_is_here(opens, transactional_db, theme):
    page = opens(display=f"theme-{theme}", reduced_motion="reduce")
    found = []

    for path in BEFORE_ANYBODY:
        page.goto(base(page) + path)
        found += findings(page, theme)
    page.goto(base(page) + "/welcome/copy/")
    page.locator('form[method="post"]').last.evaluate("form => form.submit()")
    expect(page.locator(".error").first).to_be_visible()
    found += findings(page, theme)

    assert found == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_axe_finds_nothing_where_very_many_people_are(opens, ruth, theme):
    very_many_people(3 * (MOST_SHOWN + 1))
    page = opens(display=f"theme-{theme}", reduced_motion="reduce")
    found = []

    for path in VERY_MANY:
        page.goto(base(page) + path)
        found += findings(page, theme)

    assert found == []


@pytest.mark.parametrize(
    ("size", "text"), [(SMALL, "100"), (PHONE, "200")], ids=["320", "phone at 200"]
)
def test_very_many_people_push_nothing_sideways_and_all_can_be_touched(opens, ruth, size, text):
    very_many_people(3 * (MOST_SHOWN + 1))
    page = opens(size=size, display=f"text-{text}")

    for path in VERY_MANY:
        page.goto(base(page) + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert page.evaluate(TOO_SMALL, SMALLEST_TARGET) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_axe_finds_nothing_where_something_was_told_or_is_due(opens, now, transactional_db, theme):
    start = now.date() - REVIEW_IS_DUE_AFTER
    ida = care.begin(name="Ida", person=ruth_since(start), now=now)
    page = opens(display=f"theme-{theme}", reduced_motion="reduce")
    found = []

    # A sign puts off the tests of a review: what is told comes after it.
    for pages in (lambda: REVIEW, lambda: once_told(ida, now)):
        for path in pages():
            page.goto(base(page) + path)
            assert page.evaluate("location.pathname") == path
            page.evaluate(OPEN_ALL)
            found += findings(page, theme)

    assert found == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_at_the_door(opens, ruth, now, theme):
    page = opens(display=f"theme-{theme}", reduced_motion="reduce")
    key = care.make_key(now=now)
    page.context.clear_cookies(name="footbridge_session")
    found = []

    # The page with the button, and the one of a key that is no good.
    for path in (f"/key/{key}", "/key/no-such-key", "/"):
        page.goto(base(page) + path)
        found += findings(page, theme)

    assert found == []


def test_axe_finds_nothing_in_a_session(opens, ruth):
    page = opens("/session/", reduced_motion="reduce")
    page.get_by_role("button", name="Go page by page").click()
    found = findings(page)

    for place in ("1/left-out", "1/stopped", "end"):
        page.goto(f"{base(page)}/session/{place}/")
        found += findings(page)

    assert found == []


def test_axe_finds_nothing_in_a_form_with_an_error(opens, ruth):
    page = opens(reduced_motion="reduce")
    found = []

    for path in WITH_ERRORS:
        page.goto(base(page) + path)
        # Not by its button: the browser itself would not let it go.
        page.locator('form[method="post"]').last.evaluate("form => form.submit()")
        expect(page.locator(".error").first).to_be_visible()
        found += findings(page)

    assert found == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_where_a_sign_is_told(opens, ruth, theme):
    page = opens("/check-in/", display=f"theme-{theme}", reduced_motion="reduce")
    go_on(page)
    tick(page, "new", "some")
    found = findings(page, theme)

    go_on(page)
    expect(page.locator("#id_signs-error")).to_be_visible()
    found += findings(page, theme)

    assert found == []


@pytest.mark.parametrize(
    ("size", "text"), [(SMALL, "100"), (PHONE, "200")], ids=["320", "phone at 200"]
)
def test_every_sign_of_the_check_in_is_read_without_pushing_sideways(opens, ruth, size, text):
    page = opens("/check-in/", size=size, display=f"text-{text}")
    go_on(page)
    tick(page, "new", "some")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")

    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert page.evaluate(TOO_SMALL, SMALLEST_TARGET) == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_help_stays_on_the_screen_to_the_end_of_the_check_in(opens, ruth, size):
    page = opens("/check-in/", size=size)
    go_on(page)
    tick(page, "new", "some")

    page.evaluate("window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")

    expect(page.get_by_role("link", name="Help – something is wrong")).to_be_in_viewport()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_target_is_smaller_than_a_finger(opens, ruth, size):
    page = opens(size=size)
    found = []

    for path in PAGES:
        page.goto(base(page) + path)
        found += [f"{path} {each}" for each in page.evaluate(TOO_SMALL, SMALLEST_TARGET)]

    assert found == []


@pytest.mark.parametrize(
    ("size", "text"),
    [(SMALL, "100"), (PHONE, "200"), (TABLET, "200"), (DESKTOP, "200")],
    ids=["320", "phone at 200", "tablet at 200", "desktop at 200"],
)
def test_no_page_has_to_be_pushed_sideways(opens, ruth, size, text):
    page = opens(size=size, display=f"text-{text}")
    found = []

    for path in PAGES:
        page.goto(base(page) + path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > size["width"]:
            found.append(f"{path} {wide}")

    assert found == []


LONG_NAMES = ("Margaret Featherstonehaugh", "Bartholomew")


@pytest.mark.parametrize(
    ("size", "text"),
    [(SMALL, "100"), (SMALL, "200"), (PHONE, "200"), (DESKTOP, "200")],
    ids=["320", "320 at 200", "phone at 200", "desktop at 200"],
)
def test_two_people_of_long_names_push_no_page_sideways(opens, ruth, now, size, text):
    care.rename(ruth, LONG_NAMES[0])
    care.begin(name=LONG_NAMES[1], person=ruth_since(now.date()), now=now)
    page = opens("/people/", size=size, display=f"text-{text}")
    page.get_by_role("button", name=LONG_NAMES[0]).click()
    page.wait_for_load_state()
    found = []

    for path in PAGES:
        page.goto(base(page) + path)
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > size["width"]:
            found.append(f"{path} {wide}")

    assert found == []


@pytest.mark.parametrize("text", ["100", "200"])
def test_settings_stay_within_reach_beside_a_long_name(opens, ruth, now, text):
    care.rename(ruth, LONG_NAMES[0])
    care.begin(name=LONG_NAMES[1], person=ruth_since(now.date()), now=now)
    page = opens("/people/", display=f"text-{text}")
    page.get_by_role("button", name=LONG_NAMES[0]).click()

    settings = page.get_by_role("banner").get_by_role("link", name="Settings")
    whose = page.get_by_role("banner").get_by_role("link", name=LONG_NAMES[0])

    expect(settings).to_be_in_viewport(ratio=1)
    expect(whose).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("path", "told"), [("/progress/", ".trends > *"), ("/review/", ".then-now > li")]
)
def test_what_changed_is_read_in_one_piece_with_large_text(opens, ruth, path, told):
    page = opens(path, display="text-200")

    parts = page.locator(told)
    cut = parts.evaluate_all(
        "all => all.filter(each => each.scrollWidth > each.clientWidth)"
        ".map(each => each.textContent.trim().slice(0, 60))"
    )

    assert parts.count() > 0
    assert cut == []


def test_the_whole_of_today_can_be_walked_with_the_keyboard(opens, ruth):
    page = opens()
    seen = []

    for _ in range(12):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                "() => ({ text: document.activeElement.textContent.trim(),"
                " line: getComputedStyle(document.activeElement).outlineStyle })"
            )
        )

    assert seen[0]["text"] == "Skip to the main part"
    assert any("Start the check-in" in each["text"] for each in seen)
    assert all(each["line"] == "solid" for each in seen)


def test_a_place_of_the_map_is_marked_with_the_keyboard(opens, ruth):
    page = opens("/check-in/where/")
    place = page.locator('input[name="numb"][value="left:sole-heel"]')

    place.focus()
    page.keyboard.press("Space")

    assert place.is_checked()
    assert place.get_attribute("aria-label") == "Left foot: the heel, numb"


def test_without_motion_the_start_and_the_end_stand_side_by_side(opens, ruth):
    page = opens("/exercises/heel-raise/", reduced_motion="reduce")

    moving = page.locator(".fig-anim:visible")

    assert moving.count() == 0


def test_forced_colours_keep_chosen_answers_apart(opens, ruth):
    page = opens("/check-in/feeling/", forced_colors="active")
    page.locator('label:has(input[name="pain"][value="3"])').click()

    chosen, other = (
        page.locator(f'label:has(input[name="pain"][value="{value}"])').evaluate(
            "each => getComputedStyle(each).backgroundColor"
        )
        for value in ("3", "2")
    )

    assert chosen != other


def test_forced_colours_keep_a_laid_plank_of_the_month_apart_from_its_outline(opens, ruth):
    page = opens("/months/", forced_colors="active")

    done, planned = (
        page.locator(f".month-key .month-day--{kind} i").evaluate(
            "each => getComputedStyle(each).backgroundColor"
        )
        for kind in ("done", "planned")
    )

    assert done != planned


def test_a_device_that_asks_for_more_contrast_gets_it_by_itself(opens, ruth):
    page = opens(contrast="more")

    ink, quiet, edge = page.evaluate(
        "['--ink', '--ink-2', '--edge'].map(name =>"
        " getComputedStyle(document.documentElement).getPropertyValue(name).trim())"
    )

    assert ink == quiet == edge


@pytest.mark.parametrize("path", ["/check-in/where/", "/earlier/sheet/"])
def test_feelings_are_picked_by_tiles_wherever_the_feet_are_marked(opens, ruth, path):
    page = opens(path)

    tiles = [tile.bounding_box() for tile in page.locator(".feel").all()]

    assert len(tiles) == 4
    assert len({tile["y"] for tile in tiles}) == 1
    assert min(tile["height"] for tile in tiles) >= SMALLEST_TARGET


def base(page: Page) -> str:
    return page.evaluate("location.origin")
