"""A check-in that was open before the feet were looked at still tells of a look of its own."""

import pytest

from footbridge import care
from footbridge.engine.facts import FeetCheck
from tests.web.filling_in import followed, opened

CALM = {"trip": "none", "new": "none"}


def looks(person: str) -> int:
    facts = care.record_of(person).journal.facts
    return sum(isinstance(each.what, FeetCheck) for each in facts)


@pytest.mark.covers("SKIN-01")
def test_what_an_older_page_says_of_the_feet_is_heard(browser, ruth):
    feeling = followed(browser, browser.get("/check-in/"))
    news = followed(browser, feeling.send(browser, pain="3", soreness="1"))
    opened(browser, "/feet/").send(browser, said="nothing")
    before = looks(ruth)

    answer = news.send(browser, **CALM, look="nothing")

    assert answer.status_code == 302
    assert looks(ruth) == before + 1
