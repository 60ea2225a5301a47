"""After "saved", everything that was ticked is in the journal: with the back button, a second
window, a second device, over midnight, signed out meanwhile, with a token that ran out.

Signs, falls and findings are never taken back by a form: what was ticked once stands for good.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footbridge import care
from footbridge.engine.facts import (
    CheckIn,
    Fall,
    FeetCheck,
    FlagCleared,
    FlagRaised,
    Screened,
    Stumble,
    Walk,
)
from footbridge.engine.person import Person, Slot
from tests.people import AMIR, RUTH
from tests.web.filling_in import OpenForm, followed, opened, sent_again
from tests.web.letting_in import let_in
from tests.web.test_progress_of_set_up import answers_on

SIGNS = ("FLAG-01", "FLAG-04", "FLAG-11", "FLAG-B01", "FLAG-B10")
CALM = {"trip": "none", "look": "not_yet", "new": "none"}


def standing(key: str, kind: type) -> list:
    tomorrow = timezone.localdate() + timedelta(days=1)
    return [entry.what for entry in care.record_of(key).history(tomorrow).of(kind)]


def another_device() -> Client:
    browser = Client()
    let_in(browser)
    return browser


def signs(key: str) -> set[str]:
    return {sign.flag for sign in standing(key, FlagRaised)}


def news_page(browser: Client) -> OpenForm:
    feeling = followed(browser, browser.get("/check-in/"))
    return followed(browser, feeling.send(browser, pain="3", soreness="1"))


def some(*chosen: str, **said: object) -> dict[str, object]:
    return {**CALM, "new": "some" if chosen else "none", "signs": list(chosen), **said}


def test_a_sign_told_with_the_back_button_is_told(browser, ruth):
    page = news_page(browser)
    page.send(browser, **CALM)

    answer = page.send(browser, **some("FLAG-04"))

    assert signs(ruth) == {"FLAG-04"}
    assert answer.headers["Location"].startswith("/check-in/more/")


def test_another_window_that_sends_other_answers_is_heard(browser, ruth):
    one, other = news_page(browser), news_page(browser)
    one.send(browser, **CALM)

    other.send(browser, **some("FLAG-04", "FLAG-11", trip="stumble"))

    assert signs(ruth) == {"FLAG-04", "FLAG-11"}
    assert len(standing(ruth, Stumble)) == 1


def test_another_device_that_sends_other_answers_is_heard(browser, ruth, db):
    tablet = another_device()
    one, other = news_page(browser), news_page(tablet)
    other.send(tablet, **CALM)

    one.send(browser, **some("FLAG-04", "FLAG-11"))

    assert signs(ruth) == {"FLAG-04", "FLAG-11"}


def test_what_began_before_midnight_is_told_after_it(browser, ruth, clock):
    clock.shift(15 * 3600 + 40 * 60)
    page = news_page(browser)
    clock.shift(10 * 60)

    page.send(browser, **some("FLAG-04", trip="stumble"))

    assert signs(ruth) == {"FLAG-04"}
    assert len(standing(ruth, Stumble)) == 1


def test_a_check_in_of_before_midnight_is_of_that_evening_and_the_morning_has_its_own(
    browser, ruth, clock
):
    clock.shift(15 * 3600 + 43 * 60)
    evening = timezone.localdate()
    page = news_page(browser)
    clock.shift(5 * 60)

    page.send(browser, **{**CALM, "look": "nothing"})
    clock.shift(8 * 3600)

    history = care.record_of(ruth).history(timezone.localdate())
    (told,) = history.of(CheckIn)
    assert (told.day, told.what.slot) == (evening, Slot.EVENING)
    assert [each.day for each in history.of(FeetCheck)] == [evening]
    assert "Start the check-in" in browser.get("/").content.decode()


def test_a_check_in_that_lay_open_over_night_tells_of_the_day_of_its_answers(browser, ruth, clock):
    began = timezone.localdate()
    page = news_page(browser)
    clock.shift(24 * 3600)

    page.send(browser, **some("FLAG-04"))

    (told,) = care.record_of(ruth).history(timezone.localdate()).of(CheckIn)
    assert (told.day, told.what.slot, told.what.pain) == (began, Slot.MORNING, 3)
    assert signs(ruth) == {"FLAG-04"}


def test_a_sign_of_a_form_that_lay_open_is_not_over_by_what_was_said_before(browser, ruth, clock):
    clock.shift(2 * 3600)
    page = news_page(browser)
    care.write(ruth, FlagRaised(flag="FLAG-10"), care.Stamp(timezone.now()))
    clock.shift(10 * 3600)
    over = FlagCleared(flag="FLAG-10", clinician="Dr Reed, made up")
    care.write(ruth, over, care.Stamp(timezone.now()))
    clock.shift(10 * 3600)

    page.send(browser, **some("FLAG-10"))

    now = timezone.localtime()
    decision = care.today(ruth, on=now.date(), now=now)
    assert [each.flag for each in decision.flags] == ["FLAG-10"]


def test_a_session_that_began_before_midnight_goes_on_after_it(browser, ruth, clock):
    began = timezone.localdate()
    clock.shift(15 * 3600 + 40 * 60)
    first = browser.post("/session/").headers["Location"]
    clock.shift(10 * 60)

    second = browser.post(first, {"how": "all", "effort": "6"}).headers["Location"]
    third = browser.post(second, {"how": "all", "effort": "6"}).headers["Location"]

    assert timezone.localdate() > began
    assert browser.get(third).status_code == 200
    assert browser.get("/session/").headers["Location"] == third
    entries = [each for each in care.record_of(ruth).journal.facts if each.kind == "session"]
    assert [each.day for each in entries] == [began, began]


def test_by_the_morning_the_session_of_the_evening_before_is_over(browser, ruth, clock):
    clock.shift(15 * 3600 + 40 * 60)
    first = browser.post("/session/").headers["Location"]
    clock.shift(9 * 3600)

    assert browser.get(first).status_code == 404


@pytest.mark.parametrize(
    "sign", ["FLAG-01", "FLAG-04", "FLAG-05", "FLAG-06", "FLAG-07", "FLAG-11", "FLAG-B09"]
)
def test_a_second_answer_that_makes_a_sign_graver_counts(browser, ruth, sign):
    page = opened(browser, f"/help/{sign}/")
    page.send(browser, answer="yes", worse="no")

    page.send(browser, answer="yes", worse="yes")

    decision = care.today(ruth, on=timezone.localdate(), now=timezone.now())
    escalation = care.catalogue().flags[sign].escalation
    assert {flag.flag: flag.tier for flag in decision.flags} == {sign: escalation.tier}


def test_what_was_typed_when_the_sign_in_ran_out_is_sent_after_it(browser, ruth):
    page = news_page(browser)
    (device,) = care.devices()
    care.sign_out(device.key, now=timezone.now())

    shut = page.send(browser, **some("FLAG-04", trip="stumble"))
    kept_out = care.record_of(ruth).journal.facts
    let_in(browser)
    sent_again(browser, shut)

    assert shut.status_code == 403
    assert kept_out == ()
    assert signs(ruth) == {"FLAG-04"}


def test_what_was_typed_when_the_token_ran_out_is_sent_with_a_new_one(browser, ruth):
    page = news_page(browser)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies

    refused = page.grown_old.send(strict, **some("FLAG-04"))
    sent_again(browser, refused)

    assert refused.status_code == 403
    assert signs(ruth) == {"FLAG-04"}


def test_what_another_site_sends_is_not_shown_as_our_own(browser, ruth):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies

    refused = strict.post(
        "/walk/", {"minutes": "5"}, headers={"Origin": "https://elsewhere.example"}
    )

    assert b"Send it again" not in refused.content


def test_a_form_is_about_whose_page_it_stood_in(browser, ruth):
    page = news_page(browser)
    amir = care.begin(name="Amir", person=AMIR, now=timezone.now())
    browser.post("/people/", {"person": amir})

    page.send(browser, **some("FLAG-04"))

    assert signs(ruth) == {"FLAG-04"}
    assert signs(amir) == set()


def test_a_form_about_somebody_who_was_deleted_is_about_nobody_else(browser, ruth):
    page = opened(browser, "/walk/")
    care.delete(ruth)
    amir = care.begin(name="Amir", person=AMIR, now=timezone.now())

    page.send(browser, minutes="9", comfortable="yes", day=str(timezone.localdate()))

    assert standing(amir, Walk) == []


def test_a_look_that_is_changed_keeps_what_was_found(browser, ruth):
    page = opened(browser, "/feet/")
    page.send(browser, said="all", found="blister", places=["left:sole-heel"])

    page.send(browser, said="nothing")
    page.send(browser, said="all", found="sore", places=["right:sole-arch"])

    found = {each.found for look in standing(ruth, FeetCheck) for each in look.findings}
    assert found == {"blister", "sore"}


def test_something_new_on_a_foot_is_told_before_it_is_said_what(browser, ruth):
    page = news_page(browser)

    feet = followed(browser, page.send(browser, **{**CALM, "look": "something"}))
    (before,) = standing(ruth, FeetCheck)
    feet.send(browser, said="all", found="blister", places=["left:sole-heel"])

    (after,) = standing(ruth, FeetCheck)
    assert before.not_yet_told
    assert [each.found for each in after.findings] == ["blister"]


def test_the_safety_questions_sent_again_with_less_keep_what_was_said(browser, ruth):
    gates = dict.fromkeys(care.catalogue().gates, "no")
    page = opened(browser, "/screening/")
    page.send(browser, signs="FLAG-04", **{**gates, "GATE-07": "yes"})

    page.send(browser, signs="none", **gates)
    page.send(browser, signs="FLAG-11", **gates)

    assert signs(ruth) == {"FLAG-04", "FLAG-11"}
    assert any("GATE-07" in each.yes for each in standing(ruth, Screened))


@pytest.mark.parametrize("last", ["fall", "stumble", "none"])
def test_a_fall_that_was_told_stays_told(browser, ruth, last):
    page = news_page(browser)
    page.send(browser, **{**CALM, "trip": "fall", "harm": ["head"]})

    page.send(browser, **{**CALM, "trip": last, "harm": ["none"]})

    assert any(fall.head for fall in standing(ruth, Fall))


def test_a_stumble_that_was_none_is_taken_back(browser, ruth):
    page = news_page(browser)
    page.send(browser, **{**CALM, "trip": "stumble"})

    page.send(browser, **CALM)

    assert standing(ruth, Stumble) == []


def set_up_whole(browser: Client) -> dict[str, OpenForm]:
    """Every screen of the set-up, answered to its end; gives the screens as they were open."""
    page = followed(browser, browser.get("/set-up/"))
    seen: dict[str, OpenForm] = {}
    while True:
        step = page.address.rstrip("/").rpartition("/")[2]
        seen[step] = page
        answer = page.send(browser, **answers_on(step))
        if step == "name":
            return seen
        page = followed(browser, answer)


def test_a_sign_told_on_a_screen_of_the_set_up_after_its_end_is_told(device):
    seen = set_up_whole(device)
    (ruth,) = care.people()

    more = followed(device, seen["skin"].send(device, signs="FLAG-04"))
    more.send(device, **{"FLAG-04": "no"})
    seen["balance"].send(device, signs="GATE-07")

    assert signs(ruth.key) == {"FLAG-04"}
    assert any("GATE-07" in each.yes for each in standing(ruth.key, Screened))
    assert len(care.people()) == 1


def test_another_answer_about_the_plan_after_the_end_of_the_set_up_counts(device):
    seen = set_up_whole(device)
    (ruth,) = care.people()

    seen["day"].send(device, minutes="30", slot="morning")
    changed = person_now(ruth.key).minutes
    seen["day"].send(device, minutes="15", slot="morning")

    assert (changed, person_now(ruth.key).minutes) == (30, 15)


def test_another_country_after_the_end_takes_the_number_of_the_first_with_it(device):
    seen = set_up_whole(device)
    (ruth,) = care.people()

    own = followed(device, seen["country"].send(device, country="elsewhere"))
    own.send(device, emergency="119")
    elsewhere = care.contacts(ruth.key)
    seen["country"].send(device, country="NZ")

    assert elsewhere == {"country": "elsewhere", "emergency": "119"}
    assert care.contacts(ruth.key) == {"country": "NZ"}


def person_now(key: str) -> Person:
    return care.record_of(key).person_on(timezone.localdate())


def in_the_same_window(browser: Client, page: OpenForm, said: dict) -> Client:
    page.send(browser, **said)
    return browser


def on_another_device(browser: Client, page: OpenForm, said: dict) -> Client:
    other = another_device()
    page.send(other, **said)
    return other


def signed_out_meanwhile(browser: Client, page: OpenForm, said: dict) -> Client:
    for device in care.devices():
        care.sign_out(device.key, now=timezone.now())
    shut = page.send(browser, **said)
    let_in(browser)
    sent_again(browser, shut)
    return browser


def without_a_token(browser: Client, page: OpenForm, said: dict) -> Client:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies
    sent_again(browser, page.grown_old.send(strict, **said))
    return browser


WAYS: tuple[Callable[[Client, OpenForm, dict], Client], ...] = (
    in_the_same_window,
    on_another_device,
    signed_out_meanwhile,
    without_a_token,
)
SENDINGS = st.lists(
    st.tuples(
        st.sampled_from(WAYS),
        st.sets(st.sampled_from(SIGNS), max_size=3),
        st.sampled_from(("none", "stumble", "fall")),
        st.integers(0, 9 * 3600),
    ),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(sendings=SENDINGS)
def test_whatever_way_a_check_in_is_sent_every_sign_is_in_the_journal(
    transactional_db, clock, sendings
):
    clock.shift(24 * 3600)
    browser = another_device()
    key = care.begin(name="Ruth", person=RUTH, now=timezone.now())
    browser.post("/people/", {"person": key})
    page = news_page(browser)
    ticked: set[str] = set()
    fell = False

    for way, chosen, trip, later in sendings:
        clock.shift(later)
        said = some(*sorted(chosen), trip=trip, harm=["hurt"] if trip == "fall" else [])
        browser = way(browser, page, said)
        browser.post("/people/", {"person": key})
        ticked |= chosen
        fell = fell or trip == "fall"

        assert signs(key) == ticked
        assert bool(standing(key, Fall)) is fell
        assert len(standing(key, Stumble)) == (trip == "stumble")


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(minutes=st.lists(st.integers(1, 60), min_size=1, max_size=4))
def test_of_a_walk_that_is_sent_with_other_numbers_the_last_one_stands(
    transactional_db, clock, minutes
):
    browser = another_device()
    key = care.begin(name="Ruth", person=RUTH, now=timezone.now())
    browser.post("/people/", {"person": key})
    page = opened(browser, "/walk/")

    for count in minutes:
        page.send(browser, minutes=str(count), comfortable="yes", day=str(timezone.localdate()))

    assert [walk.seconds for walk in standing(key, Walk)] == [minutes[-1] * 60]
