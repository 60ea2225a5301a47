"""Readable from 1.5 m: the words have room of their own, and what counts is on the first screen.

Measured on the page as it is painted, and not on what the sheets say.
"""

import base64
from itertools import combinations

import pytest
from playwright.sync_api import Locator, Page

from footbridge import care
from tests.browser.conftest import DESKTOP, PHONE, TABLET
from tests.browser.playing import open_player, pass_step, pass_time, press, standing
from tests.people import GRETA

SMALL = {"width": 320, "height": 568}
SMALL_SIDEWAYS = {"width": 568, "height": 320}
SIDEWAYS = {"width": 844, "height": 390}
PHONES = (PHONE, SMALL, SIDEWAYS, SMALL_SIDEWAYS)
SMALLEST_CUE = 40
SMALLEST_FIGURE = 80
SMALLEST_COUNT = 70
ENOUGH_CONTRAST = 7
FIGURES = ("calf-stretch-straight", "heel-raise", "tandem-stance", "toe-yoga")
# One-sided, with the longest name of the day, over a dark leg; and one with a tempo.
SEEN = (
    ("get_ready", "calf-stretch-straight"),
    ("hold", "calf-stretch-straight"),
    ("hold", "tandem-stance"),
    ("up", "heel-raise"),
    ("down", "heel-raise"),
    ("move", "toe-yoga"),
)

BOXES = """() => {
  const screen = document.querySelector('[data-screen="work"]');
  const found = {};
  const parts = { name: "h1", side: ".pl-side", cue: ".pl-cue", count: ".pl-count .n",
    figure: ".pl-pic svg", foot: ".pl-foot" };
  for (const [name, selector] of Object.entries(parts)) {
    const part = screen.querySelector(selector);
    const { left, top, right, bottom, width, height } = part.getBoundingClientRect();
    if (width > 0) found[name] = { left, top, right, bottom, width, height };
  }
  found.type = parseFloat(getComputedStyle(screen.querySelector(".pl-cue")).fontSize);
  return found;
}"""
SET = """([theme, text]) => {
  Object.assign(document.documentElement.dataset, { theme, text });
  scrollTo({ top: 0, behavior: "instant" });
}"""
# The words themselves are taken away, and what was behind them is looked at.
HIDE = """(part) => {
  const shown = getComputedStyle(part).color;
  for (const each of [part, ...part.querySelectorAll("*")]) each.style.color = "transparent";
  return shown;
}"""
# A little less than its box: the corners of a board are round.
ROOM = """(part) => {
  const { x, y, width, height } = part.getBoundingClientRect();
  return { x: x + 4, y: y + 4, width: width - 8, height: height - 8 };
}"""
SHOW = """(part) => {
  for (const each of [part, ...part.querySelectorAll("*")]) each.style.color = "";
}"""
CONTRAST = """async ([picture, color]) => {
  const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const paper = new OffscreenCanvas(image.width, image.height).getContext("2d");
  paper.drawImage(image, 0, 0);
  const { data } = paper.getImageData(0, 0, image.width, image.height);
  const light = (rgb) => {
    const [r, g, b] = rgb.map((one) => one / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const words = light(color.match(/[\\d.]+/g).slice(0, 3).map(Number));
  let least = 21;
  for (let at = 0; at < data.length; at += 4) {
    const behind = light([data[at], data[at + 1], data[at + 2]]);
    least = Math.min(least, Math.max(words, behind) / Math.min(words, behind));
  }
  return least;
}"""


@pytest.fixture(params=["one person"])
def player(request, opens, ruth, now, settings, tmp_path) -> Page:
    """The player of Ruth, who lives alone or with somebody else."""
    from footbridge.cli.figure_files import build, our_scripts

    settings.FIGURES_ROOT = tmp_path
    build(our_scripts(), tmp_path, only=FIGURES)
    page = opens()
    if request.param == "several people":
        care.begin(name="Greta", person=GRETA, now=now)
        page.reload()
        page.get_by_role("button", name="Ruth").click()
    return open_player(page)


def to(page: Page, kind: str, exercise: str) -> None:
    """On to the first such step, with its picture."""
    while (now := standing(page))["exercise"] != exercise:
        press(page, "next")
    while now["kind"] != kind:
        pass_step(page)
        now = standing(page)
        assert now["exercise"] == exercise, f"no {kind} of {exercise}"
    page.locator('[data-screen="work"] .pl-pic svg').wait_for()
    pass_time(page, 0.1)


