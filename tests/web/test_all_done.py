"""A day on which everything is done: what was done, and what the next day probably holds."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Place, Side
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    FeetCheck,
    Finding,
    FootFinding,
    Session,
    Walk,
)
from footbridge.engine.person import Slot, Zone
from footbridge.web.pages.late import late_sets
from footbridge.web.pages.today import session_items

DONE = re.compile(r'<ul class="rows rows--done".*?</ul>', re.DOTALL)
TOMORROW = re.compile(r'<h2 id="tomorrow">.*?</section>', re.DOTALL)


def do_everything(person):
    """Check-in at once, the session ten minutes later, the walk at noon, the feet at eight."""
    now = timezone.localtime()
    care.write(person, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), care.Stamp(now))
    decision = care.today(person, on=now.date(), now=now)
    sets = late_sets(decision, {item.exercise for item in session_items(decision)}, "6")
    evening = now.replace(hour=20, minute=5)
    care.write(person, Session(sets=sets), care.Stamp(evening, at=now + timedelta(minutes=10)))
    care.write(
        person, Walk(seconds=7 * 60), care.Stamp(evening, at=now.replace(hour=12, minute=0))
    )
    care.write(person, FeetCheck(), care.Stamp(evening, at=evening))


def plain(pattern, html) -> str:
    """What a reader meets there, as one line."""
    found = pattern.search(html)
    assert found is not None
    words = re.sub(r"<small>|</small>", " ", found[0])
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", words)).strip()


@pytest.fixture
def evening(clock, ruth):
    """Ruth, who has done everything by the evening."""
    do_everything(ruth)
    clock.shift(timedelta(hours=12))
    return ruth


@pytest.mark.usefixtures("evening")
def test_what_was_done_stands_with_its_time(browser):
    told = plain(DONE, browser.get("/").content.decode())

    assert re.fullmatch(
        r"Done Check-in Pain 2 8:15 "
        r"Done Session, (\d+) of \1 exercises Harder than planned 8:25 "
        r"Done Walk, 7 min 12:00 Done Looked at your feet, nothing new 20:05",
        told,
    )


@pytest.mark.usefixtures("evening")
def test_planks_are_counted_down_when_the_day_is_over(browser):
    html = browser.get("/").content.decode()

    assert '<b class="n">1</b> plank laid. <b class="n">83</b> to go.' in html


def test_tomorrow_is_what_the_engine_would_plan_and_no_promise(browser, evening):
    told = plain(TOMORROW, browser.get("/").content.decode())

    tomorrow = timezone.localdate() + timedelta(days=1)
    decision = care.today(evening, on=tomorrow, now=timezone.now(), store=False)
    seconds = sum(b.seconds for b in decision.blocks if b.id not in ("walk", "recovery"))
    assert f"A day without strength work: about {round(seconds / 60)} minutes." in told
    assert "Warm-up Stretches Balance" in told
    assert "And a walk of about 10 minutes." in told
    assert "Your check-in comes first, and may change it." in told


@pytest.mark.usefixtures("evening")
def test_looking_ahead_keeps_no_plan_of_a_day_to_come(browser):
    from footbridge.storage import models

    browser.get("/")

    assert set(models.Shown.objects.values_list("on", flat=True)) == {date(2026, 1, 5)}


def test_a_strength_day_names_its_exercises_and_what_to_have_ready(browser, ruth, clock):
    for _ in range(3):
        do_everything(ruth)
        clock.shift(timedelta(days=1))
    clock.shift(timedelta(hours=-12))

    told = plain(TOMORROW, browser.get("/").content.decode())

    assert re.search(r"Strength day: about \d+ minutes\. .*Heel raises", told)
    assert re.search(r"Have ready: .*a firm chair", told)
    assert "worktop" not in told


@pytest.mark.parametrize(("day", "says"), [(12, False), (13, True), (14, False)])
def test_a_review_is_told_of_the_evening_before(browser, ruth, clock, day, says):
    clock.shift(timedelta(days=day))
    do_everything(ruth)
    clock.shift(timedelta(hours=12))

    told = plain(TOMORROW, browser.get("/").content.decode())

    assert ("It is also time for your review." in told) is says


def test_nothing_is_said_of_a_tomorrow_that_is_spent_away(browser, evening):
    on = timezone.localdate() + timedelta(days=1)
    care.write(
        evening, Away(first=on, last=on, why=AwayReason.HOLIDAY), care.Stamp(timezone.now())
    )

    html = browser.get("/").content.decode()

    assert "Plank 1 is laid" in html
    assert TOMORROW.search(html) is None


def test_a_look_that_found_something_is_not_called_nothing_new(browser, ruth, clock):
    do_everything(ruth)
    spot = Zone(side=Side.LEFT, place=Place.TOP_SHIN)
    seen = FootFinding(found=Finding.RED_MARK, side=Side.LEFT, zone=spot)
    clock.shift(timedelta(hours=13))
    care.write(ruth, FeetCheck(findings=(seen,)), care.Stamp(timezone.localtime()))

    told = browser.get("/").content.decode()

    assert "nothing new" not in told
    assert "Looked at your feet" in told
