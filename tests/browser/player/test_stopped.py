"""Stop is written at the press, whatever comes after it, and its question waits."""

import pytest
from playwright.sync_api import expect

from tests.browser.doing import close
from tests.browser.playing import (
    open_player,
    pass_step,
    pass_time,
    press,
    ready,
    sets_of,
    settled,
    standing,
    to_raises,
)


def stopped_in_a_raise(player) -> None:
    press(player, "begin")
    to_raises(player)
    pass_time(player, 6 * 3 + 1)
    press(player, "stop")


@pytest.mark.covers("RULE-03")
def test_a_stop_that_nobody_explains_is_on_the_server_at_once(player, ruth):
    stopped_in_a_raise(player)
    settled(player)

    last = sets_of(ruth)[-1]
    assert (last.exercise, last.reps, last.stop) == ("heel-raise", 3, "unexplained")


@pytest.mark.parametrize("has_network", [True, False], ids=["online", "offline"])
def test_the_question_of_a_stop_comes_first_when_the_page_is_opened_again(
    player, ruth, has_network
):
    stopped_in_a_raise(player)
    settled(player)
    context, address = player.context, player.url
    context.set_offline(not has_network)
    close(player)
    again = context.new_page()
    again.goto(address)
    ready(again)

    asked = again.get_by_role("heading", name="You stopped at Heel raises. What was it?")
    expect(asked).to_be_visible()
    expect(again.get_by_role("button", name="Carry on", exact=True)).to_be_hidden()
    again.locator('[data-felt="weak"]').click()
    settled(again)
    context.set_offline(False)
    again.evaluate("document.querySelector('session-player').sender.flush()")
    settled(again)

    assert sets_of(ruth)[-1].stop == "weak"
    expect(again.get_by_role("link", name="Look at the warning signs")).to_be_visible()


def test_answered_late_nothing_moves_until_somebody_carries_on(player, ruth):
    stopped_in_a_raise(player)
    settled(player)
    player.reload()
    ready(player)

    player.locator('[data-felt="tingling"]').click()
    pass_time(player, 30)
    settled(player)

    assert standing(player)["mode"] == "paused"
    expect(player.get_by_text("You were at Heel raises.")).to_be_visible()
    last = sets_of(ruth)[-1]
    assert (last.tingling_grew, last.stop) == (True, None)
    press(player, "begin")
    assert standing(player)["mode"] == "running"


def test_a_mistake_before_anything_was_done_leaves_nothing_behind(player, ruth):
    press(player, "begin")
    press(player, "stop")
    settled(player)
    before = sets_of(ruth)

    player.locator('[data-felt="mistake"]').click()
    settled(player)

    assert [one.stop for one in before] == ["unexplained"]
    assert sets_of(ruth) == []


def test_a_stop_in_a_test_of_the_body_is_no_less_a_stop(opens, ruth):
    page = open_player(opens(), "?test=single-leg")
    press(page, "begin")
    pass_step(page)
    page.keyboard.press("s")
    settled(page)

    assert [(one.exercise, one.stop) for one in sets_of(ruth)] == [
        ("single-leg-stance", "unexplained")
    ]
