"""A whole first day, from the printed address to the plank that is laid."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.known.history import standing
from footbridge.engine.person import Screening
from footbridge.engine.shown.situations import Flare
from tests.browser.doing import (
    arrives_today,
    check_in,
    do_session,
    go_on,
    heading,
    mark,
    set_up,
    step_of,
    tick,
)
from tests.browser.people import ruth_since
from tests.browser.test_accessible import findings


def test_somebody_new_is_set_up_and_does_the_first_day(opens):
    page = opens()
    set_up(page)
    assert heading(page) == "Your twelve weeks"

    page.get_by_role("link", name="Go to today").click()
    expect(page.get_by_text("Today you lay the first plank.")).to_be_visible()
    check_in(page)
    count = do_session(page)
    page.get_by_role("link", name="Go for the walk").click()
    tick(page, "comfortable", "yes")
    page.get_by_role("button", name="Save the walk").click()

    assert count >= 3
    assert heading(page) == "Plank 1 is laid"
    assert page.locator(".rows--done li").count() == 4
    expect(page.get_by_role("heading", name="Tomorrow")).to_be_visible()
    assert findings(page) == []
    (person,) = care.people()
    told = standing(care.record_of(person.key).journal.facts)
    assert {fact.kind for fact in told} == {"check_in", "feet_check", "session", "walk"}


@pytest.mark.parametrize("gates", [(), ("GATE-07",)], ids=["nothing limits it", "seated only"])
def test_what_comes_next_is_seen_without_scrolling(opens, transactional_db, now, gates):
    person = replace(ruth_since(now.date()), screening=Screening(asked_on=now.date(), yes=gates))
    care.begin(name="Ruth", person=person, now=now)

    page = opens()

    button = page.get_by_role("link", name="Start the check-in").bounding_box()
    tabs = page.locator(".tabs").bounding_box()
    assert button["y"] + button["height"] <= tabs["y"]


def test_the_map_of_the_feet_is_painted_and_kept(opens, ruth):
    page = opens()
    page.locator('a[href="/check-in/"]').first.click()
    go_on(page)
    tick(page, "look", "nothing")
    tick(page, "changed", "yes")
    tick(page, "trip", "none")
    tick(page, "new", "none")
    go_on(page)
    mark(page, "burning", "left:sole-heel")
    mark(page, "painful", "left:sole-arch")
    expect(page.get_by_text("Left foot: the heel, burning")).to_be_visible()
    go_on(page)
    arrives_today(page)

    # It is told with its news, and once more with the map.
    stands = standing(care.record_of(ruth).journal.facts)
    (made,) = [fact for fact in stands if fact.kind == "check_in"]
    marks = {(m.zone.side.value, m.zone.place.value, m.feels.value) for m in made.what.zones}
    assert ("left", "sole-heel", "burning") in marks
    assert ("left", "sole-arch", "painful") in marks


def test_after_a_hard_day_the_next_one_is_lighter(opens, ruth):
    page = opens()
    check_in(page, pain=2, soreness=0)
    do_session(page)

    with time_machine.travel(timezone.localtime() + timedelta(days=1), tick=True):
        page.goto(page.url)
        check_in(page, pain=6, soreness=2)
        if step_of(page) == "more":
            tick(page, "blames", "none")
            go_on(page)
        arrives_today(page)
        decision = care.today(ruth, on=timezone.localdate(), now=timezone.localtime())

        assert isinstance(decision.situation, Flare)
        expect(page.get_by_role("heading", name="A little less for now")).to_be_visible()


def test_a_walk_of_yesterday_can_be_added_today(opens, ruth, now):
    page = opens("/walk/")
    yesterday = (now - timedelta(days=1)).date()
    page.get_by_label("The longest stretch without a rest").fill("7")
    tick(page, "comfortable", "yes")
    page.get_by_label("On which day?").fill(yesterday.isoformat())
    page.get_by_role("button", name="Save the walk").click()
    expect(page.get_by_role("status").filter(has_text="Saved.")).to_be_visible()

    (walk,) = care.record_of(ruth).journal.facts
    assert walk.at.date() == yesterday
    assert walk.what.seconds == 7 * 60
