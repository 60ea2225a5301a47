"""Scripts off, double clicks, two tabs, the back button, a reload: nothing is lost or doubled."""

from playwright.sync_api import expect

from footbridge import care
from tests.browser.doing import check_in, do_session, go_on, set_up, step_of, tick


def facts_of(key: str, kind: str) -> list:
    return [fact for fact in care.record_of(key).journal.facts if fact.kind == kind]


def test_a_whole_day_works_without_any_script(opens):
    page = opens(script=False)
    set_up(page)
    page.get_by_role("link", name="Go to today").click()
    check_in(page)
    do_session(page)

    (person,) = care.people()
    assert len(facts_of(person.key, "session")) == 1
    expect(page.locator(".today-laid")).to_contain_text("1 plank laid")


def test_a_double_click_saves_once(opens, ruth):
    page = opens("/walk/")
    page.get_by_label("The longest stretch without a rest").fill("6")
    tick(page, "comfortable", "yes")

    page.get_by_role("button", name="Save the walk").dblclick()
    page.wait_for_url("**/")
    page.wait_for_load_state("networkidle")

    assert len(facts_of(ruth, "walk")) == 1


def test_the_back_button_shows_what_was_saved_already(opens, ruth):
    page = opens("/walk/")
    page.get_by_label("The longest stretch without a rest").fill("6")
    tick(page, "comfortable", "yes")
    page.get_by_role("button", name="Save the walk").click()
    page.wait_for_url("**/")

    page.goto(page.url + "walk/")

    expect(page.get_by_role("heading", name="Written down today")).to_be_visible()
    expect(page.get_by_role("link", name="Take back")).to_be_visible()


def test_a_check_in_in_two_tabs_is_one_check_in(opens, ruth):
    page = opens()
    other = page.context.new_page()
    page.goto(page.url + "check-in/feeling/")
    tick(page, "pain", "4")
    go_on(page)
    go_on(page)
    other.goto(page.url)
    for tab in (page, other):
        tick(tab, "look", "nothing")
        tick(tab, "trip", "none")
        tick(tab, "new", "none")
    go_on(page)
    go_on(other)

    assert len(facts_of(ruth, "check_in")) == 1
    assert len(facts_of(ruth, "feet_check")) == 1


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
    page.wait_for_url("**/")

    assert len(facts_of(ruth, "walk")) == 1
