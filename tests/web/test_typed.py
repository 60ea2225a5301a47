"""A paper log is typed in on one page: all or nothing, nothing twice, and no sign is lost."""

import random
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.engine.ahead import days_ahead
from footbridge.engine.facts import (
    CheckIn,
    Fall,
    Feeling,
    FeetCheck,
    Session,
    Stumble,
    Walk,
)
from footbridge.engine.person import Slot
from footbridge.engine.shown.session import session_blocks
from footbridge.engine.today.from_plan import sets_done
from footbridge.report.log_fields import Field, asked_of_a_day
from tests.people import RUTH
from tests.web.filling_in import OpenForm, followed, opened
from tests.web.shown import shown

DAY = timedelta(days=1)
A_DAY_SECONDS = 24 * 3600
SHEET = "/earlier/sheet/"


@pytest.fixture
def after_a_week(browser, ruth, clock) -> date:
    """Ruth began a week ago and has told nothing. Gives today."""
    clock.shift(7 * A_DAY_SECONDS)
    return date(2026, 1, 12)


def on(day: date, **said: object) -> dict[str, object]:
    return {f"d{day.isoformat()}-{name}": value for name, value in said.items()}


def standing(key: str, kind: type) -> list:
    return list(care.record_of(key).history(date(2026, 3, 1)).of(kind))


def sheet(browser, query: str = "") -> OpenForm:
    return opened(browser, SHEET + query)


def errors(answer) -> list[str]:
    return re.findall(r'<p class="error"[^>]*>.*?<span>(.*?)</span>', shown(answer))


@pytest.mark.covers("TRACK-16")
def test_a_week_of_days_is_saved_in_one_act(browser, ruth, after_a_week):
    monday, tuesday = after_a_week - 7 * DAY, after_a_week - 6 * DAY

    answer = sheet(browser).send(
        browser,
        **on(monday, pain="3", soreness="1", feet="nothing", trip="stumble", done="strength",
             effort="6", minutes="8", comfortable="yes"),
        **on(tuesday, pain="2", minutes="9"),
    )  # fmt: skip

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/months/2026-01/"
    assert [(e.day, e.what.pain, e.what.slot) for e in standing(ruth, CheckIn)] == [
        (monday, 3, Slot.MORNING),
        (tuesday, 2, Slot.MORNING),
    ]
    assert [e.day for e in standing(ruth, FeetCheck)] == [monday]
    assert [e.day for e in standing(ruth, Stumble)] == [monday]
    assert [(e.day, e.what.comfortable) for e in standing(ruth, Walk)] == [
        (monday, True),
        (tuesday, None),
    ]
    (session,) = standing(ruth, Session)
    assert {one.effort for one in session.what.sets} == {6}


def test_the_page_asks_what_the_sheet_asks_in_its_order(browser, ruth, after_a_week):
    html = browser.get(SHEET).content.decode()

    prefix = f"d{after_a_week - DAY}-"
    asked = dict.fromkeys(re.findall(rf'name="{prefix}(\w+)"', html))

    names = [each.field.value for each in asked_of_a_day()]
    assert [name for name in asked if name != "harm"] == names
    assert list(Field) == [each.field for each in asked_of_a_day()]


