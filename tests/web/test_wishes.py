"""Change today, another one instead, try it now: a wish is a fact, and can be undone."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import (
    Away,
    AwayReason,
    EasierToday,
    FlagRaised,
    Lasts,
    NotToday,
    Rests,
    Screened,
    Session,
    Swapped,
)
from footbridge.engine.known.history import standing
from footbridge.engine.shown.decision import DayBlock
from tests.web.pages import read
from tests.web.shown import shown

MOST_QUERIES = 10


def wishes(key: str) -> list:
    told = standing(care.record_of(key).journal.facts)
    return [each.what for each in told if isinstance(each.what, EasierToday | NotToday | Swapped)]


def sessions(key: str) -> list[Session]:
    told = standing(care.record_of(key).journal.facts)
    return [each.what for each in told if isinstance(each.what, Session)]


def today_of(key: str):
    from footbridge.web import clock

    now = clock.now()
    return care.day(key, on=now.date(), now=now, store=False)


def page(browser, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


@pytest.mark.covers("REG-17")
def test_one_tap_makes_today_easier_and_today_says_so(browser, ruth):
    before = sum(block.seconds for block in today_of(ruth).decision.blocks)

    answer = browser.post("/today/change/", {"id": "e", "wish": "easier"})

    assert answer.headers["Location"] == "/"
    assert wishes(ruth) == [EasierToday()]
    assert sum(block.seconds for block in today_of(ruth).decision.blocks) < before
    assert "You asked for an easier day." in page(browser, "/")


def test_sent_twice_it_is_asked_once(browser, ruth):
    for _ in range(2):
        browser.post("/today/change/", {"id": "e", "wish": "easier"})

    assert wishes(ruth) == [EasierToday()]


def test_what_was_asked_is_shown_and_can_be_taken_back(browser, ruth):
    browser.post("/today/change/", {"id": "e", "wish": "easier"})
    asked = page(browser, "/today/change/")

    browser.post("/today/change/", {"id": "b", "back": "e"})

    assert "You asked for an easier day" in asked
    assert 'value="easier"' not in asked
    assert wishes(ruth) == []


def test_nothing_but_a_wish_is_taken_back_there(browser, ruth):
    browser.post("/walk/", {"id": "w", "minutes": "6", "comfortable": "yes", "day": "2026-01-05"})

    browser.post("/today/change/", {"id": "b", "back": "w"})

    assert [each.kind for each in care.record_of(ruth).journal.facts] == ["walk"]


def test_a_day_of_rest_is_called_one_and_lays_no_plank(browser, ruth):
    browser.post("/check-in/feeling/", {"pain": "2", "soreness": "1"})
    browser.post("/check-in/news/", {"trip": "none", "look": "nothing", "new": "none"})

    browser.post("/today/change/", {"id": "r", "wish": "rest"})
    page(browser, "/")
    html = page(browser, "/")

    assert "A day of rest" in html
    assert "You asked for a day of rest." in html
    assert 'href="/today/change/"' in html
    assert "is laid" not in html
    assert "Today you lay" not in html


@pytest.mark.parametrize("kind", ["paused", "away"])
def test_a_day_without_a_plan_lays_no_first_plank_in_word_or_picture(browser, ruth, kind):
    planned = page(browser, "/")
    now = timezone.localtime()
    today = now.date()
    away = Away(first=today, last=today + timedelta(days=3), why=AwayReason.HOLIDAY)
    paused = Screened(full=True, yes=("GATE-05",))

    care.write(ruth, paused if kind == "paused" else away, care.Stamp(now))
    html = page(browser, "/")

    assert "Today you lay the first plank." in planned
    assert "br-today" in planned
    assert "Your first plank can wait." in html
    assert "br-today" not in html


def test_a_day_of_rest_is_said_before_the_check_in_and_beside_a_sign(browser, ruth):
    browser.post("/today/change/", {"id": "r", "wish": "rest"})
    page(browser, "/")
    before = page(browser, "/")

    care.write(ruth, FlagRaised(flag="FLAG-10"), care.Stamp(timezone.now()))
    browser.post("/check-in/feeling/", {"pain": "2", "soreness": "1"})
    browser.post("/check-in/news/", {"trip": "none", "look": "nothing", "new": "none"})
    page(browser, "/")
    after = page(browser, "/")

    for html in (before, after):
        assert "You asked for a day of rest." in html
        assert "Today you lay" not in html


def test_strength_moves_to_tomorrow_and_the_page_says_the_day(browser, ruth, clock):
    before = page(browser, "/today/change/")

    browser.post("/today/change/", {"id": "s", "wish": "strength"})
    today = today_of(ruth).decision
    clock.shift(timedelta(days=1))

    assert "It comes tomorrow, Tuesday." in before
    assert wishes(ruth) == [NotToday(rests=Rests.STRENGTH)]
    assert not today.is_strength_day
    assert today_of(ruth).decision.is_strength_day


def test_where_it_cannot_move_to_tomorrow_the_page_says_why_and_when(browser, ruth):
    days = {"strength": ["monday", "wednesday", "friday"]}
    browser.post("/later/", {"id": "d", "topic": "weekdays", **days})
    from footbridge.engine.facts import ProfileChanged
    from footbridge.engine.person import Weekday
    from footbridge.web import clock as now

    chosen = (Weekday.MONDAY, Weekday.WEDNESDAY)
    stamp = care.Stamp(now.now())
    care.write(ruth, ProfileChanged(strength_weekdays=chosen), stamp)

    told = page(browser, "/today/change/")

    assert "Strength needs a day off in between" in told
    assert "It comes on Wednesday." in told


def test_a_day_of_rest_leaves_the_check_in_and_the_feet(browser, ruth):
    browser.post("/today/change/", {"id": "r", "wish": "rest"})

    told = page(browser, "/")

    assert today_of(ruth).decision.blocks == ()
    assert "/check-in/" in told
    assert 'href="/session/"' not in told


def test_there_is_nothing_to_change_while_a_sign_stops_everything(browser, ruth):
    from footbridge.web import clock

    care.write(ruth, FlagRaised(flag="FLAG-04"), care.Stamp(clock.now()))

    told = page(browser, "/today/change/")

    assert "there’s nothing to change" in told
    assert "<button" not in told.partition('<main id="main">')[2]


def test_a_wish_that_cannot_be_asked_for_changes_nothing(browser, ruth):
    from footbridge.web import clock

    care.write(ruth, FlagRaised(flag="FLAG-04"), care.Stamp(clock.now()))

    answer = browser.post("/today/change/", {"id": "e", "wish": "easier"})

    assert answer.status_code == 302
    assert wishes(ruth) == []


def offered(browser, exercise: str) -> list[str]:
    told = page(browser, f"/exercises/{exercise}/instead/")
    return [part.split('"')[0] for part in told.split('name="instead" value="')[1:]]


def a_drill(key: str) -> str:
    """One of the warm-up that another could stand in for."""
    day = today_of(key)
    from footbridge.web import clock

    return next(
        item.exercise
        for block in day.decision.blocks
        for item in block.items
        if care.could_stand_in(day, item.exercise, clock.now())
    )


def test_only_what_today_would_hold_is_offered_instead(browser, ruth):
    drill = a_drill(ruth)
    kinds = care.catalogue().exercises

    others = offered(browser, drill)

    assert others
    assert {kinds[each].block for each in others} == {kinds[drill].block}


def test_a_swap_for_today_is_in_the_session(browser, ruth):
    drill = a_drill(ruth)
    other = offered(browser, drill)[0]

    said = {"id": "s", "instead": other, "lasts": "today"}
    answer = browser.post(f"/exercises/{drill}/instead/", said)

    here = {item.exercise for block in today_of(ruth).decision.blocks for item in block.items}
    assert answer.headers["Location"] == "/session/"
    assert wishes(ruth) == [Swapped(exercise=drill, instead=other, lasts=Lasts.TODAY)]
    assert other in here
    assert drill not in here
    assert "You chose this instead of" in page(browser, "/session/")


def test_what_is_not_offered_is_refused_and_what_was_chosen_is_kept(browser, ruth):
    drill = a_drill(ruth)

    said = {"id": "s", "instead": "heel-raise", "lasts": "from_now_on"}
    answer = browser.post(f"/exercises/{drill}/instead/", said)

    assert answer.status_code == 200
    assert wishes(ruth) == []
    assert 'value="from_now_on" id="id_lasts_1" checked' in shown(answer)


def test_a_session_that_was_begun_goes_on_with_the_new_plan(browser, ruth):
    browser.post("/session/")
    drill = a_drill(ruth)
    other = offered(browser, drill)[0]

    browser.post(f"/exercises/{drill}/instead/", {"id": "s", "instead": other, "lasts": "today"})
    browser.post("/session/")

    told = [page(browser, f"/session/{number}/") for number in (1, 2, 3)]
    name = care.catalogue().exercises[other].name
    assert any(name in each for each in told) or other in str(care.half_filled(ruth, "session"))


def test_what_may_be_done_today_can_be_tried_and_what_was_done_is_told(browser, ruth):
    drill = a_drill(ruth)
    other = offered(browser, drill)[0]
    here = page(browser, f"/exercises/{other}/")

    answer = browser.post(f"/exercises/{other}/try/", {"id": "t", "how": "all"})

    assert f"/exercises/{other}/try/" in here
    assert answer.headers["Location"] == f"/exercises/{other}/"
    assert {one.exercise for one in sessions(ruth)[0].sets} == {other}


def test_a_try_is_not_the_session_of_the_day(browser, ruth):
    drill = a_drill(ruth)
    other = offered(browser, drill)[0]

    browser.post(f"/exercises/{other}/try/", {"id": "t", "how": "all"})

    items = [item for block in today_of(ruth).decision.blocks for item in block.items]
    assert not any(item.done for item in items)


def test_a_stop_at_a_try_is_told_at_the_press_and_asked_about(browser, ruth):
    drill = a_drill(ruth)

    answer = browser.post(f"/exercises/{drill}/try/", {"id": "t", "stop": "1"})

    assert answer.headers["Location"] == "/open/"
    assert {one.stop for one in sessions(ruth)[0].sets} == {"unexplained"}


def test_what_may_not_be_done_has_no_button_and_says_why(browser, ruth):
    care_of = today_of(ruth)
    refused = next(
        name for name in care.catalogue().exercises
        if not isinstance(care.alone(care_of, name), DayBlock)
    )  # fmt: skip

    here = page(browser, f"/exercises/{refused}/")
    told = page(browser, f"/exercises/{refused}/try/")
    answer = browser.post(f"/exercises/{refused}/try/", {"id": "t", "how": "all"})

    assert f"/exercises/{refused}/try/" not in here
    assert "<form" not in told.partition('<main id="main">')[2]
    assert answer.status_code == 200
    assert sessions(ruth) == []


def test_no_strength_is_tried_on_a_day_without_strength(browser, ruth, clock):
    clock.shift(timedelta(days=1))

    told = page(browser, "/exercises/heel-raise/try/")

    assert "Strength has a day off today." in told


def test_nothing_is_tried_while_a_sign_stops_everything(browser, ruth):
    from footbridge.web import clock

    care.write(ruth, FlagRaised(flag="FLAG-04"), care.Stamp(clock.now()))

    found = [care.alone(today_of(ruth), name) for name in care.catalogue().exercises]

    assert not any(isinstance(each, DayBlock) for each in found)


def test_the_player_leads_through_one_exercise_alone(browser, ruth):
    drill = a_drill(ruth)

    plan = json.loads(browser.get(f"/session/plan/?try={drill}").content)

    assert plan["kind"] == "session"
    assert {part["exercise"] for part in plan["timeline"]["parts"]} == {drill}
    assert plan["by_hand"] == f"/exercises/{drill}/try/"
    assert plan["title"] == plan["about"][0]["name"]


def test_the_player_has_nothing_to_do_where_it_may_not_be_tried(browser, ruth, clock):
    clock.shift(timedelta(days=1))

    plan = json.loads(browser.get("/session/plan/?try=heel-raise").content)

    assert plan["timeline"]["parts"] == []
    assert browser.get("/session/plan/?try=nonsense").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/today/change/", "/exercises/heel-raise/instead/", "/exercises/heel-raise/try/"],
)
def test_the_pages_are_whole_and_ask_little_of_the_store(browser, ruth, path):
    browser.get(path)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        told = read(page(browser, path))

    assert len(asked) <= MOST_QUERIES, [each["sql"] for each in asked]
    assert len(told.headings) == 1
    assert (told.unlabelled, told.unclosed, told.styled) == ([], [], [])
