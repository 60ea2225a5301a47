"""Pages that were the longest on a phone stay about half as long as they were (in pixels)."""

import pytest
from django.utils import timezone

from tests.browser.test_accessible import base
from tests.browser.test_first_action import become
from tests.web.todays import lived

WEEKS = 3
# What each was before its parts were folded: 10313, 9406, 12914.
MOST = {"/screening/": 5600, "/exercises/": 4703, "/earlier/sheet/": 5600}


@pytest.mark.parametrize("path", MOST)
def test_a_long_page_is_folded_on_a_phone(opens, transactional_db, path):
    key = lived(timezone.localtime(), days=7 * WEEKS)
    page = opens()
    become(page, key)

    page.goto(base(page) + path)

    assert page.evaluate("document.documentElement.scrollHeight") <= MOST[path]
    assert page.locator("main details").count() > 0


def test_a_question_that_was_left_out_is_seen_without_opening_anything(opens, ruth):
    page = opens("/screening/", script=False)

    page.get_by_role("button", name="Save my answers").click()

    page.wait_for_load_state()
    for error in page.locator("fieldset.gate .error").all():
        assert error.is_visible()


def test_a_part_says_when_all_of_it_is_answered(opens, ruth):
    page = opens("/screening/", script=False)
    part = page.locator("section.part:has(details[open] .gate)").first
    done = part.locator(".part-done")
    assert not done.is_visible()

    for question in part.locator("fieldset.gate").all():
        question.locator("label", has_text="No").first.click()

    assert done.is_visible()
