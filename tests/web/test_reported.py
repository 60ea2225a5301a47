"""Having called about a warning sign is written down, and ends nothing."""

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import FlagRaised

CALLED, TOLD = "I have called them", "I have told them"


def raise_flag(person, flag, *, worse=False):
    care.write(person, FlagRaised(flag=flag, worse=worse), care.Stamp(timezone.now()))


def report(browser, flag, form="r"):
    return browser.post(f"/flags/{flag}/reported/", {"id": form})


def page_of(browser, flag) -> str:
    return browser.get(f"/flags/{flag}/").content.decode()


def reports(person) -> list:
    return [f for f in care.record_of(person).journal.facts if f.kind == "flag_reported"]


@pytest.mark.covers("RULE-04")
def test_a_call_is_written_down_and_the_emergency_stays(browser, ruth):
    raise_flag(ruth, "FLAG-B02")
    before = browser.get("/").content.decode()

    answer = report(browser, "FLAG-B02")
    after = browser.get("/").content.decode()

    assert answer.headers["Location"] == "/flags/FLAG-B02/#reported"
    assert [(fact.what.flag, fact.at) for fact in reports(ruth)] == [("FLAG-B02", timezone.now())]
    assert CALLED in before
    assert CALLED not in after
    assert "Monday 5 January, 8:15." in after
    assert "Call your emergency number now" in after
    assert 'href="/session/"' not in after


def test_the_same_form_twice_is_one_call(browser, ruth, clock):
    raise_flag(ruth, "FLAG-04")

    report(browser, "FLAG-04")
    clock.shift(60)
    report(browser, "FLAG-04")

    assert len(reports(ruth)) == 1


def test_what_gets_more_urgent_after_the_call_asks_for_another(browser, ruth, clock):
    raise_flag(ruth, "FLAG-04")
    report(browser, "FLAG-04")
    clock.shift(60)

    raise_flag(ruth, "FLAG-04", worse=True)

    assert CALLED in page_of(browser, "FLAG-04")


def test_what_is_only_told_again_needs_no_second_call(browser, ruth, clock):
    raise_flag(ruth, "FLAG-04")
    report(browser, "FLAG-04")
    clock.shift(60)

    raise_flag(ruth, "FLAG-04")

    assert CALLED not in page_of(browser, "FLAG-04")


def test_a_call_that_was_a_mistake_is_taken_back(browser, ruth):
    raise_flag(ruth, "FLAG-04")
    report(browser, "FLAG-04")
    entry = reports(ruth)[0].id
    shown = page_of(browser, "FLAG-04")

    browser.post(f"/entries/{entry}/")
    asked_again = page_of(browser, "FLAG-04")
    report(browser, "FLAG-04", form="another")

    assert f'href="/entries/{entry}/"' in shown
    assert CALLED in asked_again
    assert CALLED not in page_of(browser, "FLAG-04")


def test_a_sign_that_does_not_stand_needs_no_call(browser, ruth):
    answer = report(browser, "FLAG-04")

    assert answer.headers["Location"] == "/"
    assert reports(ruth) == []


@pytest.mark.parametrize(
    ("flag", "button"), [("FLAG-04", CALLED), ("FLAG-10", TOLD), ("FLAG-B14", None)]
)
def test_the_button_says_what_its_sign_asks_for(browser, ruth, flag, button):
    raise_flag(ruth, flag)

    html = page_of(browser, flag)

    assert [each for each in (CALLED, TOLD) if each in html] == ([button] if button else [])


def test_today_says_which_call_was_made(browser, ruth):
    raise_flag(ruth, "FLAG-04")
    raise_flag(ruth, "FLAG-10")
    report(browser, "FLAG-04")
    first = " ".join(browser.get("/").content.decode().split())
    report(browser, "FLAG-10", form="another")

    html = " ".join(browser.get("/").content.decode().split())

    assert "You have called them." in first
    assert "Tell a clinician within days" in first
    assert "You have told them." not in first
    assert "Tell a clinician within days" not in html
    assert "You have told them." in html
