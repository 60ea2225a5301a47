"""A sign that was told by mistake is taken back on its own page, and stays in the record."""

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import FlagCleared, FlagRaised, Mistake, Withdrawn

TAP = '<button class="btn btn--text btn--wide" name="why" value="slip">It was a mistake'
ASKS = "/mistake/"


def raise_flag(person, flag, *, worse=False):
    care.write(person, FlagRaised(flag=flag, worse=worse), care.Stamp(timezone.now()))


def page_of(browser, flag) -> str:
    return browser.get(f"/flags/{flag}/").content.decode()


def take_back(browser, flag, why="slip", form="m"):
    return browser.post(f"/flags/{flag}/mistake/", {"id": form, "why": why})


def open_flags(person) -> set[str]:
    now = timezone.now()
    decision = care.today(person, on=now.date(), now=now, store=False)
    return {each.flag for each in decision.flags}


def taken_back(person) -> list[Mistake | None]:
    facts = care.record_of(person).journal.facts
    return [each.what.why for each in facts if isinstance(each.what, Withdrawn)]


def test_a_slip_of_a_moment_ago_is_taken_back_by_one_tap(browser, ruth):
    raise_flag(ruth, "FLAG-08")
    shown = page_of(browser, "FLAG-08")

    answer = take_back(browser, "FLAG-08")

    assert TAP in shown
    assert answer.headers["Location"].startswith("/")
    assert open_flags(ruth) == set()
    assert taken_back(ruth) == [Mistake.SLIP]


def test_after_ten_minutes_it_is_asked_first(browser, ruth, clock):
    raise_flag(ruth, "FLAG-08")
    clock.shift(10 * 60 + 1)

    assert TAP not in page_of(browser, "FLAG-08")
    assert ASKS in page_of(browser, "FLAG-08")


@pytest.mark.parametrize("flag", ["FLAG-B02", "FLAG-04"], ids=["emergency", "same day"])
def test_an_urgent_sign_is_asked_about_at_once(browser, ruth, flag):
    raise_flag(ruth, flag)

    assert TAP not in page_of(browser, flag)
    asked = browser.get(f"/flags/{flag}/mistake/").content.decode()
    assert care.catalogue().flags[flag].question in asked
    assert "No, it never was. My finger slipped." in asked


def test_whoever_is_not_sure_keeps_the_sign(browser, ruth):
    raise_flag(ruth, "FLAG-04")

    answer = take_back(browser, "FLAG-04", why="keep")

    assert answer.headers["Location"] == "/flags/FLAG-04/"
    assert open_flags(ruth) == {"FLAG-04"}


def test_no_answer_takes_nothing_back(browser, ruth):
    raise_flag(ruth, "FLAG-04")

    answer = browser.post("/flags/FLAG-04/mistake/", {"id": "m"})

    assert "Please choose one answer" in answer.content.decode()
    assert open_flags(ruth) == {"FLAG-04"}


def test_a_sign_with_its_second_answer_goes_as_a_whole(browser, ruth):
    browser.post("/help/FLAG-04/", {"id": "a", "answer": "yes"})
    browser.post("/flags/FLAG-04/worse/", {"answer": "no"})
    browser.post("/flags/FLAG-04/worse/", {"answer": "yes"})

    take_back(browser, "FLAG-04", why="misread")

    assert open_flags(ruth) == set()


def test_what_was_so_once_and_is_over_stays(browser, ruth, clock):
    raise_flag(ruth, "FLAG-08")
    clock.shift(60)
    now = timezone.now()
    care.write(ruth, FlagCleared(flag="FLAG-08", clinician="Dr Nowak"), care.Stamp(now))
    clock.shift(60)
    raise_flag(ruth, "FLAG-08")

    take_back(browser, "FLAG-08")

    assert len(taken_back(ruth)) == 1
    assert open_flags(ruth) == set()


def test_the_same_form_twice_takes_back_once(browser, ruth, clock):
    raise_flag(ruth, "FLAG-08")

    take_back(browser, "FLAG-08")
    clock.shift(5)
    answer = take_back(browser, "FLAG-08")

    assert answer.status_code == 302
    assert taken_back(ruth) == [Mistake.SLIP]


def test_told_again_it_stands_again(browser, ruth, clock):
    raise_flag(ruth, "FLAG-08")
    take_back(browser, "FLAG-08")
    clock.shift(60)

    raise_flag(ruth, "FLAG-08")

    assert open_flags(ruth) == {"FLAG-08"}


def test_what_was_seen_on_a_foot_is_no_slip_of_a_sign(browser, ruth):
    marks = {"found": "blister", "places": ["left:sole-heel"], "said": "all"}
    browser.post("/feet/", marks)
    (flag,) = open_flags(ruth)

    assert "/mistake/" not in page_of(browser, flag)
    assert take_back(browser, flag).headers["Location"] == "/"
    assert open_flags(ruth) == {flag}