def test_one_unreadable_number_and_nothing_is_saved_and_all_of_it_stays(
    browser, ruth, after_a_week
):
    monday, tuesday = after_a_week - 7 * DAY, after_a_week - 6 * DAY

    answer = sheet(browser).send(
        browser, **on(monday, pain="3", minutes="8"), **on(tuesday, pain="eleven", minutes="9")
    )

    html = answer.content.decode()
    assert answer.status_code == 200
    assert care.record_of(ruth).journal.facts == ()
    assert errors(answer) == ["Please write a whole number, with digits only."]
    assert re.search(rf'id="id_d{tuesday}-pain"[^>]*value="eleven"[^>]*aria-invalid="true"', html)
    assert re.search(rf'id="id_d{monday}-minutes"[^>]*value="8"', html)
    assert f'href="#d{tuesday}"' in html


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ({"pain": "11"}, "pain", "10 or less"),
        ({"soreness": "-1"}, "soreness", "0 or more"),
        ({"minutes": "0"}, "minutes", "1 or more"),
        ({"minutes": "600"}, "sure", "Please tick this if it’s right"),
        ({"comfortable": "yes"}, "minutes", "how long the walk was"),
        ({"effort": "5"}, "done", "Please tick that you did it"),
        ({"trip": "fall"}, "harm", "Please tick what the fall did"),
        ({"trip": "fall", "harm": ["none", "hurt"]}, "harm", "none of these"),
        ({"trip": "flew"}, "trip", "one of these answers"),
        ({"feet": "lovely"}, "feet", "one of these answers"),
        ({"done": ["swimming"]}, "done", "one of these answers"),
    ],
)
def test_every_error_stands_beside_its_field(browser, ruth, after_a_week, said, field, words):
    day = after_a_week - DAY

    answer = sheet(browser).send(browser, **on(day, **said))

    if answer.status_code == 302:  # a sign was told: its page first, then back to the sheet
        answer = browser.get(f"{SHEET}?form={answer.headers['Location'].partition('sheet=')[2]}")
    html = answer.content.decode()
    place = html.index(f'id="id_d{day}-{field}-error"')
    assert words in html[place : place + 700]
    assert not standing(ruth, Walk)
    assert not standing(ruth, Session)


def test_nothing_typed_is_said_and_nothing_saved(browser, ruth, after_a_week):
    answer = sheet(browser).send(browser)

    assert "You haven’t typed anything in yet." in answer.content.decode()
    assert care.record_of(ruth).journal.facts == ()


def test_a_very_long_walk_is_asked_about_and_then_saved(browser, ruth, after_a_week):
    page, day = sheet(browser), after_a_week - DAY

    asked = page.send(browser, **on(day, minutes="600"))
    saved = page.send(browser, **on(day, minutes="600", sure="on"))

    assert "600 minutes is a very long walk. Is that right?" in asked.content.decode()
    assert saved.status_code == 302
    assert [e.what.seconds for e in standing(ruth, Walk)] == [36000]


@pytest.mark.covers("FLAG-10")
@pytest.mark.parametrize(
    ("harm", "flag"), [(["none"], "FLAG-10"), (["hurt"], "FLAG-09"), (["head"], "FLAG-B07")]
)
def test_a_fall_leads_to_the_page_of_its_sign(browser, ruth, after_a_week, harm, flag):
    answer = sheet(browser).send(
        browser, **on(after_a_week - DAY, trip="fall", harm=harm, pain="2")
    )

    assert answer.headers["Location"] == f"/flags/{flag}/"
    assert len(standing(ruth, CheckIn)) == 1


def test_a_fall_is_saved_though_another_day_is_wrong_and_the_rest_waits(
    browser, ruth, after_a_week
):
    day = after_a_week - DAY

    answer = sheet(browser).send(
        browser,
        **on(day, trip="fall", harm=["hurt"], pain="2"),
        **on(day - DAY, minutes="lots", pain="4"),
    )

    address = answer.headers["Location"]
    assert address.startswith("/flags/FLAG-09/?sheet=")
    assert [e.what.hurt for e in standing(ruth, Fall)] == [True]
    assert not standing(ruth, CheckIn)
    back = re.search(rf'href="({SHEET}\?form=[^"]+)"', browser.get(address).content.decode())[1]
    html = browser.get(back).content.decode()
    assert 'value="lots"' in html
    assert re.search(rf'id="id_d{day}-pain"[^>]*value="2"', html)


def test_the_rest_is_saved_when_it_is_right_and_the_fall_is_one(browser, ruth, after_a_week):
    page, day = sheet(browser), after_a_week - DAY
    fall = on(day, trip="fall", harm=["hurt"], pain="2")
    page.send(browser, **fall, **on(day - DAY, minutes="lots"))

    page.send(browser, **fall, **on(day - DAY, minutes="10"))

    assert len(standing(ruth, Fall)) == 1
    assert len(standing(ruth, CheckIn)) == 1
    assert len(standing(ruth, Walk)) == 1


def test_a_fall_whose_harm_was_not_told_is_saved_as_one(browser, ruth, after_a_week):
    sheet(browser).send(browser, **on(after_a_week - DAY, trip="fall"))

    assert [(e.what.hurt, e.what.head) for e in standing(ruth, Fall)] == [(None, None)]


