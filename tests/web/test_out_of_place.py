"""What lies before the start or is still to come decides nothing, and is asked about."""

from datetime import timedelta

from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import CheckIn, Stumble, Walk
from footbridge.engine.person import Slot
from tests.web.filling_in import opened

ASKED = "before your start. It decides nothing. Was it another day?"


def tell(person, what, days_ago):
    now = timezone.localtime()
    return care.write(person, what, care.Stamp(now, at=now - timedelta(days=days_ago))).entry


def today(browser) -> str:
    return browser.get("/").content.decode()


def test_a_walk_of_a_clock_that_was_wrong_is_asked_about_until_it_is_put_right(
    browser, ruth, clock
):
    walk = tell(ruth, Walk(seconds=600, comfortable=True), 3)
    before = today(browser)
    day = browser.get("/days/2026-01-02/").content.decode()

    address = f"/walk/?entry={walk.id}"
    said = {"minutes": "10", "comfortable": "yes", "day": "2026-01-05"}
    browser.post(address, {**opened(browser, address).hidden, **said})

    assert ASKED in before
    assert "2 January 2026" in before
    assert f"/entries/{walk.id}/" in day
    assert ASKED not in today(browser)


def test_taken_back_it_is_not_asked_about_any_more(browser, ruth):
    told = tell(ruth, CheckIn(slot=Slot.MORNING, pain=3), 1)

    opened(browser, f"/entries/{told.id}/").send(browser)

    assert ASKED not in today(browser)


def test_what_decides_nothing_anyway_is_not_asked_about(browser, ruth):
    tell(ruth, Stumble(), 1)
    tell(ruth, Walk(seconds=600), 0)

    assert ASKED not in today(browser)


def test_a_walk_that_a_clock_put_far_ahead_is_found_and_taken_back(browser, ruth, clock):
    clock.shift(timedelta(days=365 * 70))
    walk = tell(ruth, Walk(seconds=600, comfortable=True), 0)
    ahead = walk.day.isoformat()
    clock.shift(timedelta(days=-365 * 70))

    before = today(browser)
    day = browser.get(f"/days/{ahead}/").content.decode()
    opened(browser, f"/entries/{walk.id}/").send(browser)

    assert "which is still to come. It decides nothing" in before
    assert f"/entries/{walk.id}/" in day
    assert "Add to this day" not in day
    assert "still to come" not in today(browser)
