"""Today in its states, as it is read: the slot, what was told, feet once a day, the week."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Place, Side
from footbridge.engine.facts import (
    CheckIn,
    FeetCheck,
    Finding,
    FootFinding,
    Session,
    SetDone,
    Walk,
)
from footbridge.engine.person import Slot, Zone
from footbridge.web.pages.late import late_sets
from footbridge.web.pages.today import session_items
from tests.web.todays import STATES, all_done, begun, lived, tell, trained

SLOT = re.compile(r'<div class="slot slot--(\w+)">')
BELOW = re.compile(r'<li class="also also--(\w+)">')
DONE = re.compile(r'<ul class="rows rows--done".*?</ul>', re.DOTALL)
WEEK = re.compile(r'<ol class="week".*?</ol>', re.DOTALL)


def become(browser, key: str) -> str:
    """Today of this person, as HTML."""
    browser.post("/people/", {"person": key})
    return browser.get("/").content.decode()


def words(pattern, html: str) -> str:
    """What a reader meets there, as one line."""
    found = pattern.search(html)
    assert found is not None
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", found[0])).strip()


@pytest.mark.parametrize(
    ("state", "first"),
    [
        ("first day", []),
        ("week 7", ["review"]),
        ("review due", ["review"]),
        ("back after a break", ["situation"]),
        ("after a flare", ["situation"]),
        ("seated", ["situation"]),
        ("away", ["situation"]),
        ("asked", ["may_be_urgent"]),
        ("something seen", ["untold_look"]),
        ("stop told", ["stop"]),
        ("old session open", ["old_session"]),
        ("call today", ["call_today"]),
        ("called today", ["call_today"]),
        ("within days", ["within_days"]),
        ("next visit", ["review"]),
    ],
)
def test_one_message_stands_before_the_first_thing(device, clock, state, first):
    html = become(device, STATES[state](timezone.localtime()))

    assert SLOT.findall(html) == first


@pytest.mark.parametrize("state", STATES)
def test_no_message_is_said_twice(device, clock, state):
    html = become(device, STATES[state](timezone.localtime()))

    assert not set(SLOT.findall(html)) & (set(BELOW.findall(html)) - {"within_days"})


def test_a_call_keeps_its_button_where_it_is_seen_first(device, clock):
    html = become(device, STATES["called today"](timezone.localtime()))

    assert html.index("btn--call") < html.index('id="things"')
    assert "You have called them." in html


def test_what_was_counted_is_a_statement_with_whom_to_show_it_to(device, clock):
    html = become(device, STATES["next visit"](timezone.localtime()))

    assert "Show this to your clinician" in html
    assert html.index('id="things"') < html.index("/flags/FLAG-B14/")
    assert "/flags/FLAG-B14/ask/" not in html


def test_done_lines_tell_what_was_said(device, clock):
    now = timezone.localtime()
    html = become(device, all_done(begun(now), now))

    told = words(DONE, html)

    assert re.search(r"Check-in Pain 3 \d+:\d\d", told)
    assert re.search(r"Looked at your feet, nothing new \d+:\d\d", told)
    assert re.search(r"Session, (\d+) of \1 exercises", told)
    assert re.search(r"Walk, 14 min Felt fine \d+:\d\d", told)


@pytest.mark.parametrize(
    ("effort", "says"),
    [(1, "Easier than planned"), (None, ""), (10, "Harder than planned")],
)
def test_effort_is_told_beside_what_was_aimed_for(device, clock, effort, says):
    now = timezone.localtime()
    key = tell(begun(now), now, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), FeetCheck())
    decision = care.today(key, on=now.date(), now=now, store=False)
    items = {item.exercise for item in session_items(decision)}
    sets = late_sets(decision, items, str(effort) if effort is not None else None)

    html = become(device, tell(key, now, Session(sets=sets)))

    assert re.search(rf"exercises {says} ?\d+:\d\d", words(DONE, html))


def test_the_middle_of_what_was_aimed_for_is_the_right_effort(device, clock):
    now = timezone.localtime()
    key = tell(begun(now), now, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), FeetCheck())
    decision = care.today(key, on=now.date(), now=now, store=False)
    aimed = next(
        item for item in session_items(decision)
        if item.dose.target and item.dose.target.scale == "effort"
    )  # fmt: skip
    one = SetDone(
        exercise=aimed.exercise, variant=aimed.variant, reps=5, effort=aimed.dose.target.lo
    )
    other = SetDone(
        exercise=aimed.exercise, variant=aimed.variant, reps=5, effort=aimed.dose.target.hi
    )
    rest = late_sets(
        decision, {i.exercise for i in session_items(decision)} - {aimed.exercise}, None
    )

    html = become(device, tell(key, now, Session(sets=(*rest, one, other))))

    assert "Right effort" in words(DONE, html)


@pytest.mark.parametrize(
    ("fine", "says"), [(True, "Felt fine"), (False, "Did not feel fine"), (None, "14 min 8")]
)
def test_a_walk_tells_how_it_felt_when_that_was_said(device, clock, fine, says):
    now = timezone.localtime()
    key = trained(begun(now), now)

    html = become(device, tell(key, now, Walk(seconds=14 * 60, comfortable=fine)))

    assert says in words(DONE, html)


@pytest.mark.parametrize(("pain", "is_said"), [(8, True), (3, False)])
def test_strong_pain_later_that_day_is_not_passed_over(device, clock, pain, is_said):
    now = timezone.localtime()
    key = all_done(lived(now, days=20), now)

    later = now + timedelta(hours=9)
    clock.move_to(later)
    html = become(device, tell(key, later, CheckIn(slot=Slot.EVENING, pain=pain, soreness=3)))

    assert (f"Pain {pain}" in words(DONE, html)) is True
    assert ("Is it new, or does it keep growing? See what to do" in words(DONE, html)) is is_said


@pytest.mark.covers("REG-07")
def test_feet_are_looked_at_once_a_day_in_the_check_in_or_by_themselves(browser, ruth):
    browser.post("/check-in/feeling/", {"pain": "3", "soreness": "1"})
    browser.post("/check-in/where/", {})
    browser.post("/check-in/news/", {"trip": "none", "look": "nothing", "new": "none"})

    html = browser.get("/").content.decode()

    assert "Looked at your feet, nothing new In your check-in" in words(DONE, html)
    assert 'class="btn btn--go btn--big" href="/feet/"' not in html


def test_a_look_that_was_mended_is_still_of_its_check_in(browser, ruth):
    form = {"trip": "none", "look": "nothing", "new": "none"}
    browser.post("/check-in/feeling/", {"pain": "3", "soreness": "1"})
    browser.post("/check-in/where/", {})
    browser.post("/check-in/news/", form)
    told = care.record_of(ruth).journal.facts
    look = next(each for each in told if isinstance(each.what, FeetCheck))
    spot = FootFinding(found=Finding.RED_MARK, side=Side.LEFT,
                       zone=Zone(side=Side.LEFT, place=Place.SOLE_HEEL))  # fmt: skip
    care.correct(ruth, look.id, FeetCheck(findings=(spot,)), care.Stamp(timezone.localtime()))

    html = browser.get("/").content.decode()

    line = "Looked at your feet A red mark, left foot, the heel In your check-in"
    assert line in words(DONE, html)


@pytest.mark.covers("REG-07")
def test_feet_that_could_not_be_seen_are_not_looked_at_and_hold_nothing_up(device, clock):
    now = timezone.localtime()
    key = tell(begun(now), now, CheckIn(slot=Slot.MORNING, pain=3, soreness=1))

    html = become(device, tell(key, now, FeetCheck(could_see=False)))

    told = words(DONE, html)
    assert "Feet: you could not see them well Ask somebody to look at them with you." in told
    assert "Looked at your feet" not in told
    assert 'btn--big" href="/session/"' in html


def test_a_look_later_that_day_makes_up_for_one_that_saw_nothing(device, clock):
    now = timezone.localtime()
    key = tell(begun(now), now, CheckIn(slot=Slot.MORNING, pain=3, soreness=1))

    html = become(device, tell(key, now, FeetCheck(could_see=False), FeetCheck()))

    assert "Looked at your feet, nothing new" in words(DONE, html)


def test_the_week_ahead_is_what_the_engine_says_of_each_day(device, clock):
    now = timezone.localtime()
    key = tell(lived(now, days=10), now, CheckIn(slot=Slot.MORNING, pain=3, soreness=1))

    html = become(device, key)

    told = words(WEEK, html)
    day = care.day(key, on=now.date(), now=now, store=False)
    for decision in care.days_ahead(day, 7).days:
        walk = sum(block.seconds for block in decision.blocks if block.id == "walk")
        assert f"walk {round(walk / 60)} min" in told
    assert told.count("Strength") == sum(
        any(block.id == "strength" for block in decision.blocks)
        for decision in care.days_ahead(day, 7).days
    )
    assert told.count("Review") == 1


def test_before_the_check_in_the_week_is_a_link_and_costs_nothing(device, clock, monkeypatch):
    now = timezone.localtime()
    key = lived(now, days=8)
    monkeypatch.setattr(care, "days_ahead", lambda *_: pytest.fail("no day was to be decided"))

    html = become(device, key)

    assert 'href="/plan/#week"' in html
    assert WEEK.search(html) is None


def test_a_look_again_decides_no_day_of_the_week(transactional_db, device, clock, monkeypatch):
    now = timezone.localtime()
    key = tell(lived(now, days=8), now, CheckIn(slot=Slot.MORNING, pain=3, soreness=1))
    first = become(device, key)
    device.get("/")
    monkeypatch.setattr(care, "days_ahead", lambda *_: pytest.fail("no day was to be decided"))

    again = device.get("/").content.decode()

    assert words(WEEK, again) == words(WEEK, first)


def test_the_next_review_is_named(device, clock):
    now = timezone.localtime()
    key = tell(begun(now), now, CheckIn(slot=Slot.MORNING, pain=3, soreness=1))

    html = become(device, key)

    monday = now.date() + timedelta(days=14)
    assert f"Next review: Monday {monday.day} January." in html


def test_nothing_of_a_week_is_said_while_a_sign_stops_all(device, clock):
    now = timezone.localtime()
    key = tell(STATES["call today"](now), now, CheckIn(slot=Slot.MORNING, pain=3, soreness=1))

    html = become(device, key)

    assert WEEK.search(html) is None
    assert "/plan/#week" not in html


def test_the_twelve_weeks_show_the_week_ahead_at_any_time(device, clock):
    now = timezone.localtime()
    become(device, lived(now, days=8))

    html = device.get("/plan/").content.decode()

    assert 'id="week"' in html
    assert words(WEEK, html).startswith("Today ")


@pytest.mark.covers("REG-07")
def test_something_seen_and_not_said_rests_the_feet_and_says_what_to_do(device):
    html = become(device, STATES["something seen"](timezone.localtime()))

    assert "Your feet rest until you say more" in html
    assert "What did you see on your feet?" in html
    assert "mark" not in words(re.compile(r'<div class="slot.*?</div>', re.DOTALL), html)
