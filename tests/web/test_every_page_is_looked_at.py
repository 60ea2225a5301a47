"""Every page that a person can meet is in the sweeps: what no list holds, nobody looks at."""

from pathlib import Path

import pytest
from django.urls import resolve
from django.utils import timezone

from footbridge import care
from footbridge.web.urls import urlpatterns
from tests.browser.pages import (
    BEFORE_ANYBODY,
    ON_THE_WAY,
    PAGES,
    REVIEW,
    REVIEW_IS_DUE_AFTER,
    VERY_MANY,
    once_told,
)
from tests.browser.people import ruth_since
from tests.web.states import everything
from tests.web.test_access import address_of

NAMES = {each.name for each in urlpatterns}
# These take a form or lead on, and show no page.
LEAD_ON = {
    "set-up", "set-up-again", "check-in", "later", "session-left", "ask", "flag-worse",
    "flag-reported", "undo", "promise-ended", "favourite", "device-ended", "sign-out",
    "copy-saved", "calendar-ended", "brought-back", "brought-no", "player-facts",
}  # fmt: skip
# These give a file, a picture or a line for a program. Three say as a page what a form had wrong:
# `tests/web/states.py` has them.
FILES = {
    "player-plan", "player-schema", "player-people", "figure", "still", "worker", "manifest",
    "card-picture", "paper-pdf", "reminders-now", "export", "tables", "clinic", "calendar-file",
    "calendar-feed", "health",
}  # fmt: skip


def names_of(addresses) -> set[str]:
    return {resolve(each.partition("?")[0]).url_name for each in addresses}


@pytest.fixture
def ida(browser):
    """Her key. She began when a first review is just due."""
    now = timezone.localtime()
    start = now.date() - REVIEW_IS_DUE_AFTER
    key = care.begin(name="Ida", person=ruth_since(start), now=now)
    browser.post("/people/", {"person": key})
    return key


def test_every_page_is_swept_for_access(browser, ida):
    told = once_told(ida, timezone.localtime())

    swept = names_of((*PAGES, *BEFORE_ANYBODY, *VERY_MANY, *REVIEW, *told)) | set(ON_THE_WAY)

    assert swept == NAMES - LEAD_ON - FILES


def test_every_page_is_judged_as_html(device, clock):
    judged = set()
    for name, _ in everything(device, clock):
        judged |= names_of(each for each in name.split() if each.startswith("/"))

    assert NAMES - LEAD_ON - FILES - judged == set()


@pytest.mark.parametrize("name", sorted(LEAD_ON))
def test_what_leads_on_shows_no_page(browser, name):
    (pattern,) = [each for each in urlpatterns if each.name == name]

    assert browser.get(address_of(pattern)).status_code in {302, 405}


@pytest.mark.parametrize("name", sorted(FILES))
def test_what_is_a_file_is_no_page(browser, name):
    (pattern,) = [each for each in urlpatterns if each.name == name]

    answer = browser.get(address_of(pattern))

    assert answer.status_code == 404 or not answer["Content-Type"].startswith("text/html")


def test_every_page_of_a_review_and_of_what_was_told_is_there(browser, ida):
    codes = {path: browser.get(path).status_code for path in REVIEW}

    # A sign puts off the tests of a review.
    told = once_told(ida, timezone.localtime())
    codes |= {path: browser.get(path).status_code for path in told}

    assert codes == dict.fromkeys([*REVIEW, *told], 200)


def test_every_page_before_anybody_is_there(device):
    codes = [device.get(path).status_code for path in BEFORE_ANYBODY]

    assert codes == [200] * len(BEFORE_ANYBODY)


def test_every_test_that_goes_there_on_the_way_is_there():
    tests = "".join(each.read_text("utf-8") for each in Path("tests/browser").rglob("test_*.py"))

    assert [each for each in set(ON_THE_WAY.values()) if f"def {each}(" not in tests] == []
