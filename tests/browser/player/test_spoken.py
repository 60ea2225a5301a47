"""A session with closed eyes: a browser says what the script says, and cuts nothing off."""

import pytest
from playwright.sync_api import Page

from footbridge import care
from footbridge.engine.shown.session import session_blocks, to_play
from footbridge.telling.spoken import Kind, script_of
from tests.browser.playing import open_player, pass_time, press, settled, standing, to_raises

# A voice that notes what it is asked to say, and needs about as long as people do.
VOICE = """
window.said = [];
window.cut = 0;
const letter = 70;
const going = [];
const voice = {
  getVoices: () => [{ name: "Note" }],
  cancel: () => { window.cut += going.splice(0).length; },
  speak(sentence) {
    window.said.push(sentence.text);
    going.push(sentence);
    setTimeout(() => {
      const place = going.indexOf(sentence);
      if (place < 0) return;
      going.splice(place, 1);
      sentence.onend();
    }, sentence.text.length * letter);
  },
};
Object.defineProperty(window, "speechSynthesis", { value: voice });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""

PAUSE_OR_CARRY_ON = "document.querySelector('session-player').act('pause')"


@pytest.fixture
def player(opens, ruth) -> Page:
    page = opens()
    page.context.add_init_script(VOICE)
    return open_player(page)


def script_for(key: str) -> list:
    """What is said to her today, as the command prints it."""
    decision = care.today(key, on=care.now_for(key).date(), now=care.now_for(key))
    catalogue = care.catalogue()
    return list(script_of(to_play(session_blocks(decision), catalogue.numbers), catalogue).sayings)


def is_always_true(saying) -> bool:
    """A question takes its time from the rest after it: then nobody is told how long that is."""
    return saying.kind is Kind.INSTRUCTION and not saying.words.startswith("Rest for")


def test_with_closed_eyes_a_session_can_be_done(player, ruth):
    told = [each.words for each in script_for(ruth) if is_always_true(each)]
    press(player, "begin")
    while standing(player)["mode"] != "ended":
        pass_time(player, 60)
    settled(player)

    said = player.evaluate("window.said")

    assert [each for each in said if each in set(told)] == told
    assert player.evaluate("window.cut") == 0


def test_who_goes_on_hears_the_next_thing_at_once(player, ruth):
    begins = next(each.words for each in script_for(ruth) if each.step == 1)
    press(player, "begin")
    pass_time(player, 1)

    press(player, "next")
    pass_time(player, 0.2)

    assert player.evaluate("window.cut") == 1
    assert player.evaluate("window.said.at(-1)") == begins


def test_after_a_pause_the_way_back_is_counted_in(player):
    press(player, "begin")
    to_raises(player)
    pass_time(player, 3)
    player.evaluate(PAUSE_OR_CARRY_ON)
    before = len(player.evaluate("window.said"))

    player.evaluate(PAUSE_OR_CARRY_ON)
    pass_time(player, 3.2)

    said = player.evaluate("window.said")[before:]
    assert said[0] == "On we go in a moment"
    assert "1" in said[:-1]
    assert said[-1] == "1. Up."
