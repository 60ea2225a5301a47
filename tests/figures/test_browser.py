"""A real browser shows what the scripts say: seeking, theming, policy and speed."""

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from footbridge.figures.bake import tracks
from footbridge.figures.curve import Frame
from footbridge.figures.shapes import Curve
from footbridge.figures.stylesheet import stylesheet
from footbridge.figures.svg import moving
from tests.figures.shipped import figure

POLICY = "default-src 'none'; style-src 'self'; script-src 'none'"
PAGE = '<!doctype html><link rel="stylesheet" href="/figure.css"><div id="host">{}</div>'
EXTENTS = """seconds => {
  const svg = document.querySelector("svg");
  svg.setCurrentTime(seconds);
  return [...svg.querySelectorAll(":scope > path")].map((path) => {
    const box = path.getBBox();
    return [box.x, box.y, box.x + box.width, box.y + box.height];
  });
}"""
SEEKS = """() => {
  const svg = document.querySelector("svg");
  const times = [];
  for (let i = 0; i < 120; i++) {
    const start = performance.now();
    svg.setCurrentTime((i / 120) * 7.9);
    svg.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[60];
}"""
FRAME_AT_60 = 1000 / 60

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium):
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 800, "height": 800})
        browser.close()


def show(page, name: str, host: str = "") -> list[str]:
    """The moving figure on a page under a strict policy, paused; gives what the browser says."""
    drawn = figure(name)
    html = PAGE.format(moving(drawn, tracks(drawn))).replace('id="host"', f'id="host" {host}')
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.route("**/*", lambda route: _answer(route, html))
    page.goto("http://figures.test/")
    page.evaluate("document.querySelector('svg').pauseAnimations()")
    return said


def _answer(route, html: str) -> None:
    name = Path(route.request.url).name
    if name == "figure.css":
        route.fulfill(body=stylesheet(), content_type="text/css")
    elif name == "figures.test":
        headers = {"content-security-policy": POLICY}
        route.fulfill(body=html, content_type="text/html", headers=headers)
    else:
        route.abort()


@pytest.mark.parametrize("name", ["heel-raise", "sit-to-stand", "toe-yoga"])
def test_the_browser_shows_the_pose_of_that_moment(page, name):
    drawn = figure(name)
    frame = Frame(drawn.box)
    show(page, name)

    for segment, samples in zip(drawn.segments, drawn.samples, strict=True):
        sample = samples[len(samples) // 2]
        seconds = segment.start + segment.seconds * sample.fraction
        shown = page.evaluate(EXTENTS, seconds)

        skipped = len(drawn.scenery(in_front=False))
        shapes = [s for s in sample.shapes if s.curve is not Curve.ART and not s.wearer]
        for shape, (left, top, right, bottom) in zip(shapes, shown[skipped:], strict=False):
            points = [frame.show(p) for p in shape.points]
            assert min(p[0] for p in points) - 2 <= left, shape.name
            assert max(p[0] for p in points) + 2 >= right, shape.name
            assert min(p[1] for p in points) - 2 <= top, shape.name
            assert max(p[1] for p in points) + 2 >= bottom, shape.name
            assert right - left >= max(p[0] for p in points) - min(p[0] for p in points) - 60


def test_the_policy_of_the_pages_has_nothing_to_complain_about(page):
    assert show(page, "heel-raise") == []


@pytest.mark.parametrize(
    ("host", "man", "woman"),
    [("", "inline", "none"), ('data-body="woman"', "none", "inline")],
)
def test_one_of_the_two_people_is_shown(page, host, man, woman):
    show(page, "heel-raise", host)

    shown = {
        who: page.evaluate(f"getComputedStyle(document.querySelector('.{who}')).display")
        for who in ("bm", "bw")
    }

    assert shown == {"bm": man, "bw": woman}


def test_skin_and_theme_are_chosen_on_the_host(page):
    show(page, "heel-raise", 'data-skin="4" data-theme="dark"')

    fill = page.evaluate("getComputedStyle(document.querySelector('path.sk:not(.far)')).fill")

    assert fill == "rgb(116, 73, 47)"


def test_sixty_frames_a_second_with_the_processor_slowed_four_times(page):
    show(page, "sitting-break")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})

    usual = page.evaluate(SEEKS)

    assert usual < FRAME_AT_60
