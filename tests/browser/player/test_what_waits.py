"""What waits on a device stays there until the server has it, or a person says that it may go."""

import json
from datetime import UTC, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from footbridge import care
from tests.browser.playing import (
    begin_ruth,
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
from tests.people import GRETA
from tools.letting_in import let_in

KEPT = """async () => {
  const { Store } = await import("/static/web/js/player/store.js");
  const store = await Store.open();
  const names = ["plans", "sessions", "facts", "refused"];
  const kept = (await Promise.all(names.map((name) => store.all(name)))).flat();
  return kept.map((each) => each.person ?? each.plan.person);
}"""
WAITING = """async () => {
  const { Store } = await import("/static/web/js/player/store.js");
  return (await (await Store.open()).waiting()).map((one) => one.fact.id);
}"""
FULL = """() => {
  for (const name of ["add", "put"]) {
    IDBObjectStore.prototype[name] = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  }
}"""


def leave_one_out(page: Page) -> None:
    """One exercise left out with a reason: a fact that is told at once."""
    press(page, "menu")
    press(page, "why")
    page.locator('[data-why="sore"]').click()


def waits_offline(page: Page) -> None:
    """Something was done without a network, and the player was left."""
    press(page, "begin")
    page.context.set_offline(True)
    leave_one_out(page)
    settled(page)
    page.evaluate("document.querySelector('session-player').driver.letGo()")


def becomes(page: Page, script: str, value: object) -> bool:
    """Whether it is so before patience ends."""
    for _ in range(100):
        if page.evaluate(script) == value:
            return True
        page.wait_for_timeout(50)
    return False


def origin_of(page: Page) -> str:
    return page.evaluate("location.origin")


@pytest.mark.parametrize("status", [403, 404, 200, 500])
def test_an_answer_that_is_not_ours_takes_nothing_away(player, ruth, status):
    waits_offline(player)
    origin, before = origin_of(player), player.evaluate(WAITING)
    body = "<h1>Please sign in to the network</h1>"
    answer = {"status": status, "content_type": "text/html", "body": body}
    for path in ("plan/", "facts/", "people/"):
        player.context.route(f"**/session/{path}*", lambda route: route.fulfill(**answer))
    player.context.set_offline(False)

    player.goto(origin + "/session/play/")
    ready(player)
    there = player.evaluate(WAITING)
    for path in ("plan/", "facts/", "people/"):
        player.context.unroute(f"**/session/{path}*")
    player.evaluate("document.querySelector('session-player').sender.flush()")
    settled(player)

    assert there == before != []
    assert len(sets_of(ruth)) == 1


def test_who_is_signed_out_is_told_what_waits(player, ruth):
    waits_offline(player)
    origin = origin_of(player)
    player.context.clear_cookies()
    player.context.set_offline(False)

    player.goto(origin + "/")

    kept = player.locator("kept-here")
    expect(kept).to_contain_text("It’ll be sent when you’re let in again")
    # A line of a page that has nothing of the player, and yet it keeps clear of the edge.
    assert kept.evaluate("(line) => parseFloat(getComputedStyle(line).paddingInlineStart)") > 0
    assert len(player.evaluate(WAITING)) == 1
    let_in(player, origin)
    assert becomes(player, WAITING, [])
    assert len(sets_of(ruth)) == 1


def test_signing_out_sends_what_waits_first(player, ruth):
    waits_offline(player)
    origin = origin_of(player)
    player.context.route("**/session/facts/", lambda route: route.abort())
    player.context.set_offline(False)
    player.goto(origin + "/settings/")
    player.context.unroute("**/session/facts/")

    player.get_by_role("button", name="Sign this device out").click()
    expect(player.get_by_text("This device is not signed in")).to_be_visible()

    assert len(sets_of(ruth)) == 1
    assert player.evaluate(KEPT) == []


def test_signing_out_with_something_unsent_asks_first(player, ruth):
    waits_offline(player)
    origin = origin_of(player)
    player.context.route("**/session/facts/", lambda route: route.abort())
    player.context.set_offline(False)
    player.goto(origin + "/settings/")

    player.get_by_role("button", name="Sign this device out").click()
    expect(player.get_by_text("One entry waits on this device.")).to_be_visible()
    with player.expect_download() as download:
        player.get_by_role("button", name="Save it as a file").click()
    lines = download.value.path().read_text(encoding="utf-8").splitlines()
    still = player.evaluate(WAITING)
    player.get_by_role("button", name="Sign out without it").click()
    expect(player.get_by_text("This device is not signed in")).to_be_visible()

    assert [json.loads(line)["id"] for line in lines] == still != []
    assert player.evaluate(KEPT) == []


def test_signed_out_the_device_is_cleared_also_where_the_browser_does_not(player, ruth):
    def without_its_header(route):
        answer = route.fetch()
        headers = {k: v for k, v in answer.headers.items() if k != "clear-site-data"}
        route.fulfill(response=answer, headers=headers)

    player.context.route("**/settings/sign-out/", without_its_header)
    player.goto(origin_of(player) + "/settings/")

    player.get_by_role("button", name="Sign this device out").click()
    expect(player.get_by_text("This device is not signed in")).to_be_visible()

    assert player.evaluate(KEPT) == []


def test_a_full_device_says_so_and_sends_at_once(player, ruth):
    errors = []
    player.on("pageerror", lambda error: errors.append(str(error)))
    press(player, "begin")
    to_raises(player)
    player.evaluate(FULL)

    to_the_end_of(player, "heel-raise")
    settled(player)

    expect(player.locator("kept-here")).to_contain_text("no room to keep what you do")
    raises = [one for one in sets_of(ruth) if one.exercise == "heel-raise"]
    assert [one.reps for one in raises] == [one.asked_reps for one in raises]
    assert len(raises) == 2
    assert errors == []


def test_who_was_deleted_elsewhere_leaves_this_device_when_it_speaks_again(player, ruth):
    greta = care.begin(name="Greta", person=GRETA, now=timezone.now())
    origin = origin_of(player)
    waits_offline(player)
    player.evaluate(
        """async (person) => {
          const { sender } = document.querySelector("session-player");
          await sender.store.add(person, { kind: "stumble", id: "g", at: "", recorded: "" });
        }""",
        greta,
    )
    care.delete(ruth)
    player.context.route("**/session/facts/", lambda route: route.abort())
    player.context.set_offline(False)

    player.goto(origin + "/")

    assert becomes(player, KEPT, [greta])


def test_the_last_person_deleted_elsewhere_leaves_nothing_on_this_device(player, ruth):
    origin = origin_of(player)
    waits_offline(player)
    care.delete(ruth)
    player.context.set_offline(False)

    player.goto(origin + "/")

    assert becomes(player, KEPT, [])
    assert player.url.endswith("/welcome/")


def test_a_place_is_kept_where_the_calendar_is_another(opens, transactional_db):
    now = timezone.localtime()
    # Some place on earth where it is already, or still, another day.
    zone = "Pacific/Kiritimati" if now.astimezone(UTC).hour >= 10 else "Pacific/Pago_Pago"
    begin_ruth(zone)
    page = open_player(opens(timezone_id=zone))
    press(page, "begin")
    to_raises(page)
    pass_time(page, 6 * 2 + 1)
    before = standing(page)

    page.reload()
    ready(page)

    expect(page.locator('[data-text="lead"]').first).to_contain_text("You were at Heel raises")
    press(page, "begin")
    assert standing(page)["rep"] == before["rep"]


def test_a_clock_that_leaps_a_day_ahead_moves_neither_the_work_nor_the_place(player, ruth, now):
    press(player, "begin")
    player.context.set_offline(True)
    leave_one_out(player)
    settled(player)

    player.clock.set_system_time(timezone.now() + timedelta(days=1))
    pass_time(player, 1)
    player.context.set_offline(False)
    player.evaluate("document.querySelector('session-player').sender.flush()")
    settled(player)
    player.reload()
    ready(player)

    facts = care.record_of(ruth).journal.facts
    assert [fact.at.date() for fact in facts] == [now.date()]
    assert player.locator('[data-text="go"]').first.inner_text() == "Carry on"


def test_the_browser_is_asked_once_to_keep_what_is_kept(opens, ruth):
    page = open_player(opens())
    page.evaluate(
        """() => {
          window.asked = 0;
          navigator.storage.persisted = async () => false;
          navigator.storage.persist = async () => { window.asked += 1; return true; };
        }"""
    )
    before = page.evaluate("window.asked")
    press(page, "begin")
    press(page, "menu")
    press(page, "carry-on")

    assert before == 0
    assert page.evaluate("window.asked") == 1
