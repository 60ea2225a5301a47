"""No network, a reload, a killed tab, a wrong clock: what was done is told exactly once."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from footbridge import care
from tests.browser.doing import close, until
from tests.browser.playing import (
    kept_by_worker,
    open_player,
    pass_time,
    press,
    ready,
    sets_of,
    settled,
    standing,
    texts,
    to_raises,
    to_the_end_of,
)
from tests.people import GRETA


def raises_of(key: str) -> list:
    return [one for one in sets_of(key) if one.exercise == "heel-raise"]


def test_what_is_done_without_a_network_waits_and_is_sent_once(player, ruth):
    press(player, "begin")
    to_raises(player)
    player.context.set_offline(True)
    to_the_end_of(player, "heel-raise")

    expect(player.locator("kept-here")).to_contain_text("kept on this device")
    before = raises_of(ruth)
    player.context.set_offline(False)
    player.evaluate("document.querySelector('session-player').sender.flush()")
    settled(player)

    assert before == []
    assert len(raises_of(ruth)) == 2
    expect(player.locator("kept-here")).to_be_hidden()


def test_a_reload_without_a_network_in_the_middle_of_a_set_goes_on_there(player, ruth):
    press(player, "begin")
    to_raises(player)
    pass_time(player, 6 * 3 + 2)
    player.context.set_offline(True)

    player.reload()
    ready(player)
    press(player, "begin")
    pass_time(player, 3.1)
    there = texts(player)
    to_the_end_of(player, "heel-raise")
    player.context.set_offline(False)
    player.evaluate("document.querySelector('session-player').sender.flush()")
    settled(player)

    assert (there["name"], there["count"]) == ("Heel raises", "4")
    assert [one.reps for one in raises_of(ruth)] == [one.asked_reps for one in raises_of(ruth)]
    assert len(raises_of(ruth)) == 2


def test_a_killed_tab_loses_nothing(player, ruth):
    press(player, "begin")
    to_raises(player)
    pass_time(player, 6 * 2 + 1)
    origin, context = player.evaluate("location.origin"), player.context
    context.set_offline(True)
    close(player)

    again = context.new_page()
    again.goto(f"{origin}/session/play/")
    ready(again)
    expect(again.locator('[data-text="lead"]').first).to_contain_text("Heel raises")
    press(again, "begin")
    to_the_end_of(again, "heel-raise")
    context.set_offline(False)
    again.evaluate("document.querySelector('session-player').sender.flush()")
    settled(again)

    assert len(raises_of(ruth)) == 2


def test_any_page_leads_to_the_player_without_a_network(player):
    origin = player.evaluate("location.origin")
    player.context.set_offline(True)

    player.goto(origin + "/exercises/heel-raise/")
    ready(player)

    expect(player.get_by_text("No internet. That’s fine.")).to_be_visible()
    expect(player.get_by_role("button", name="Start", exact=True)).to_be_visible()


def test_a_check_in_without_a_network_is_kept_and_sent(player, ruth):
    player.context.set_offline(True)
    player.reload()
    ready(player)

    player.locator('label:has(input[name="pain"][value="3"])').click()
    player.locator('label:has(input[name="night_pain"][value="usual"])').click()
    player.get_by_role("button", name="Keep these answers").click()
    expect(player.get_by_text("Kept on this device").first).to_be_visible()
    player.context.set_offline(False)
    player.evaluate("document.querySelector('session-player').sender.flush()")
    settled(player)

    (told,) = [fact.what for fact in care.record_of(ruth).journal.facts if fact.kind == "check_in"]
    assert (told.pain, told.soreness, told.night_pain) == (3, None, "usual")


@pytest.mark.parametrize(
    ("button", "kind"), [("Make today easier", "easier_today"), ("Rest today", "not_today")]
)
def test_a_wish_for_today_is_said_without_a_network_and_sent_once(player, ruth, button, kind):
    kept = player.get_by_text("Kept on this device").first
    player.context.set_offline(True)
    player.reload()
    ready(player)

    player.get_by_role("button", name=button).click()
    expect(kept).to_be_visible()
    player.reload()
    ready(player)
    expect(kept).to_be_visible()
    expect(player.get_by_role("button", name=button)).to_be_hidden()
    player.context.set_offline(False)
    for _ in range(2):
        player.evaluate("document.querySelector('session-player').sender.flush()")
        settled(player)

    assert [fact.kind for fact in care.record_of(ruth).journal.facts] == [kind]


def test_the_pictures_of_the_plan_are_there_without_a_network(opens, ruth, settings, tmp_path):
    settings.FIGURES_ROOT = tmp_path
    plate = {"file": "heel-raise.svg", "words": "Stand."}
    told = {"description": "Rising.", "plates": [plate, plate], "telling": plate,
            "fingerprint": "f1", "aspect": 0.75,
            "phases": [{"kind": "move", "seconds": 2}]}  # fmt: skip
    (tmp_path / "heel-raise.json").write_text(json.dumps(told), encoding="utf-8")
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" class="fig" viewBox="0 0 9 9"></svg>'
    (tmp_path / "heel-raise.svg").write_text(drawn, encoding="utf-8")
    page = opens()
    kept_by_worker(page)
    open_player(page)
    until(page, "async () => Boolean(await caches.match('/figures/heel-raise.svg?f1'))")

    page.context.set_offline(True)
    page.reload()
    ready(page)
    press(page, "begin")
    to_raises(page)

    expect(page.locator('[data-screen="work"] [data-figure] svg')).to_be_visible()


def test_an_answer_that_got_lost_is_no_second_session(player, ruth):
    press(player, "begin")
    to_raises(player)
    player.context.route("**/session/facts/", lambda route: (route.fetch(), route.abort()))
    to_the_end_of(player, "heel-raise")
    settled(player)
    first = len(raises_of(ruth))

    player.context.unroute("**/session/facts/")
    player.evaluate("document.querySelector('session-player').sender.flush()")
    settled(player)

    assert first == len(raises_of(ruth)) == 2


def test_a_clock_that_jumps_changes_neither_count_nor_time(player, ruth):
    press(player, "begin")
    to_raises(player)
    pass_time(player, 7)
    before = standing(player)

    player.clock.set_system_time(timezone.now() + timedelta(hours=5))
    pass_time(player, 1)

    after = standing(player)
    assert after["rep"] == before["rep"]
    assert after["mode"] == "running"


def test_a_session_of_yesterday_counts_for_what_was_done(player, ruth):
    press(player, "begin")
    to_raises(player)
    pass_time(player, 6 * 3 + 1)
    player.evaluate(
        """async () => {
          const { driver, sender } = document.querySelector("session-player");
          driver.standStill();
          await driver.keep();
          driver.letGo();
          const kept = await sender.store.session(driver.keeper.key);
          kept.plan.on = "2026-01-01";
          await sender.store.put("sessions", driver.keeper.key, kept);
        }"""
    )

    player.reload()
    ready(player)
    settled(player)

    assert [one.reps for one in raises_of(ruth)] == [3]


def test_a_device_that_is_signed_out_keeps_nothing(player, ruth):
    press(player, "begin")
    to_raises(player)
    origin = player.evaluate("location.origin")
    player.goto(origin + "/settings/")

    player.locator('form[action="/settings/sign-out/"] button').click()
    expect(player.get_by_text("This device is not signed in")).to_be_visible()

    assert player.evaluate(KEPT_OF) == []
    assert player.evaluate("() => caches.match('/session/play/')") is None
    assert len(raises_of(ruth)) <= 1


KEPT_OF = """async () => {
  const { Store } = await import("/static/web/js/player/store.js");
  const store = await Store.open();
  const names = ["plans", "sessions", "facts"];
  const kept = (await Promise.all(names.map((name) => store.all(name)))).flat();
  return kept.map((each) => each.person ?? each.plan.person);
}"""


@pytest.mark.parametrize("has_network", [True, False], ids=["sent", "waiting"])
def test_a_person_who_is_deleted_leaves_the_device_and_the_others_stay(player, ruth, has_network):
    greta = care.begin(name="Greta", person=GRETA, now=timezone.now())
    origin = player.evaluate("location.origin")
    press(player, "begin")
    player.context.set_offline(not has_network)
    press(player, "menu")
    press(player, "why")
    player.locator('[data-why="sore"]').click()
    player.context.set_offline(False)
    player.evaluate(
        """async (person) => {
          const { sender } = document.querySelector("session-player");
          await sender.store.add(person, { kind: "stumble", id: "g", at: "", recorded: "" });
        }""",
        greta,
    )
    player.context.route("**/session/facts/", lambda route: route.abort())
    player.goto(origin + "/people/")
    player.get_by_role("button", name="Ruth").click()
    player.goto(origin + "/settings/delete/")
    before = player.evaluate(KEPT_OF)

    player.locator('label:has(input[name="sure"])').click()
    player.get_by_role("button", name="Delete").click()
    player.locator("forget-here[data-done]").wait_for(state="attached")

    assert ruth in before
    assert set(player.evaluate(KEPT_OF)) == {greta}
