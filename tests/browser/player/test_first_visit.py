"""What the first visit of the player costs, counted by the browser; and that what was built plays.

Bytes are no clock: they are the same on every machine.
"""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from footbridge.cli.figure_files import build, our_scripts
from tests.browser.conftest import PATIENCE_MS, PHONE
from tests.browser.doing import until
from tests.browser.playing import (
    kept_by_worker,
    open_player,
    pass_time,
    press,
    ready,
    sets_of,
    settled,
    standing,
    to_raises,
    to_the_end_of,
)
from tests.web.test_weight import PICTURES_WITHIN_REACH
from tools.letting_in import let_in

MOST_BYTES = 120_000
MOST_REQUESTS = 30
MOST_CODE_AND_DATA = 60_000
# No figure is heavier: see `figures/checks/limits.py`.
HEAVIEST_FIGURE = 25_000
FIRST, RAISES = "ankle-pumps", "heel-raise"
NOT_PLAYING = ("/", "/exercises/", "/exercises/heel-raise/", "/progress/", "/help/", "/session/")


@pytest.fixture
def base(tmp_path, settings, transactional_db):
    """Where the app is served as it was built."""
    from tests.browser.built import make, serving

    settings.STATIC_ROOT = tmp_path / "static"
    settings.FIGURES_ROOT = tmp_path / "figures"
    make(settings.FIGURES_ROOT, FIRST, RAISES)
    with serving() as address:
        yield address


@pytest.fixture
def visits(engine, base, ruth):
    """A device that is signed in and has kept nothing yet."""
    contexts = []

    def visit(**more) -> Page:
        before = engine.new_context(viewport=PHONE)
        let_in(before.new_page(), base)
        context = engine.new_context(viewport=PHONE, storage_state=before.storage_state(), **more)
        before.close()
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        return context.new_page()

    yield visit
    for context in contexts:
        context.close()


def visited(page: Page, address: str) -> dict[str, int]:
    """Every file that came over the wire, in bytes with its headers."""
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    if page.locator("session-player").count():
        ready(page)
        press(page, "begin")
        page.locator('[data-screen="work"] [data-figure] svg').wait_for()
    return {urlsplit(each.url).path: sent(each) for each in finished if sent(each) > 0}


def sent(request: Request) -> int:
    """Nothing, when the browser had it already."""
    sizes = request.sizes()
    return max(0, sizes["responseBodySize"]) and (
        sizes["responseBodySize"] + sizes["responseHeadersSize"]
    )


def test_the_first_visit_up_to_the_first_movement_is_light(visits, base):
    parts = visited(visits(service_workers="block"), f"{base}/session/play/")

    (figure,) = [name for name in parts if name.startswith("/figures/")]
    rest = {name: size for name, size in parts.items() if name != figure}
    code = {name: size for name, size in rest.items() if name.endswith(".js") or "plan" in name}
    assert parts[figure] <= HEAVIEST_FIGURE
    assert sum(rest.values()) + HEAVIEST_FIGURE <= MOST_BYTES, rest
    assert len(parts) <= MOST_REQUESTS
    assert sum(code.values()) <= MOST_CODE_AND_DATA
    assert len([name for name in parts if name.endswith(".js")]) == 4


def test_the_page_of_exercises_is_light_with_the_pictures_a_phone_fetches(visits, base, settings):
    build(our_scripts(), settings.FIGURES_ROOT)

    parts = visited(visits(service_workers="block"), f"{base}/exercises/")

    pictures = [name for name in parts if name.startswith("/figures/")]
    assert sum(parts.values()) <= MOST_BYTES, parts
    assert 0 < len(pictures) <= PICTURES_WITHIN_REACH, pictures


def test_a_page_that_does_not_play_loads_nothing_of_the_player(visits, base):
    for path in NOT_PLAYING:
        parts = visited(visits(service_workers="block"), base + path)

        scripts = [name for name in parts if name.endswith(".js")]
        assert len(scripts) <= 3, path
        assert not [name for name in scripts if "/player/main" in name or "/home" in name], path
        assert "/session/plan/" not in parts


def test_without_a_network_no_file_is_missing(visits, base):
    page = visits()
    visited(page, f"{base}/session/play/")
    until(
        page,
        f"""async () => Boolean(
      await caches.match("/figures/{RAISES}.svg", {{ ignoreSearch: true }})
      && await caches.match("/session/play/"))""",
    )
    page.context.set_offline(True)
    missing: list[str] = []
    page.on("requestfailed", lambda request: missing.append(urlsplit(request.url).path))

    page.reload()
    ready(page)

    assert [name for name in missing if name.startswith("/static/")] == []
    assert "Atkinson" in page.evaluate("[...document.fonts].map((one) => one.family).join()")


def test_the_joined_player_plays_and_keeps_without_a_network(visits, base, ruth):
    page = visits()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(base)
    kept_by_worker(page)
    open_player(page)
    press(page, "begin")
    to_raises(page)
    pass_time(page, 6 * 2 + 1)
    page.context.set_offline(True)
    page.reload()
    ready(page)
    press(page, "begin")
    resumed = standing(page)
    to_the_end_of(page, "heel-raise")
    page.context.set_offline(False)
    page.evaluate("document.querySelector('session-player').sender.flush()")
    settled(page)

    raises = [one for one in sets_of(ruth) if one.exercise == "heel-raise"]
    assert resumed["exercise"] == "heel-raise"
    assert [one.reps for one in raises] == [one.asked_reps for one in raises]
    assert len(raises) == 2
    assert faults == []
