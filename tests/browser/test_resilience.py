"""Scripts off, double clicks, two tabs, the back button, a reload: nothing is lost or doubled."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    Fall,
    FeetCheck,
    FlagRaised,
    Session,
    Walk,
)
from tests.browser.doing import (
    answer_check_in,
    arrives_today,
    check_in,
    do_session,
    go_on,
    set_up,
    step_of,
    tick,
)


def standing(key: str, kind: type[Fact]) -> list[Entry]:
    """What is written down of a kind and stands."""
    return list(care.record_of(key).history(timezone.localdate()).of(kind))


def test_a_whole_day_works_without_any_script(opens):
    page = opens(script=False)
    set_up(page)
    page.get_by_role("link", name="Go to today").click()
    check_in(page)
    do_session(page)
    arrives_today(page)

    (person,) = care.people()
    assert standing(person.key, Session)[-1].what.finished
    expect(page.locator(".today-laid")).to_contain_text("1 plank laid")


def test_a_double_click_saves_once(opens, ruth):
    page = opens("/walk/")
    page.get_by_label("The longest stretch without a rest").fill("6")
    tick(page, "comfortable", "yes")

    page.get_by_role("button", name="Save the walk").dblclick()
    arrives_today(page)

    assert len(standing(ruth, Walk)) == 1


@pytest.mark.parametrize("remembers", [True, False])
def test_back_and_another_answer_puts_the_walk_right(opens, ruth, remembers):
    page = opens("/walk/", remembers=remembers)
    minutes = page.get_by_label("The longest stretch without a rest")
    minutes.fill("6")
    tick(page, "comfortable", "yes")
    page.get_by_role("button", name="Save the walk").click()
    expect(minutes).to_be_hidden()

    page.go_back()
    minutes.fill("9")
    tick(page, "comfortable", "yes")
    page.get_by_role("button", name="Save the walk").click()
    expect(minutes).to_be_hidden()

    assert [walk.what.seconds for walk in standing(ruth, Walk)] == [9 * 60]


@pytest.mark.parametrize("remembers", [True, False])
def test_back_to_the_check_in_and_a_sign_more_tells_the_sign(opens, ruth, remembers):
    page = opens("/check-in/", remembers=remembers)
    answer_check_in(page)
    expect(page.locator(".today-hero")).to_be_visible()

    page.go_back()
    tick(page, "new", "some")
    page.locator('details:has(input[value="FLAG-04"]) summary').click()
    tick(page, "signs", "FLAG-04")
    go_on(page)
    expect(page.locator('input[name="look"]').first).to_be_hidden()

    assert [sign.what.flag for sign in standing(ruth, FlagRaised)] == ["FLAG-04"]
    assert len(standing(ruth, CheckIn)) == 1


@pytest.mark.parametrize("remembers", [True, False])
def test_back_to_a_sign_and_the_graver_answer_counts(opens, ruth, remembers):
    page = opens("/help/FLAG-04/", remembers=remembers)
    tick(page, "answer", "yes")
    tick(page, "worse", "no")
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".flag-head")).to_be_visible()

    page.go_back()
    tick(page, "answer", "yes")
    tick(page, "worse", "yes")
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".flag-head")).to_be_visible()

    expect(page.locator(".flag-head")).to_contain_text("999")
    assert any(sign.what.worse for sign in standing(ruth, FlagRaised))


def test_a_second_walk_of_a_day_asks_whether_it_is_another(opens, ruth):
    page = opens("/walk/")
    page.get_by_label("The longest stretch without a rest").fill("6")
    tick(page, "comfortable", "yes")
    page.get_by_role("button", name="Save the walk").click()
    arrives_today(page)

    page.goto(page.url + "walk/")

    expect(page.get_by_role("group", name="There’s one on this day already")).to_be_visible()
    expect(page.get_by_text("Instead of: walk of 6 minutes")).to_be_visible()


def test_two_tabs_with_other_answers_keep_the_later_and_every_warning(opens, ruth):
    page = opens()
    other = page.context.new_page()
    page.goto(page.url + "check-in/feeling/")
    tick(page, "pain", "4")
    go_on(page)
    expect(page.locator('input[name="look"]').first).to_be_attached()
    other.goto(page.url)
    for tab, look, trip in ((page, "nothing", "fall"), (other, "could_not", "none")):
        tick(tab, "look", look)
        tick(tab, "trip", trip)
        tick(tab, "new", "none")
    tick(page, "harm", "head")
    for tab in (page, other):
        go_on(tab)
        expect(tab.locator('input[name="look"]')).to_have_count(0)

    assert len(standing(ruth, CheckIn)) == 1
    assert [look.what.could_see for look in standing(ruth, FeetCheck)] == [False]
    assert [fall.what.head for fall in standing(ruth, Fall)] == [True]


def test_a_session_goes_on_after_a_reload(opens, ruth):
    page = opens("/session/")
    page.get_by_role("button", name="Go page by page").click()
    page.get_by_role("button", name="Done").click()
    home = page.url.partition("/session/")[0]

    page.goto(home)
    page.goto(home + "/session/")

    assert step_of(page) == "2"


def test_a_lost_connection_while_saving_loses_and_doubles_nothing(opens, ruth):
    page = opens("/walk/")
    page.get_by_label("The longest stretch without a rest").fill("6")
    tick(page, "comfortable", "yes")
    page.context.set_offline(True)
    page.get_by_role("button", name="Save the walk").click()
    page.wait_for_url("chrome-error://**")

    page.context.set_offline(False)
    page.reload()
    arrives_today(page)

    assert len(standing(ruth, Walk)) == 1
