"""A session with closed eyes: a browser says what the script says, and cuts nothing off."""

import pytest
from playwright.sync_api import Page

from footbridge import care
from footbridge.engine.shown.session import session_blocks, to_play
from footbridge.telling.spoken import Kind, script_of
from tests.browser.playing import (
    HIDDEN,
    open_player,
    pass_time,
    press,
    settled,
    standing,
    to_raises,
)

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


def test_with_closed_eyes_a_session_can_be_done(player, ruth):
    stays = {Kind.INSTRUCTION, Kind.QUESTION}
    told = [each.words for each in script_for(ruth) if each.kind in stays]
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
    assert said[0] == "We go on in a moment"
    assert "1" in said[:-1]
    assert said[-1] == "1. Up."


def test_in_a_pocket_a_walk_is_told_that_it_is_over_and_asked_about_on_return(opens, ruth):
    page = opens()
    page.context.add_init_script(VOICE)
    open_player(page, "?walk")
    press(page, "begin")
    pass_time(page, 20)
    page.evaluate(HIDDEN, True)
    while not standing(page)["asked"]:
        pass_time(page, 60)
    in_pocket = page.evaluate("window.said")

    page.evaluate(HIDDEN, False)
    pass_time(page, 0.1)

    said = page.evaluate("window.said")
    assert in_pocket[-2] == "Halfway."
    assert in_pocket[-1].startswith("That was ")
    assert said[len(in_pocket) :] == ["Welcome back. Did you walk the whole time?"]


def test_who_answers_later_hears_to_the_end_what_comes(player, ruth):
    press(player, "begin")
    while standing(player)["asked"] != "how_hard" or standing(player)["kind"] != "rest":
        press(player, "next")
    pass_step_but(player, 8)

    press(player, "next")
    pass_time(player, 0.1)

    assert standing(player)["asked"] == ""
    assert player.evaluate("window.cut") == player.evaluate("window.cutBefore")


def pass_step_but(page: Page, seconds: float) -> None:
    """Until so much is left of the step; notes how often the voice was cut off until then."""
    pass_time(page, standing(page)["remaining"] / 1000 - seconds)
    page.evaluate("window.cutBefore = window.cut")
