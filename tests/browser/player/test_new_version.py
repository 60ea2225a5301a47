"""A new version comes while a session is in progress: the session stays what it was."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from footbridge.telling.player import player_words
from footbridge.web import offline
from footbridge.web.pages import player as pages
from tests.browser.doing import until
from tests.browser.playing import (
    pass_time,
    press,
    ready,
    sets_of,
    settled,
    standing,
    to_raises,
    to_the_end_of,
)

WAITING = """async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update();
  const coming = registration.installing ?? registration.waiting;
  if (coming.state === "installed") return true;
  return new Promise((go) => coming.addEventListener("statechange", () => {
    if (coming.state === "installed") go(true);
  }));
}"""
VERSIONS = "async () => (await caches.keys()).filter((name) => name !== 'footbridge-figures')"
TO_FIRST_SHAPE = """async () => {
  const { driver, sender } = document.querySelector("session-player");
  driver.standStill();
  await driver.keep();
  driver.letGo();
  const { plan, state } = await sender.store.session(driver.keeper.key);
  delete state.tingling;
  await sender.store.put("sessions", driver.keeper.key, { plan, state });
}"""


@pytest.fixture
def deploys(monkeypatch) -> Callable[[], None]:
    """From now on the server has other files, other words, and other content."""
    plan_before = pages.session_plan

    def plan_now(decision, catalogue):
        made = plan_before(decision, catalogue)
        names = [about | {"name": f"New {about['name']}"} for about in made["about"]]
        return made | {"about": names}

    def deploy() -> None:
        words = {**player_words(), "start": "Begin", "carry_on": "Continue"}
        monkeypatch.setattr(offline, "version_of", lambda files: "next")
        monkeypatch.setattr("footbridge.web.views.player.player_words", lambda: words)
        monkeypatch.setattr(pages, "session_plan", plan_now)

    return deploy


def words_on_the_button(page: Page) -> str:
    return page.locator('[data-screen="start"] [data-text="go"]').inner_text()


@pytest.mark.parametrize("has_network", [True, False], ids=["online", "offline"])
def test_a_session_goes_on_in_the_version_and_with_the_plan_it_began_with(
    player, ruth, deploys, has_network
):
    press(player, "begin")
    to_raises(player)
    pass_time(player, 6 * 2 + 1)
    (version,) = player.evaluate(VERSIONS)
    before = standing(player)
    deploys()
    assert player.evaluate(WAITING)

    player.context.set_offline(not has_network)
    player.reload()
    ready(player)

    assert words_on_the_button(player) == "Carry on"
    expect(player.locator('[data-text="lead"]').first).to_contain_text("You were at Heel raises")
    press(player, "begin")
    assert standing(player)["rep"] == before["rep"]
    to_the_end_of(player, "heel-raise")
    player.context.set_offline(False)
    player.evaluate("document.querySelector('session-player').sender.flush()")
    settled(player)
    assert [one.reps for one in sets_of(ruth) if one.exercise == "heel-raise"] == [
        one.asked_reps for one in sets_of(ruth) if one.exercise == "heel-raise"
    ]
    assert version in player.evaluate(VERSIONS)


def test_the_new_version_comes_when_no_session_is_open(player, deploys):
    origin = player.evaluate("location.origin")
    press(player, "begin")
    deploys()
    assert player.evaluate(WAITING)
    player.goto(origin)
    still = player.evaluate(VERSIONS)
    player.goto(origin + "/session/play/")
    ready(player)
    press(player, "begin")
    press(player, "menu")
    press(player, "finish")
    settled(player)

    player.goto(origin)
    until(player, f"async () => (await ({VERSIONS})()).length === 1")
    player.context.set_offline(True)
    player.goto(origin + "/session/play/")
    ready(player)

    assert len(still) == 2
    assert player.evaluate(VERSIONS) == ["footbridge-next"]
    assert words_on_the_button(player) == "Begin"


def test_a_place_that_the_first_version_kept_is_gone_on_from(player, ruth):
    press(player, "begin")
    to_raises(player)
    pass_time(player, 6 * 2 + 1)
    before = standing(player)
    player.evaluate(TO_FIRST_SHAPE)

    player.reload()
    ready(player)
    press(player, "begin")

    after = standing(player)
    assert (after["exercise"], after["rep"]) == (before["exercise"], before["rep"])


def test_a_place_of_a_later_version_is_neither_read_nor_lost(player):
    press(player, "begin")
    to_raises(player)
    player.evaluate(
        """async () => {
          const { driver, sender } = document.querySelector("session-player");
          driver.standStill();
          await driver.keep();
          driver.letGo();
          const later = { shape: 99, somewhere: "else" };
          await sender.store.put("sessions", driver.keeper.key, later);
        }"""
    )

    player.reload()
    ready(player)
    press(player, "begin")
    kept = player.evaluate(
        """async () => {
          const { driver, sender } = document.querySelector("session-player");
          await driver.keep();
          const { key } = driver.keeper;
          const kept = (name) => sender.store.get("sessions", name);
          return [await kept(key), await kept(`${key}:later`)];
        }"""
    )

    ours, later = kept
    assert ours["shape"] < later["shape"]
    assert later == {"shape": 99, "somewhere": "else"}
