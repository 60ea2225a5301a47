"""What comes out of a printer: black on white, with its figures and numbers, without the bars."""

import pytest
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.facts import FlagRaised

PATHS = ("/", "/plan/", "/session/", "/exercises/heel-raise/", "/progress/",
         "/papers/report/", "/papers/signs/")  # fmt: skip
COLOURED = """() => {
  const found = new Set();
  const black = "rgb(0, 0, 0)";
  for (const each of document.querySelectorAll("main *, body")) {
    if (each.closest("svg") || !each.checkVisibility()) continue;
    const style = getComputedStyle(each);
    const says = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (says && style.color !== black) found.add(`${each.className} text ${style.color}`);
    if (style.backgroundColor !== "rgba(0, 0, 0, 0)" && !each.closest(".planks"))
      found.add(`${each.className} ground ${style.backgroundColor}`);
  }
  return [...found];
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_paper_is_black_on_white_in_every_theme(opens, ruth, theme):
    page = opens(display=f"theme-{theme}", reduced_motion="reduce")
    origin = page.evaluate("location.origin")
    page.emulate_media(media="print")
    found = []

    for path in PATHS:
        page.goto(origin + path)
        found += [f"{path} {each}" for each in page.evaluate(COLOURED)]

    assert found == []


def test_paper_has_no_bars_and_no_buttons(opens, ruth):
    page = opens("/session/")
    page.emulate_media(media="print")

    for bar in (".top", ".tabs", ".back", "main .btn"):
        expect(page.locator(bar).first).to_be_hidden()


A_FIGURE = """plate => { plate.innerHTML = `<div class="fig-anim">1</div>
  <div class="fig-pair"><div>2</div><div>3</div></div><button class="fig-pause">4</button>`; }"""


def test_an_exercise_is_printed_with_its_start_and_its_end(opens, ruth):
    page = opens("/exercises/heel-raise/")
    # None is built for these tests.
    page.locator(".exp-move").evaluate(A_FIGURE)
    page.emulate_media(media="print")

    expect(page.locator(".fig-pair")).to_be_visible()
    expect(page.locator(".fig-anim")).to_be_hidden()
    expect(page.locator(".fig-pause")).to_be_hidden()


def test_the_number_to_call_is_on_the_paper(opens, ruth, now):
    care.write(ruth, FlagRaised(flag="FLAG-B02"), care.Stamp(now))
    page = opens("/flags/FLAG-B02/")
    page.emulate_media(media="print")

    expect(page.get_by_role("link", name="Call 999")).to_be_visible()
