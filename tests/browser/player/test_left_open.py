"""What nobody answered is not known, and is asked once more when all is over."""

from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.facts import Walk
from tests.browser.playing import (
    open_player,
    pass_step,
    pass_time,
    press,
    sets_of,
    settled,
    standing,
)


def walks_of(key: str, on) -> list:
    return [walk.what for walk in care.record_of(key).history(on).of(Walk)]


def play_to_the_end(page) -> None:
    press(page, "begin")
    for _ in range(400):
        if standing(page)["mode"] == "ended":
            return
        pass_step(page)
    raise AssertionError("it does not end")


def test_who_keeps_both_hands_on_the_worktop_is_asked_at_the_end(opens, ruth):
    page = open_player(opens())
    play_to_the_end(page)
    settled(page)
    before = [one.effort for one in sets_of(ruth) if one.exercise == "heel-raise"]
    raises = page.locator(
        "[data-open-list] > li", has=page.get_by_role("heading", name="Heel raises")
    )

    raises.locator('label:has(input[name$="effort"][value="6"])').click()
    raises.locator('label:has(input[name$="form"][value="1"])').click()
    settled(page)

    after = [one for one in sets_of(ruth) if one.exercise == "heel-raise"]
    assert set(before) == {None}
    assert [one.effort for one in after] == [*before[1:], 6]
    assert all(one.form_kept for one in after)
    expect(page.get_by_role("link", name="Back to today")).to_be_visible()


def test_an_answered_session_asks_nothing_at_the_end(opens, ruth):
    page = open_player(opens(), "?walk")
    press(page, "begin")
    pass_time(page, 10.1)
    while standing(page)["kind"] == "work":
        pass_step(page)
    press(page, "walked")
    page.locator('label:has(input[name="comfortable"][value="0"])').click()
    press(page, "next")

    expect(page.get_by_text("Still open")).to_be_hidden()


def test_a_walk_of_some_seconds_is_written_down_and_not_praised(opens, ruth, now):
    page = open_player(opens(), "?walk")
    press(page, "begin")
    pass_time(page, 10 + 20)
    press(page, "next")
    press(page, "walked")
    press(page, "next")
    settled(page)

    expect(page.get_by_text("That was a short one. It’s written down.")).to_be_visible()
    assert [walk.seconds for walk in walks_of(ruth, now.date())] == [20]


def test_a_near_fall_can_be_said(opens, ruth):
    page = open_player(opens())
    press(page, "begin")
    while standing(page)["asked"] != "how_steady":
        pass_step(page)
    place = standing(page)["about"]

    page.locator('label:visible:has(input[name="steadiness"][value="2"])').click()
    pass_time(page, 1.6)
    page.locator('label:visible:has(input[name="near_fall"][value="1"])').click()
    press(page, "next")
    settled(page)

    assert any(one.near_fall for one in sets_of(ruth) if one.exercise == place)


def test_who_only_presses_next_is_not_told_of_exercises_done(opens, ruth):
    page = open_player(opens())
    press(page, "begin")
    for _ in range(400):
        if standing(page)["mode"] == "ended":
            break
        press(page, "next")

    expect(page.get_by_text("Nothing was counted this time. That’s fine.")).to_be_visible()
