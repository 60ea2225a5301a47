"""A slip is mended where it was made: every save says so, and every entry of every day opens."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Measure, Place, Side
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Feeling,
    FeetCheck,
    Finding,
    FlagRaised,
    FootFinding,
    ProfileChanged,
    Session,
    SetDone,
    StopSign,
    Surface,
    Test,
    Walk,
    ZoneFeeling,
)
from footbridge.engine.known.history import standing
from footbridge.engine.person import Slot, Zone
from tests.people import RUTH
from tests.web.filling_in import opened

CALM = {"night": "none", "trip": "none", "look": "nothing", "new": "none"}
DAY = timedelta(days=1)
TODAY = "2026-01-05"


@pytest.fixture
def later(clock, ruth):
    """Three days after her start."""
    clock.shift(3 * DAY)


def tell(person, what, *, days_ago=0):
    now = timezone.localtime()
    return care.write(person, what, care.Stamp(now, at=now - days_ago * DAY)).entry


def stand(person, kind) -> list:
    facts = care.record_of(person).journal.facts
    return [each for each in standing(facts) if isinstance(each.what, kind)]


def page_of(browser, address="/") -> str:
    return browser.get(address).content.decode()


def check_in(browser, pain="3", **news):
    page = opened(browser, browser.get("/check-in/?more=1").headers["Location"])
    browser.post("/check-in/feeling/", {**page.hidden, "pain": pain, "soreness": "1"})
    browser.post("/check-in/where/", page.hidden)
    return browser.post("/check-in/news/", {**page.hidden, **CALM, **news})


def undo(browser, html):
    entries = re.search(r'name="entries" value="([^"]+)"', html)[1]
    where = re.search(r'name="next" value="([^"]+)"', html)[1]
    return browser.post("/undo/", {"entries": entries, "next": where})


def first_choice(html) -> str:
    """What "instead of" stands first on a page that asks."""
    return re.search(r'name="instead" value="([^"]+)"', html)[1]


def change_of(browser, entry) -> str:
    html = page_of(browser, f"/entries/{entry.id}/")
    return re.search(r'href="([^"]+)">Change it', html)[1].replace("&amp;", "&")


def sent_with(browser, address, **said):
    """A form that keeps its address, with other answers."""
    return browser.post(address, {**opened(browser, address).hidden, **said})


# Saved, and undone


def test_a_walk_that_was_saved_says_so_once_and_is_undone_by_one_tap(browser, ruth):
    opened(browser, "/walk/").send(browser, minutes="12", comfortable="yes", day=TODAY)
    shown = page_of(browser)
    again = page_of(browser)

    answer = undo(browser, shown)

    assert "Saved." in shown
    assert "Walk of 12 minutes without a rest." in shown
    assert "Saved." not in again
    assert answer.headers["Location"] == "/"
    assert stand(ruth, Walk) == []


def test_what_was_undone_can_be_given_back(browser, ruth):
    opened(browser, "/walk/").send(browser, minutes="12", comfortable="yes", day=TODAY)
    undo(browser, page_of(browser))

    shown = page_of(browser)
    undo(browser, shown)

    assert "Taken back." in shown
    assert [each.what.seconds for each in stand(ruth, Walk)] == [720]


def test_a_change_that_is_undone_leaves_what_was_there_before(browser, ruth):
    walk = tell(ruth, Walk(seconds=600))
    sent_with(browser, f"/walk/?entry={walk.id}", minutes="20", comfortable="yes", day=TODAY)

    undo(browser, page_of(browser, f"/days/{TODAY}/"))

    assert [each.what.seconds for each in stand(ruth, Walk)] == [600]


def test_a_check_in_is_undone_with_all_that_it_told(browser, ruth):
    check_in(browser, pain="9", stairs="easy", trip="stumble")

    undo(browser, page_of(browser))

    assert standing(care.record_of(ruth).journal.facts) == []


def test_what_may_warn_is_not_taken_back_by_one_tap(browser, ruth):
    check_in(browser, trip="fall", harm="head")

    shown = page_of(browser, "/flags/FLAG-B07/")

    assert "Saved." in shown
    assert 'name="entries"' not in shown
    assert "It was a mistake" in shown


def test_a_sign_cannot_be_undone_round_its_page(browser, ruth):
    raised = tell(ruth, FlagRaised(flag="FLAG-08"))

    browser.post("/undo/", {"entries": raised.id, "next": "/"})

    assert stand(ruth, FlagRaised) == [raised]


def test_undo_leads_nowhere_else(browser, ruth):
    walk = tell(ruth, Walk(seconds=600))

    answer = browser.post("/undo/", {"entries": walk.id, "next": "//elsewhere.example/"})

    assert answer.headers["Location"] == "/"


def test_an_exercise_whose_answer_was_undone_is_asked_again(browser, ruth):
    browser.post("/session/", {})
    first = browser.get("/session/").headers["Location"]
    opened(browser, first).send(browser, how="all")

    undo(browser, page_of(browser, browser.get("/session/").headers["Location"]))

    assert stand(ruth, Session) == []
    assert browser.get("/session/").headers["Location"] == first


@pytest.mark.parametrize(
    ("address", "said", "follows"),
    [
        ("/settings/numbers/", {"emergency": "999", "advice": "112"}, "/settings/"),
        ("/settings/name/", {"name": "Ruth W"}, "/settings/"),
    ],
)
def test_what_is_no_entry_says_saved_too_and_is_undone(browser, ruth, address, said, follows):
    before = page_of(browser, address).rpartition("<main")[2].count("Ruth W")
    sent_with(browser, address, **said)
    shown = page_of(browser, follows)
    (person,) = care.people()
    changed = (person.name, dict(person.contacts))

    undo(browser, shown)

    assert "Saved." in shown
    (person,) = care.people()
    assert changed != (person.name, dict(person.contacts))
    assert person.name == "Ruth"
    assert dict(person.contacts).get("advice", "") != "112"
    assert page_of(browser, address).rpartition("<main")[2].count("Ruth W") == before


# A second one of the same kind


def test_a_second_check_in_of_one_morning_is_instead_of_the_first(browser, ruth, clock):
    check_in(browser, pain="9")
    clock.shift(120)
    shown = page_of(browser, "/check-in/")
    change = re.search(r'href="(/check-in/feeling/\?form=[^"]+)"', shown)[1]

    page = opened(browser, change)
    browser.post("/check-in/feeling/", {**page.hidden, "pain": "3", "soreness": "1"})

    assert "You have checked in already" in shown
    assert "pain 9" in shown
    (told,) = stand(ruth, CheckIn)
    assert told.what.pain == 3


def test_one_more_check_in_of_the_morning_is_told_when_it_is_meant(browser, ruth):
    check_in(browser, pain="9")
    check_in(browser, pain="3")

    assert {each.what.pain for each in stand(ruth, CheckIn)} == {9, 3}


def test_two_windows_with_other_answers_say_so_and_one_is_taken_back(browser, ruth):
    check_in(browser, pain="9")
    page_of(browser)
    check_in(browser, pain="3")
    shown = page_of(browser)

    other = re.search(r'name="entries" value="([^"]+)">Take that one back', shown)[1]
    browser.post("/undo/", {"entries": other, "next": "/"})

    assert "There’s another one from this part of the day" in shown
    assert [each.what.pain for each in stand(ruth, CheckIn)] == [3]


def test_after_midnight_it_is_still_the_evening_of_the_day_before(browser, ruth, clock):
    care.write(ruth, ProfileChanged(check_in_slot=Slot.EVENING), care.Stamp(timezone.now()))
    clock.shift(13 * 3600)
    check_in(browser, pain="9")
    clock.shift(3.5 * 3600)

    assert "You have checked in already" in page_of(browser, "/check-in/")


def test_a_check_in_of_the_evening_asks_nothing(browser, ruth, clock):
    check_in(browser, pain="9")
    clock.shift(12 * 3600)

    assert browser.get("/check-in/").status_code == 302


def test_a_second_look_at_the_feet_asks_which_is_meant(browser, ruth):
    opened(browser, "/feet/").send(browser, said="nothing")

    shown = page_of(browser, "/feet/")

    assert "You have looked at your feet today" in shown
    opened(browser, "/feet/?more=1").send(browser, said="could_not")
    assert len(stand(ruth, FeetCheck)) == 2


@pytest.mark.parametrize(("meant", "stands"), [("instead", [1200]), ("as_well", [600, 1200])])
def test_a_second_walk_of_a_day_is_asked_about(browser, ruth, meant, stands):
    walk = tell(ruth, Walk(seconds=600))
    page = opened(browser, "/walk/")
    said = {"minutes": "20", "comfortable": "yes", "day": TODAY}

    asked = page.send(browser, **said)
    page.send(browser, **said, instead=walk.id if meant == "instead" else "as_well")

    assert "There’s one on this day already" in asked.content.decode()
    assert sorted(each.what.seconds for each in stand(ruth, Walk)) == stands


def test_the_same_walk_sent_twice_is_no_second_one(browser, ruth, clock):
    page = opened(browser, "/walk/")
    page.send(browser, minutes="12", comfortable="yes", day=TODAY)
    clock.shift(5)

    assert page.send(browser, minutes="13", comfortable="yes", day=TODAY).status_code == 302
    assert page.send(browser, minutes="14", comfortable="yes", day=TODAY).status_code == 302
    assert [each.what.seconds for each in stand(ruth, Walk)] == [840]


def test_a_second_session_of_an_earlier_day_is_asked_about(browser, ruth, later):
    tell(ruth, Session(sets=(SetDone(exercise="heel-raise", reps=8),)), days_ago=1)
    tell(ruth, Session(sets=(SetDone(exercise="sit-to-stand", reps=8),)), days_ago=1)
    page = opened(browser, "/earlier/?day=2026-01-07")
    said = {"day": "2026-01-07", "done": "all"}

    asked = page.send(browser, **said).content.decode()
    page.send(browser, **said, instead=first_choice(asked))

    assert "There’s one on this day already" in asked
    (session,) = stand(ruth, Session)
    assert session.id == page.hidden["id"]


def test_each_leg_of_a_test_takes_its_own_place(browser, ruth):
    tell(ruth, Test(measure=Measure.SINGLE_LEG, result=5, side=Side.LEFT))
    tell(ruth, Test(measure=Measure.SINGLE_LEG, result=6, side=Side.RIGHT))
    page = opened(browser, "/tests/single-leg/")
    said = {"left": "7", "day": TODAY}

    asked = page.send(browser, **said).content.decode()
    page.send(browser, **said, instead=first_choice(asked))

    assert "There’s one on this day already" in asked
    assert {(each.what.side, each.what.result) for each in stand(ruth, Test)} == {
        (Side.LEFT, 7),
        (Side.RIGHT, 6),
    }


def test_a_session_with_a_stop_is_not_replaced_by_one_without(browser, ruth, later):
    stopped = tell(
        ruth,
        Session(sets=(SetDone(exercise="heel-raise", reps=2, stop=StopSign.PAIN),)),
        days_ago=1,
    )
    page = opened(browser, "/earlier/?day=2026-01-07")

    page.send(browser, day="2026-01-07", done="all", instead=stopped.id)

    assert len(stand(ruth, Session)) == 2


# More than the measure


def test_ten_hours_of_walking_are_asked_about_first(browser, ruth):
    page = opened(browser, "/walk/")
    said = {"minutes": "600", "comfortable": "yes", "day": TODAY}

    asked = page.send(browser, **said).content.decode()
    before = stand(ruth, Walk)
    page.send(browser, **said, sure="on")

    assert "600 minutes is 10 hours of walking" in asked
    assert before == []
    assert [each.what.seconds for each in stand(ruth, Walk)] == [36_000]


# Days and entries


def test_a_day_shows_all_that_was_told_of_it(browser, ruth, later):
    tell(ruth, Walk(seconds=600), days_ago=1)
    tell(ruth, CheckIn(slot=Slot.MORNING, pain=3), days_ago=1)
    gone = tell(ruth, Walk(seconds=60), days_ago=1)
    care.withdraw(ruth, gone.id, care.Stamp(timezone.now()))

    shown = page_of(browser, "/days/2026-01-07/")

    assert "Walk of 10 minutes without a rest" in shown
    assert "Check-in in the morning, pain 3" in shown
    assert "1 minute without" not in shown
    assert "/days/2026-01-06/" in shown
    assert "/days/2026-01-08/" in shown


@pytest.mark.parametrize("day", ["tomorrow", "2026-01-09", "2026-02-30"])
def test_a_day_that_is_none_or_not_yet_is_not_there(browser, ruth, later, day):
    assert browser.get(f"/days/{day}/").status_code == 404


def test_the_days_end_where_the_programme_began(browser, ruth, later):
    first = page_of(browser, "/days/2026-01-05/")

    assert "/days/2026-01-04/" not in first
    assert "/days/2026-01-06/" in first
    assert "Add to this day" not in page_of(browser, "/days/2026-01-04/")


def test_an_entry_is_taken_back_and_given_back_and_taken_back(browser, ruth, later):
    walk = tell(ruth, Walk(seconds=600), days_ago=2)
    address = f"/entries/{walk.id}/"

    opened(browser, address).send(browser)
    once = stand(ruth, Walk)
    shown = page_of(browser, address)
    back = re.search(r'name="entries" value="([^"]+)"', shown.rpartition("<main")[2])[1]
    browser.post("/undo/", {"entries": back, "next": address})
    twice = stand(ruth, Walk)
    opened(browser, address).send(browser)

    assert once == []
    assert "You took it back" in shown
    assert twice == [walk]
    assert stand(ruth, Walk) == []


def test_what_was_replaced_leads_to_what_stands(browser, ruth):
    walk = tell(ruth, Walk(seconds=600))
    mended = care.correct(ruth, walk.id, Walk(seconds=900), care.Stamp(timezone.now())).entry

    shown = page_of(browser, f"/entries/{walk.id}/")

    assert f"/entries/{mended.id}/" in shown
    assert "Take it back" not in shown


def test_an_entry_of_a_sign_leads_to_its_page(browser, ruth):
    raised = tell(ruth, FlagRaised(flag="FLAG-08"))
    address = f"/entries/{raised.id}/"

    assert "/flags/FLAG-08/" in page_of(browser, address)
    assert browser.post(address, {}).headers["Location"] == "/flags/FLAG-08/mistake/"


# Mended


def test_a_walk_is_mended_on_its_day(browser, ruth, later):
    walk = tell(ruth, Walk(seconds=630, comfortable=True, surface=Surface.SOFT), days_ago=2)
    address = change_of(browser, walk)
    shown = page_of(browser, address)

    answer = sent_with(browser, address, minutes="10", comfortable="no", day="2026-01-06")

    assert 'value="10"' in shown
    assert answer.headers["Location"] == "/days/2026-01-06/"
    (mended,) = stand(ruth, Walk)
    assert (mended.what.seconds, mended.what.comfortable) == (630, False)
    assert (mended.at, mended.corrects) == (walk.at, walk.id)


def test_a_walk_is_moved_to_the_day_that_was_meant(browser, ruth, later):
    walk = tell(ruth, Walk(seconds=600), days_ago=1)

    sent_with(browser, change_of(browser, walk), minutes="10", comfortable="yes", day="2026-01-06")

    (moved,) = stand(ruth, Walk)
    assert moved.day.isoformat() == "2026-01-06"


def test_an_entry_of_long_ago_is_mended_all_the_same(browser, ruth, clock):
    walk = tell(ruth, Walk(seconds=600))
    clock.shift(80 * DAY)

    sent_with(browser, change_of(browser, walk), minutes="11", comfortable="yes", day=TODAY)

    assert [each.what.seconds for each in stand(ruth, Walk)] == [660]


def test_a_result_is_mended_for_its_leg(browser, ruth, later):
    told = tell(ruth, Test(measure=Measure.SINGLE_LEG, result=40, side=Side.LEFT), days_ago=1)
    address = change_of(browser, told)
    shown = page_of(browser, address)

    sent_with(browser, address, left="4", day="2026-01-07")

    assert 'name="right"' not in shown
    (mended,) = stand(ruth, Test)
    assert (mended.what.result, mended.what.side) == (4, Side.LEFT)


def test_the_sets_of_a_session_are_mended_one_by_one(browser, ruth, later):
    sets = (
        SetDone(exercise="heel-raise", reps=8, effort=6),
        SetDone(exercise="heel-raise", reps=80, effort=7),
        SetDone(exercise="tandem-stance", hold_seconds=20, side=Side.LEFT),
    )
    told = tell(ruth, Session(sets=sets), days_ago=1)

    sent_with(browser, change_of(browser, told), **{"set-0": "8", "set-1": "7", "set-2": "0"})

    (mended,) = stand(ruth, Session)
    assert [(one.reps, one.effort) for one in mended.what.sets] == [(8, 6), (7, 7)]
    assert mended.at == told.at


def test_days_away_are_mended(browser, ruth, later):
    first = timezone.localdate()
    told = tell(ruth, Away(first=first, last=first + 30 * DAY, why=AwayReason.HOLIDAY))
    said = {"first": first.isoformat(), "last": (first + 3 * DAY).isoformat(), "why": "illness"}

    sent_with(browser, change_of(browser, told), **said)

    (mended,) = stand(ruth, Away)
    assert (mended.what.last, mended.what.why) == (first + 3 * DAY, AwayReason.ILLNESS)


def test_a_check_in_of_another_day_is_mended_with_what_it_said(browser, ruth, later):
    zone = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)
    numb = (ZoneFeeling(zone=zone, feels=Feeling.NUMB),)
    told = tell(ruth, CheckIn(slot=Slot.EVENING, pain=9, soreness=2, zones=numb), days_ago=2)
    address = change_of(browser, told)
    page = opened(browser, address)
    shown = page_of(browser, address)

    browser.post("/check-in/feeling/", {**page.hidden, "pain": "3", "soreness": "2"})

    assert re.search(r'value="9"[^>]* checked', shown)
    (mended,) = stand(ruth, CheckIn)
    assert (mended.what.pain, mended.what.slot, mended.at) == (3, Slot.EVENING, told.at)
    assert mended.what.zones == numb


def test_a_look_at_the_feet_is_mended_with_what_was_found(browser, ruth, later):
    zone = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)
    found = (
        FootFinding(found=Finding.CRACK, side=Side.LEFT, zone=zone),
        FootFinding(found=Finding.SWELLING, side=Side.RIGHT),
    )
    told = tell(ruth, FeetCheck(findings=found), days_ago=1)
    page = opened(browser, change_of(browser, told))
    said = {"said": "all", "found": "blister", "places": ["left:sole-heel"]}

    browser.post("/feet/", {**page.hidden, **said})

    (look,) = stand(ruth, FeetCheck)
    assert {each.found for each in look.what.findings} == {
        Finding.CRACK,
        Finding.SWELLING,
        Finding.BLISTER,
    }
    assert look.day == told.day


# Forgotten


def test_a_forgotten_check_in_is_added_to_its_day(browser, ruth, later):
    page = opened(browser, browser.get("/check-in/?day=2026-01-06").headers["Location"])
    browser.post("/check-in/feeling/", {**page.hidden, "pain": "4", "slot": "evening"})
    browser.post("/check-in/where/", page.hidden)

    answer = browser.post("/check-in/news/", {**page.hidden, **CALM})

    assert answer.headers["Location"] == "/days/2026-01-06/"
    (told,) = stand(ruth, CheckIn)
    assert (told.day.isoformat(), told.what.pain) == ("2026-01-06", 4)
    assert told.what.slot == Slot.EVENING
    assert [each.day.isoformat() for each in stand(ruth, FeetCheck)] == ["2026-01-06"]


def test_a_forgotten_check_in_keeps_its_day_over_midnight(browser, ruth, later, clock):
    page = opened(browser, browser.get("/check-in/?day=2026-01-06").headers["Location"])
    browser.post("/check-in/feeling/", {**page.hidden, "pain": "4"})
    clock.shift(DAY)
    browser.post("/check-in/where/", page.hidden)

    browser.post("/check-in/news/", {**page.hidden, **CALM})

    assert [each.day.isoformat() for each in stand(ruth, CheckIn)] == ["2026-01-06"]


def test_a_day_that_has_a_check_in_asks_before_another_is_added(browser, ruth, later):
    tell(ruth, CheckIn(slot=Slot.EVENING, pain=5), days_ago=2)

    shown = page_of(browser, "/check-in/?day=2026-01-06")

    assert "You’ve already checked in on Tuesday 6 January" in shown
    assert browser.get("/check-in/?day=2026-01-06&more=1").status_code == 302


def test_a_forgotten_look_at_the_feet_is_added_to_its_day(browser, ruth, later):
    opened(browser, "/feet/?day=2026-01-06").send(browser, said="nothing")

    assert [each.day.isoformat() for each in stand(ruth, FeetCheck)] == ["2026-01-06"]


@pytest.mark.parametrize("day", ["2026-01-04", "2026-01-09", "never"])
@pytest.mark.parametrize("address", ["/check-in/", "/feet/"])
def test_a_day_outside_the_programme_is_taken_for_today(browser, ruth, later, address, day):
    answer = browser.get(f"{address}?day={day}", follow=True)

    assert answer.status_code == 200
    assert 'name="day"' not in answer.content.decode()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/walk/", {"minutes": "10", "comfortable": "yes"}),
        ("/earlier/", {"done": "all"}),
        ("/tests/heel-raises/", {"result": "9"}),
    ],
)
def test_what_else_was_forgotten_is_added_to_its_day(browser, ruth, later, address, said):
    page = opened(browser, f"{address}?day=2026-01-06")

    answer = page.send(browser, day="2026-01-06", **said)

    assert answer.headers["Location"] == "/days/2026-01-06/"
    told = stand(ruth, Walk | Session | Test)
    assert [each.day.isoformat() for each in told] == ["2026-01-06"]


def test_what_was_kept_of_one_person_is_not_given_to_another(browser, ruth):
    sent_with(browser, "/settings/name/", name="Ruth W")
    ida = care.begin(name="Ida", person=RUTH, now=timezone.now())
    browser.post("/people/", {"person": ida})

    browser.post("/undo/", {"entries": "before", "next": "/"})

    assert {each.name for each in care.people()} == {"Ruth W", "Ida"}
