"""A slip is mended in a real browser: said, undone and changed where it was made."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.facts import CheckIn, FlagRaised, Walk
from footbridge.engine.known.history import standing
from tests.browser.doing import answer_check_in, arrives_today, heading, tick


def stand(key, kind) -> list:
    told = standing(care.record_of(key).journal.facts)
    return [each for each in told if isinstance(each.what, kind)]


def test_a_walk_is_saved_undone_and_given_back_with_the_keyboard_alone(opens, ruth):
    page = opens("/walk/")
    page.locator('input[name="minutes"]').fill("12")
    tick(page, "comfortable", "yes")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status").filter(has_text="Saved.")).to_contain_text("12 minutes")
    undo = page.get_by_role("button", name="Undo")
    undo.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Taken back.")).to_be_visible()
    assert stand(ruth, Walk) == []
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Undo")).to_be_visible()

    assert [each.what.seconds for each in stand(ruth, Walk)] == [720]
    page.reload()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def test_pain_of_nine_that_was_a_slip_becomes_three(opens, ruth):
    page = opens("/check-in/")
    answer_check_in(page, pain=9)
    arrives_today(page)
    page.goto(page.evaluate("location.origin") + "/check-in/")
    before = heading(page)
    page.get_by_role("link", name="Change this one").click()

    expect(page.locator('input[name="pain"][value="9"]')).to_be_checked()
    answer_check_in(page, pain=3)
    arrives_today(page)

    assert before == "You have checked in already"
    assert [each.what.pain for each in stand(ruth, CheckIn)] == [3]


def test_yesterday_is_opened_and_a_walk_of_it_is_moved(opens, ruth):
    now = timezone.localtime()
    yesterday = now - timedelta(days=1)
    care.write(ruth, Walk(seconds=600, comfortable=True), care.Stamp(now, at=yesterday))
    page = opens("/days/")
    page.get_by_role("link", name="Before").click()
    page.get_by_role("link", name="walk of 10 minutes").click()
    page.get_by_role("link", name="Change it").click()
    page.locator('input[name="minutes"]').fill("14")
    page.get_by_role("button", name="Save the walk").click()

    expect(page.get_by_role("status").filter(has_text="Saved.")).to_contain_text("14 minutes")
    (walk,) = stand(ruth, Walk)
    assert (walk.what.seconds, walk.day) == (840, yesterday.date())


def test_a_sign_that_was_a_slip_is_gone_by_one_tap(opens, ruth):
    care.write(ruth, FlagRaised(flag="FLAG-08"), care.Stamp(timezone.localtime()))
    page = opens("/flags/FLAG-08/")

    page.get_by_role("button", name="It was a mistake").click()

    expect(page.get_by_role("status").filter(has_text="Taken back.")).to_be_visible()
    assert stand(ruth, FlagRaised) == []