def test_harm_without_the_word_fall_is_a_fall(browser, ruth, after_a_week):
    sheet(browser).send(browser, **on(after_a_week - DAY, trip="stumble", harm=["head"]))

    assert [e.what.head for e in standing(ruth, Fall)] == [True]


@pytest.mark.covers("TRACK-13")
@pytest.mark.parametrize("wrong", [{}, {"minutes": "lots"}])
def test_something_seen_on_a_foot_leads_to_where_it_is_told(browser, ruth, after_a_week, wrong):
    day = after_a_week - DAY

    answer = sheet(browser).send(browser, **on(day, feet="something", **wrong))

    feet = followed(browser, answer)
    feet.send(browser, said="all", found="blister", places=["left:sole-heel"])
    (look,) = standing(ruth, FeetCheck)
    assert look.day == day
    assert len(look.what.findings) == 1


def test_what_was_seen_is_told_once_and_the_rest_of_the_sheet_follows(browser, ruth, after_a_week):
    page, day = sheet(browser), after_a_week - DAY
    seen = on(day, feet="something", pain="3")
    address = page.send(browser, **seen, **on(day - DAY, minutes="lots")).headers["Location"]

    told = browser.post(address, {"said": "nothing"})
    back = browser.get(told.headers["Location"])
    page.send(browser, **seen, **on(day - DAY, minutes="9"))

    assert told.headers["Location"].startswith(f"{SHEET}?form=")
    assert 'value="lots"' in back.content.decode()
    assert [entry.what.pain for entry in standing(ruth, CheckIn)] == [3]


def test_what_was_found_meanwhile_is_not_made_a_question_again(browser, ruth, after_a_week):
    page, day = sheet(browser), after_a_week - DAY
    seen = on(day, feet="something")
    address = page.send(browser, **seen, **on(day - DAY, minutes="lots")).headers["Location"]
    found = {"said": "all", "found": "blister", "places": ["left:sole-heel"]}
    flag = browser.post(address, found).headers["Location"]

    page.send(browser, **seen, **on(day - DAY, minutes="9"))

    assert flag.startswith("/flags/FLAG-04/?sheet=")
    (look,) = standing(ruth, FeetCheck)
    assert len(look.what.findings) == 1
    assert len(standing(ruth, Walk)) == 1


def test_two_days_on_which_something_was_seen_are_told_one_after_the_other(
    browser, ruth, after_a_week
):
    first, second = after_a_week - 3 * DAY, after_a_week - DAY
    address = sheet(browser).send(
        browser, **on(first, feet="something"), **on(second, feet="something")
    ).headers["Location"]  # fmt: skip
    spot = {"said": "all", "found": "hot_spot", "places": ["left:sole-heel"]}

    for _ in range(2):
        assert address.startswith("/feet/")
        address = browser.post(address, spot).headers["Location"]
        while address.startswith(SHEET):
            address = browser.get(address).headers["Location"]

    assert address in {"/months/", f"/days/{second}/"}
    assert [(e.day, len(e.what.findings)) for e in standing(ruth, FeetCheck)] == [
        (first, 1),
        (second, 1),
    ]


def test_very_strong_pain_is_saved_though_another_day_is_wrong(browser, ruth, after_a_week):
    sheet(browser).send(
        browser, **on(after_a_week - DAY, pain="9"), **on(after_a_week - 2 * DAY, pain="x")
    )

    assert [e.what.pain for e in standing(ruth, CheckIn)] == [9]


def test_very_strong_pain_twice_leads_to_the_question_it_asks(browser, ruth, after_a_week):
    answer = sheet(browser).send(
        browser, **on(after_a_week - DAY, pain="9"), **on(after_a_week - 2 * DAY, pain="9")
    )

    assert answer.headers["Location"] == "/"
    assert "FLAG-15" in browser.get("/").content.decode()


def test_the_same_page_twice_saves_once(browser, ruth, after_a_week):
    page, day = sheet(browser), after_a_week - DAY
    said = on(day, pain="3", feet="nothing", done=["warm_up", "balance"], minutes="9")
    page.send(browser, **said)
    first = care.record_of(ruth).journal.facts

    page.send(browser, **said)

    assert care.record_of(ruth).journal.facts == first


def test_the_back_button_mends_what_was_typed(browser, ruth, after_a_week):
    page, day = sheet(browser), after_a_week - DAY
    page.send(browser, **on(day, pain="3", minutes="9"))

    page.send(browser, **on(day, pain="4"))

    assert [e.what.pain for e in standing(ruth, CheckIn)] == [4]
    assert not standing(ruth, Walk)


