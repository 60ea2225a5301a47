"""Each tier of warning sign: what is said, what stops, and how it ends."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.facts import FlagRaised, Session
from tests.browser.doing import heading, tick

TIERS = [
    ("FLAG-B02", "Call your emergency number now"),
    ("FLAG-04", "Call your foot clinic today"),
    ("FLAG-10", "Tell your doctor within days"),
]


def say_yes(page) -> None:
    tick(page, "answer", "yes")
    if page.locator('input[name="worse"]').count():
        tick(page, "worse", "no")
    page.get_by_role("button", name="Continue").click()


def test_a_second_question_that_stays_open_is_the_graver_one(opens, ruth):
    page = opens("/help/FLAG-04/")
    tick(page, "answer", "yes")
    page.get_by_role("button", name="Continue").click()

    assert heading(page) == "Call your emergency number now"


@pytest.mark.parametrize(("flag", "says"), TIERS)
def test_a_yes_says_what_to_do_and_how_soon(opens, ruth, flag, says):
    page = opens(f"/help/{flag}/")

    say_yes(page)

    assert heading(page) == says
    for line in care.catalogue().flags[flag].do_now:
        expect(page.get_by_text(line)).to_be_visible()


def test_what_the_plan_says_of_itself_names_the_next_visit(opens, ruth, now):
    care.write(ruth, FlagRaised(flag="FLAG-B14"), care.Stamp(now))

    page = opens("/flags/FLAG-B14/")

    assert heading(page) == "Raise this at your next visit"
    for line in care.catalogue().flags["FLAG-B14"].do_now:
        expect(page.get_by_text(line)).to_be_visible()


def test_what_to_say_can_be_printed(opens, ruth, now):
    care.write(ruth, FlagRaised(flag="FLAG-04"), care.Stamp(now))
    page = opens("/flags/FLAG-04/")
    page.evaluate("window.print = () => { window.printed = true; }")

    page.get_by_role("button", name="Print this page").click()

    assert page.evaluate("window.printed")


def test_without_a_script_no_button_does_nothing(opens, ruth, now):
    care.write(ruth, FlagRaised(flag="FLAG-04"), care.Stamp(now))
    page = opens("/flags/FLAG-04/", script=False)

    expect(page.get_by_role("button", name="I have called them")).to_be_visible()
    expect(page.get_by_role("button", name="Print this page")).to_be_hidden()


def test_an_emergency_is_all_that_today_shows(opens, ruth):
    page = opens("/help/FLAG-B02/")
    say_yes(page)

    page.goto(page.url.partition("/flags/")[0])

    assert heading(page) == "Call your emergency number now"
    expect(page.locator('a[href="/session/"]')).to_have_count(0)


@pytest.mark.covers("GATE-02")
def test_a_sore_pauses_training_until_a_named_clinician_says_so(opens, ruth):
    page = opens("/help/FLAG-04/")
    say_yes(page)
    home = page.url.partition("/flags/")[0]
    page.goto(home)
    paused = heading(page)
    page.get_by_role("link", name="A sore, blister or broken skin").click()
    page.get_by_role("link", name="My clinician says it’s over").click()
    page.get_by_role("button", name="Yes, it’s over").click()
    expect(page.get_by_text("Please write the name of the clinician who said so.")).to_be_visible()
    page.get_by_label("Who said so?").fill("Dr Reed, foot clinic")
    page.get_by_role("button", name="Yes, it’s over").click()

    assert paused == "Paused for now"
    assert heading(page) != "Paused for now"
    cleared = next(f for f in care.record_of(ruth).journal.facts if f.kind == "flag_cleared")
    assert cleared.what.clinician == "Dr Reed, foot clinic"


def test_dizziness_in_a_session_ends_it_and_asks(opens, ruth):
    page = opens("/session/")
    page.get_by_role("button", name="Go page by page").click()
    page.get_by_role("button", name="Stop – this hurts").click()
    said = heading(page)
    page.get_by_role("button", name="Dizzy or faint").click()

    assert said == "You were right to stop. Hold on, or sit down."
    assert heading(page) == "The session is over for today"
    (session,) = care.record_of(ruth).history(timezone.localdate()).of(Session)
    assert not session.what.finished
    assert session.what.sets[0].stop.value == "dizzy"
