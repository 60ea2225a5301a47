"""The screen of a locked phone: what is done there, and its two buttons."""

import pytest
from playwright.sync_api import Page

from tests.browser.doing import until
from tests.browser.playing import open_player, pass_time, press, standing

# Until then nothing is fetched for it.
LATER = 15.1
SHOWN = """() => {
  const { metadata, playbackState } = navigator.mediaSession;
  return { title: metadata?.title, artist: metadata?.artist, state: playbackState };
}"""
# The buttons of a lock screen, which a test cannot press: what they were told to do.
BUTTONS = """
window.buttons = {};
navigator.mediaSession.setActionHandler = (name, act) => { window.buttons[name] = act; };
"""
WITHOUT = 'Object.defineProperty(Navigator.prototype, "mediaSession", { value: undefined });'


@pytest.fixture
def player(opens, ruth) -> Page:
    page = opens()
    page.context.add_init_script(BUTTONS)
    return open_player(page)


def test_a_locked_phone_shows_what_is_done_and_its_buttons_work(player):
    press(player, "begin")
    pass_time(player, LATER)
    until(player, "Boolean(document.querySelector('session-player').eye.locked?.isOn)")
    pass_time(player, 1.1)
    shown = player.evaluate(SHOWN)

    player.evaluate("window.buttons.pause()")
    pass_time(player, 0.1)
    paused = {**standing(player), **player.evaluate(SHOWN)}
    player.evaluate("window.buttons.play()")

    assert shown["title"]
    assert (shown["artist"] != "", shown["state"]) == (True, "playing")
    assert (paused["mode"], paused["artist"], paused["state"]) == ("paused", "Paused", "paused")
    assert standing(player)["mode"] == "running"


def test_without_a_lock_screen_a_session_is_played_as_ever(opens, ruth):
    page = opens()
    page.context.add_init_script(WITHOUT)
    open_player(page)

    press(page, "begin")
    pass_time(page, 12)

    assert standing(page)["mode"] == "running"