def test_what_is_told_already_is_shown_and_not_doubled_unasked(browser, ruth, after_a_week):
    day = after_a_week - DAY
    walk = {"id": "w", "minutes": "6", "comfortable": "yes", "day": str(day)}
    browser.post("/walk/", walk)
    page = sheet(browser)

    asked = page.send(browser, **on(day, minutes="9", comfortable="yes"))

    html = asked.content.decode()
    assert "Told already: walk of 6 minutes without a rest." in html
    assert "The day already has some of this." in html
    assert [e.what.seconds for e in standing(ruth, Walk)] == [360]


@pytest.mark.parametrize(("which", "seconds"), [("instead", [540]), ("as_well", [360, 540])])
def test_what_was_chosen_is_done_once(browser, ruth, after_a_week, which, seconds):
    day = after_a_week - DAY
    browser.post("/walk/", {"id": "w", "minutes": "6", "comfortable": "yes", "day": str(day)})
    page = sheet(browser)

    for _ in range(2):
        page.send(browser, **on(day, minutes="9", comfortable="yes", which=which))

    assert sorted(e.what.seconds for e in standing(ruth, Walk)) == seconds


def test_a_check_in_that_is_replaced_keeps_what_the_sheet_does_not_ask(
    browser, ruth, after_a_week
):
    day = after_a_week - DAY
    now = timezone.localtime()
    told = CheckIn(slot=Slot.MORNING, pain=2, night_pain="usual", zones=())
    care.write(ruth, told, care.Stamp(now, at=now - DAY))

    sheet(browser).send(browser, **on(day, pain="5", which="instead"))

    (entry,) = standing(ruth, CheckIn)
    assert (entry.what.pain, entry.what.night_pain, entry.what.zones) == (5, "usual", ())


def test_a_day_that_holds_something_else_is_not_asked_about(browser, ruth, after_a_week):
    day = after_a_week - DAY
    browser.post("/walk/", {"id": "w", "minutes": "6", "comfortable": "yes", "day": str(day)})

    answer = sheet(browser).send(browser, **on(day, pain="3"))

    assert answer.status_code == 302
    assert len(standing(ruth, Walk)) == len(standing(ruth, CheckIn)) == 1


@pytest.mark.covers("TRACK-02")
def test_the_map_of_the_sheet_goes_to_its_day(browser, ruth, after_a_week):
    day = after_a_week - 2 * DAY

    sheet(browser).send(browser, marked=str(day), numb=["left:sole-heel"], **on(day, pain="3"))

    (entry,) = standing(ruth, CheckIn)
    assert entry.day == day
    assert entry.what.pain == 3
    assert [(z.zone.place.value, z.feels) for z in entry.what.zones] == [
        ("sole-heel", Feeling.NUMB)
    ]


def test_a_part_done_on_a_day_of_rest_is_that_of_the_day_before(browser, ruth, after_a_week):
    """Monday's strength, done on Tuesday."""
    monday, tuesday = after_a_week - 7 * DAY, after_a_week - 6 * DAY

    sheet(browser).send(browser, **on(tuesday, done="strength", effort="5"))

    planned = care.today(ruth, on=monday, now=timezone.localtime(), store=False)
    strength = next(block for block in planned.blocks if block.id == "strength")
    (session,) = standing(ruth, Session)
    assert {one.exercise for one in session.what.sets} == {i.exercise for i in strength.items}


def test_what_is_typed_in_is_what_stood_on_the_sheet_and_no_repetition_more(
    browser, ruth, after_a_week, clock
):
    """All of it done, calm and easy: told day by day the plan would have grown meanwhile."""
    first, today = after_a_week - 7 * DAY, after_a_week + 6 * DAY
    record = care.record_of(ruth)
    printed = days_ahead((), record.person, care.catalogue(), first, 14).days
    clock.shift(6 * A_DAY_SECONDS)
    said = {}
    for plan in printed:
        done = [block.id for block in session_blocks(plan)]
        effort = {"effort": "4"} if "strength" in done else {}
        said |= on(plan.on, pain="1", soreness="0", done=done, minutes="10", comfortable="yes")
        said |= on(plan.on, **effort)

    answer = sheet(browser, f"?first={first}").send(browser, **said)

    assert answer.status_code == 302
    told = {entry.day: entry.what.sets for entry in standing(ruth, Session)}
    assert max(told) == today
    for plan in printed:
        asked = [
            replace(one, effort=None)
            for block in session_blocks(plan)
            for item in block.items
            for one in sets_done(item.exercise, item.variant, item.dose)
        ]
        assert [replace(one, effort=None) for one in told[plan.on]] == asked