def looked_at(page: Page, size: dict, theme: str = "light", text: str = "100") -> None:
    page.set_viewport_size(size)
    page.evaluate(SET, [theme, text])


def is_inside(box: dict, size: dict, foot: dict) -> bool:
    is_seen = box["top"] >= 0 and box["bottom"] <= min(size["height"], foot["top"]) + 1
    return is_seen and box["left"] >= 0 and box["right"] <= size["width"] + 1


def overlap(one: dict, other: dict) -> bool:
    return (
        min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 1
    )


@pytest.mark.parametrize("player", ["one person", "several people"], indirect=True)
def test_side_count_and_figure_are_on_the_first_screen(player):
    """In every size, upright and sideways, also with text twice as large."""
    press(player, "begin")
    hidden, small = [], []
    for kind, exercise in SEEN:
        to(player, kind, exercise)
        is_sided = "side" in standing(player)
        for size in (*PHONES, TABLET, DESKTOP):
            for text in ("100", "200"):
                looked_at(player, size, text=text)
                boxes = player.evaluate(BOXES)
                where = f"{kind} {exercise} {size['width']} {text}"
                wanted = ["count", "figure", *(["side"] if is_sided else [])]
                hidden += [
                    f"{part}: {where}"
                    for part in wanted
                    if part not in boxes or not is_inside(boxes[part], size, boxes["foot"])
                ]
                if boxes["figure"]["height"] < SMALLEST_FIGURE:
                    small.append(f"figure: {where}")
                if boxes["count"]["height"] < SMALLEST_COUNT:
                    small.append(f"count: {where}")

    assert hidden == []
    assert small == []


def test_name_side_and_cue_never_lie_over_the_picture_or_each_other(player):
    press(player, "begin")
    over = []
    for kind, exercise in SEEN:
        to(player, kind, exercise)
        for size in (*PHONES, TABLET, DESKTOP):
            for text in ("100", "200"):
                looked_at(player, size, text=text)
                boxes = player.evaluate(BOXES)
                parts = [
                    part for part in ("name", "side", "cue", "count", "figure") if part in boxes
                ]
                over += [
                    f"{one} over {other}: {kind} {exercise} {size['width']} {text}"
                    for one, other in combinations(parts, 2)
                    if overlap(boxes[one], boxes[other])
                ]

    assert over == []


def test_the_cue_is_forty_pixels_tall_at_least(player):
    press(player, "begin")
    to(player, "up", "heel-raise")

    for size in (*PHONES, TABLET, DESKTOP):
        looked_at(player, size)
        assert player.evaluate(BOXES)["type"] >= SMALLEST_CUE, size


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_words_stand_out_from_the_pixels_behind_them(player, theme):
    press(player, "begin")
    faint = []
    for kind, exercise in (("hold", "calf-stretch-straight"), ("hold", "tandem-stance"),
                           ("move", "toe-yoga")):  # fmt: skip
        to(player, kind, exercise)
        for size in (PHONE, SMALL, SIDEWAYS, TABLET):
            looked_at(player, size, theme)
            for part in (
                "h1",
                ".pl-set",
                ".pl-side",
                ".pl-cue",
                ".pl-count .n",
                ".pl-count small",
            ):
                shown = player.locator(f'[data-screen="work"] {part}')
                found = contrast(player, shown) if shown.is_visible() else ENOUGH_CONTRAST
                if found < ENOUGH_CONTRAST:
                    faint.append(f"{part} of {exercise} at {size['width']}: {found:.1f}")

    assert faint == []


def contrast(page: Page, part: Locator) -> float:
    """Of the words of this part, with the worst pixel behind them."""
    color = part.evaluate(HIDE)
    picture = base64.b64encode(page.screenshot(clip=part.evaluate(ROOM))).decode()
    part.evaluate(SHOW)
    least: float = page.evaluate(CONTRAST, [picture, color])
    return least


@pytest.mark.parametrize("size", [PHONE, SMALL, SIDEWAYS], ids=["phone", "320", "sideways"])
def test_the_picture_stands_still_while_the_cue_changes(player, size):
    press(player, "begin")
    looked_at(player, size)
    to(player, "up", "heel-raise")
    places = set()
    for kind in ("up", "pause", "down"):
        to(player, kind, "heel-raise")
        box = player.evaluate(BOXES)["figure"]
        places.add((round(box["left"]), round(box["top"]), round(box["height"])))

    assert len(places) == 1
