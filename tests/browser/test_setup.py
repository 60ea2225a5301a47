"""The set-up keeps what was said, lets people go back, and stops where help comes first."""

import re

from playwright.sync_api import expect

from footbridge import care
from tests.browser.doing import answer, close, go_on, heading, set_up, step_of, tick


def test_a_set_up_that_was_left_goes_on_where_it_was(opens):
    page = opens()
    set_up(page, until="home")
    close(page)

    again = page.context.new_page()
    again.goto(page.url.partition("/set-up/")[0])
    again.get_by_role("link", name="Carry on where you were").click()

    assert step_of(again) == "home"


def test_going_back_shows_what_was_answered(opens):
    page = opens()
    set_up(page, until="home")

    page.get_by_role("link", name="Back").click()

    expect(page.locator('input[name="felt"][value="feet"]')).to_be_checked()


def test_a_stroke_sign_shows_what_to_do_and_nothing_else(opens):
    page = opens()
    page.get_by_role("link", name="Start").click()
    tick(page, "signs", "FLAG-B02")
    go_on(page)

    assert heading(page) == "Call your emergency number now"
    expect(page.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")
    page.goto(page.url.replace("now/", ""))
    assert heading(page) == "Call your emergency number now"
    assert care.people() == ()


def test_a_sore_foot_is_kept_and_pauses_the_plan(opens):
    page = opens()
    page.get_by_role("link", name="Start").click()
    answer(page, "emergency")
    go_on(page)
    tick(page, "signs", "FLAG-04")
    go_on(page)
    while "/set-up/" in page.url:
        step = step_of(page)
        if step == "skin-worse":
            tick(page, "FLAG-04", "no")
        else:
            answer(page, step)
        go_on(page)
    page.get_by_role("link", name="Go to today").click()

    assert heading(page) == "Paused for now"
    expect(page.get_by_role("link", name="Start the session")).to_have_count(0)


def test_an_answer_is_asked_for_again_beside_its_question(opens):
    page = opens()
    set_up(page, until="day")
    tick(page, "minutes", "30")
    go_on(page)

    expect(page.get_by_text("Please choose one answer.")).to_be_visible()
    expect(page.locator('input[value="30"]')).to_be_checked()


def test_several_people_share_a_device(opens, ruth):
    page = opens("/people/")
    page.get_by_role("link", name="Somebody new").click()
    while "/set-up/" in page.url:
        step = step_of(page)
        answer(page, step)
        if step == "name":
            page.get_by_label("What should we call you?").fill("Amir")
        go_on(page)
        page.wait_for_url(lambda url, step=step: f"/{step}/" not in url)
    page.goto(page.url.replace("/plan/", "/people/"))
    page.get_by_role("button", name="Ruth").click()
    seen = heading(page)
    page.reload()

    assert "Ruth" in seen
    assert "Ruth" in heading(page)


def test_what_is_at_home_answers_each_tick_at_once(opens):
    page = opens()
    set_up(page, until="home")
    chair = page.locator('[data-opens="chair"]')
    towel = page.locator('[data-opens="towel"]')
    expect(chair).to_have_text(re.compile("more exercises"))
    alone = towel.inner_text()

    tick(page, "home", "chair")

    expect(chair).to_be_empty()
    expect(towel).not_to_have_text(alone)
    page.reload()
    expect(page.locator('input[value="chair"]')).not_to_be_checked()


def test_the_set_up_goes_to_its_end_without_a_script(opens):
    page = opens(script=False)
    set_up(page)

    assert heading(page) == "Your twelve weeks"