def test_no_day_before_the_start_nor_after_today_is_asked(browser, ruth, after_a_week):
    html = browser.get(f"{SHEET}?first=2025-12-01").content.decode()

    days = re.findall(r'id="d(\d{4}-\d\d-\d\d)"', html)

    assert days[0] == "2026-01-05"
    assert days[-1] == str(after_a_week)


@pytest.mark.parametrize("first", ["", "nonsense", "2026-02-30", "9999-12-31"])
def test_an_odd_first_day_is_no_trouble(browser, ruth, after_a_week, first):
    assert browser.get(f"{SHEET}?first={first}").status_code == 200


def test_an_earlier_day_has_a_door_to_it(browser, ruth):
    assert f'href="{SHEET}"' in browser.get("/earlier/").content.decode()


def test_more_than_can_be_undone_by_one_tap_offers_no_undo(browser, ruth, after_a_week):
    said = {}
    for number in range(1, 8):
        said |= on(after_a_week - number * DAY, pain="3", minutes="9", feet="nothing")

    answer = sheet(browser).send(browser, **said)

    html = browser.get(answer.headers["Location"]).content.decode()
    assert len(care.record_of(ruth).journal.facts) == 21
    assert "Saved" in html
    assert 'action="/undo/"' not in html


@pytest.mark.parametrize("said", [{"trip": "fall"}, {"trip": "stumble", "harm": ["head"]}])
def test_what_to_do_about_a_fall_is_said_when_the_page_was_open_for_too_long(
    browser, ruth, after_a_week, said
):
    page = sheet(browser)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies

    refused = page.grown_old.send(strict, **on(after_a_week - DAY, **said))

    assert refused.status_code == 403
    assert "This isn’t saved yet" in refused.content.decode()
    assert not standing(ruth, Fall)


def test_at_night_the_day_that_has_just_begun_is_not_asked_yet(browser, ruth, after_a_week, clock):
    clock.shift(18 * 3600)

    html = browser.get(SHEET).content.decode()

    assert re.findall(r'id="d(\d{4}-\d\d-\d\d)"', html)[-1] == str(after_a_week)


def test_what_was_typed_of_one_person_is_not_shown_to_another(browser, ruth, after_a_week):
    answer = sheet(browser).send(
        browser, **on(after_a_week - DAY, trip="fall"), **on(after_a_week, minutes="lots")
    )
    ida = care.begin(name="Ida", person=RUTH, now=timezone.now())
    browser.post("/people/", {"person": ida})

    form = answer.headers["Location"].partition("sheet=")[2]
    html = browser.get(f"{SHEET}?form={form}").content.decode()

    assert 'value="lots"' not in html


GARBAGE = ("", "x", "11", "-3", "3.5", "9" * 30, "\x00", "٣", "5")


@pytest.mark.parametrize("seed", range(12))
def test_no_fall_is_lost_whatever_else_is_typed(browser, ruth, after_a_week, seed):
    """Anything in every field, and a fall on some of the days."""
    chance = random.Random(seed)
    days = [after_a_week - number * DAY for number in range(8)]
    fell = {day for day in days if chance.random() < 0.3}
    said = {}
    for day in days:
        names = ("pain", "soreness", "feet", "done", "effort", "minutes", "comfortable")
        said |= on(day, **{name: chance.choice(GARBAGE) for name in names})
        harm = chance.choice([[], ["hurt"], ["none"], ["none", "head"], ["x"]])
        said |= on(day, trip="fall" if day in fell else chance.choice(("", "none", "stumble")))
        said |= on(day, harm=harm) if day in fell else {}
    page = sheet(browser)

    for _ in range(2):
        assert page.send(browser, **said).status_code in {200, 302}

    assert {entry.day for entry in standing(ruth, Fall)} == fell
    assert len(standing(ruth, Fall)) == len(fell)
