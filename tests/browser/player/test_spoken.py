"""A session with closed eyes: everything that has to be known is said."""

from collections import Counter
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser.playing import open_player, pass_time, press, settled, standing

# A voice that notes what it is asked to say.
VOICE = """
window.said = [];
const voice = {
  getVoices: () => [{ name: "Note" }], cancel() {}, speak: ({ text }) => window.said.push(text),
};
Object.defineProperty(window, "speechSynthesis", { value: voice });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


@pytest.fixture
def player(opens, ruth) -> Page:
    page = opens()
    page.context.add_init_script(VOICE)
    return open_player(page)


def steps_of(page: Page, *kinds: str) -> list[dict]:
    plan = page.evaluate("fetch('/session/plan/').then((answer) => answer.json())")
    return [step for step in plan["timeline"]["steps"] if step["kind"] in kinds]


def abouts_of(page: Page) -> list[dict]:
    return page.evaluate("fetch('/session/plan/').then((answer) => answer.json())")["about"]


def names_of(page: Page) -> list[str]:
    return [about["name"] for about in abouts_of(page)]


def test_with_closed_eyes_a_session_can_be_done(player):
    names, rests, switches, holds = (
        names_of(player), steps_of(player, "rest"), steps_of(player, "switch"),
        steps_of(player, "hold"),
    )  # fmt: skip
    plan = steps_of(player, "ask", "rest")
    asked = [
        one for one, after in pairwise(plan) if (one["kind"], after["kind"]) == ("ask", "rest")
    ]
    press(player, "begin")
    while standing(player)["mode"] != "ended":
        pass_time(player, 60)
    settled(player)
    said = player.evaluate("window.said")

    assert all(any(each.startswith(f"{name}.") for each in said) for name in names)
    assert len([each for each in said if each.startswith("Switch: right side. ")]) == len(switches)
    told_holds = [each for each in said if each.startswith("Hold for")]
    assert told_holds == [f"Hold for {step['seconds']} seconds." for step in holds]
    told_next = [each for each in said if each.startswith("Next: ") or "last one" in each]
    assert len(told_next) == len(rests)
    # Beside getting ready it is only shown: what comes next has to be heard.
    questions = [each for each in said if "from 0 to 10" in each]
    assert len(questions) == len(asked)
    assert said[-1].startswith("That is all")


def test_the_side_and_its_leg_are_said_before_anybody_moves(player):
    sided = [each for each in abouts_of(player) if "legs" in each]
    press(player, "begin")
    while standing(player)["mode"] != "ended":
        pass_time(player, 60)
    said = player.evaluate("window.said")

    for about in sided:
        ready = next(each for each in said if each.startswith(f"{about['name']}."))
        assert ready.endswith(f"Left side first. {about['legs']['left']}.")
        assert any(
            each.startswith("Switch: right side. ") and about["legs"]["right"] in each
            for each in said
        )


def test_every_slow_repetition_is_counted_aloud(player):
    reps = [step["rep"] for step in steps_of(player, "up")]
    press(player, "begin")
    while standing(player)["mode"] != "ended":
        pass_time(player, 60)
    said = player.evaluate("window.said")

    numbers = Counter(
        int(word) for each in said for word in [each.split(".")[0]] if word.isdigit()
    )
    assert all(numbers[rep] >= count for rep, count in Counter(reps).items())
